import type { Condition } from "./condition.ts";
import { type Leaf, parseCondition, type Term, writeCondition } from "./condition-text.ts";
import type { Slot } from "./extend.ts";
import { fitLeaf, type Misfit, type Sight } from "./fit-condition.ts";
import type { Path, Wrong } from "./issue.ts";
import type { ListOptions } from "./kinds/fields.ts";
import type { Prompt } from "./prompt-set.ts";

/**
 * The prompts in order with their conditions, each of which looks back at prompts above it. `blame` says where a
 * condition that came with an extended set went wrong.
 */
export function joinConditions(
  slots: readonly Slot[],
  list: ListOptions,
  blame: (of: string) => Path,
): { readonly prompts: readonly Prompt[]; readonly wrong: readonly Wrong[] } {
  const ids = new Set(slots.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const earlier = new Map<string, Prompt | undefined>();
  const prompts: Prompt[] = [];
  const wrong: Wrong[] = [];
  for (const slot of slots) {
    const sight = { earlier, ids, list };
    const when = slot.own === undefined ? inherited(slot, sight, blame) : written(slot.own, sight);
    wrong.push(...when.wrong);
    if (slot.id !== undefined) earlier.set(slot.id, slot.prompt);
    if (slot.prompt !== undefined)
      prompts.push(when.set === undefined ? slot.prompt : { ...slot.prompt, when: when.set });
  }
  return { prompts, wrong };
}

interface When {
  readonly set?: Condition | undefined;
  readonly wrong: readonly Wrong[];
}

function written({ at, when }: { at: number; when: string | undefined }, sight: Sight): When {
  if (when === undefined) return { wrong: [] };
  const path = ["prompts", at, "when"];
  const read = parseCondition(when);
  if ("problems" in read)
    return { wrong: read.problems.map((problem) => ({ code: "bad-when", path, ...problem })) };
  const wrong: Wrong[] = [];
  const groups = read.groups.map((group) =>
    group.map((term) => {
      const leaf = fitLeaf(term.leaf, sight);
      if ("kind" in leaf) return leaf;
      wrong.push(misfitAt(leaf, term, path));
      return term.leaf;
    }),
  );
  return {
    set: joined(
      "or",
      groups.map((group) => joined("and", group)),
    ),
    wrong,
  };
}

function misfitAt({ about, message, suggestion }: Misfit, term: Term, path: Path): Wrong {
  return { code: "bad-when", message, path, part: term[about], suggestion };
}

function joined(kind: "and" | "or", parts: readonly Condition[]): Condition {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { kind, parts };
}

/** A condition that fitted in the extended set; what was dropped, changed or moved may have pulled the ground from under it. */
function inherited({ id, prompt }: Slot, sight: Sight, blame: (of: string) => Path): When {
  const when = prompt?.when;
  if (when === undefined) return { wrong: [] };
  const wrong = leavesOf(when).flatMap((leaf) => {
    const fit = fitLeaf(leaf, sight);
    if ("kind" in fit) return [];
    const message = `${id ?? "A prompt"} is asked when ${writeCondition(leaf)}, and that no longer fits. Drop or change ${id ?? "it"} too.`;
    return [{ code: "bad-when" as const, message, path: blame(leaf.of) }];
  });
  return { set: when, wrong };
}

function leavesOf(condition: Condition): readonly Leaf[] {
  switch (condition.kind) {
    case "and":
    case "or":
      return condition.parts.flatMap(leavesOf);
    case "is":
    case "compare":
    case "answered":
      return [condition];
  }
}
