import type { Entry } from "./entry.ts";
import type { RepairState } from "./repair.ts";

/**
 * What the answers to two questions of shipped sets say of a repair that the same entry opens. In the seat with the
 * duty (`repair_step`) a step that was named is a plan. In the other seat (`raise_it`) nobody owes a repair: with a no
 * there is none, and the words stay in the entry alone. Undefined: none is opened. Ours.
 */
const STATES: ReadonlyMap<string, RepairState | undefined> = new Map([
  ["repair_step ask", "planned"],
  ["repair_step regret", "planned"],
  ["repair_step intent", "planned"],
  ["repair_step change", "planned"],
  ["repair_step need", "planned"],
  ["repair_step formal", "formal"],
  ["repair_step not-safe", "not-safe"],
  ["raise_it with-them", "planned"],
  ["raise_it with-another", "planned"],
  ["raise_it formal", "formal"],
  ["raise_it not-safe", "not-safe"],
  ["raise_it no", undefined],
]);

/** Where a repair stands that an entry opens; `seen` where its answers say no more. Undefined: it opens none. */
export function firstState({ answers }: Pick<Entry, "answers">): RepairState | undefined {
  const told = answers
    .map(({ prompt, value }) => `${prompt} ${String(value)}`)
    .find((answer) => STATES.has(answer));
  return told === undefined ? "seen" : STATES.get(told);
}
