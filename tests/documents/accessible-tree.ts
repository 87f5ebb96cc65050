import type { Page } from "playwright-core";

/** A part of a page as the browser hands it to a screen reader. */
export interface Heard {
  /** Such as `heading`, `table`, `columnheader`, `image`. */
  readonly role: string;
  readonly name: string;
  /** Of a heading. */
  readonly level: number | undefined;
  readonly parts: readonly Heard[];
}

/** Every part of a page that is told, each before the parts in it. */
export async function heardParts(page: Page): Promise<readonly Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  return nodes.slice(0, 1).flatMap(hear).flatMap(withParts);

  function hear(node: TreeNode): readonly Heard[] {
    const kids = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
    const parts = kids.flatMap(hear);
    return node.ignored ? parts : [{ ...wordsOf(node), parts }];
  }
}

/** What the browser says of a part, each in a wrapping of its own. */
interface TreeNode {
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: { readonly value?: unknown };
  }[];
  readonly childIds?: readonly string[];
}

function wordsOf({ role, name, properties = [] }: TreeNode): Omit<Heard, "parts"> {
  const level = properties.find(({ name }) => name === "level")?.value.value;
  return {
    role: textOf(role?.value),
    name: textOf(name?.value),
    level: typeof level === "number" ? level : undefined,
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The parts of a part that have one of the roles, however deep. */
export function partsOf({ parts }: Heard, ...roles: readonly string[]): readonly Heard[] {
  return parts.flatMap(withParts).filter(({ role }) => roles.includes(role));
}

function withParts(part: Heard): readonly Heard[] {
  return [part, ...part.parts.flatMap(withParts)];
}
