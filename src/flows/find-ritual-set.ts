import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";
import type { PromptSet, SetRitual } from "../prompt-sets/prompt-set.ts";
import { findPromptSet } from "./find-prompt-set.ts";
import { readSettings } from "./settings.ts";

/**
 * The set that a ritual asks from: the one named, else the one from the settings, else the shipped minute.
 * Throws Failure `unknown-set`, also for a set of another ritual, and `bad-file` for one with issues.
 */
export function findRitualSet(
  context: Context,
  ritual: "on" | "off" | "day",
  named: string | undefined,
): PromptSet {
  const id = named ?? readSettings(context).sets[ritual] ?? `${ritual}-minute`;
  return findSetFor(context, ritual, id);
}

/** The set with the id. Throws Failure `unknown-set`, also for a set of another ritual, and `bad-file` for one with issues. */
export function findSetFor(context: Context, ritual: SetRitual, id: string): PromptSet {
  const set = findPromptSet(context, id);
  if (set.ritual !== ritual)
    throw new Failure("unknown-set", `The set ${set.id} is for ${set.ritual}, not for ${ritual}.`, {
      hint: "Run scarf prompts list to see the sets of each ritual.",
    });
  return set;
}
