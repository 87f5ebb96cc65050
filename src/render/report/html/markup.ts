import { safeLines } from "../../../lib/safe-text.ts";

/** HTML that is safe to show. Only `html` makes it. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[];

/** HTML with what is put into it: text is escaped and made visible, markup stays. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const markup = literals.map((literal, index) => `${literal}${markupOf(parts[index] ?? "")}`);
  return { markup: markup.join("") };
}

function markupOf(part: Part): string {
  if (typeof part === "string") return escapeText(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** For what stands in an element and for attributes in double quotes. */
function escapeText(text: string): string {
  return safeLines(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "");
}
