import type { Answer, Entry } from "./entry.ts";
import type { Held } from "./held.ts";
import { isHeld } from "./shown-answers.ts";

/** An entry as it may be read now. */
export interface ShownEntry {
  readonly entry: Entry;
  readonly withheld: Withheld;
}

/** What an entry left with a scarf. */
export interface Withheld {
  /** The scarf that brings it back. Absent: nothing of the entry waits for one. */
  readonly scarf?: { readonly roleTitle: string; readonly ref?: string | undefined } | undefined;
  /** What may be seen of it: all, or the things that are with the scarf that is on. */
  readonly seen: "all" | readonly Held["text"][];
}

/** What may be seen of an answer that was left with a scarf, thing by thing. */
export function seenThings({ value }: Answer, { seen }: Withheld): readonly string[] {
  const things = typeof value === "object" ? value : [String(value ?? "")];
  return seen === "all" ? things : things.filter((thing) => seen.includes(thing));
}

/** Whether an entry left anything with a scarf. */
export function leftSomething({ answers }: Entry): boolean {
  return answers.some((answer) => isHeld(answer) && answer.value !== undefined);
}
