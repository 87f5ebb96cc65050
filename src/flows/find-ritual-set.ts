import type { Session } from "../domain/session.ts";
import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";
import type { PromptSet, SetRitual } from "../prompt-sets/prompt-set.ts";
import { findPromptSet } from "./find-prompt-set.ts";
import { findSetFile } from "./set-files.ts";
import { readSettings } from "./settings.ts";

/**
 * The set that a ritual asks from: the one named, else the one from the settings, else the shipped minute.
 * Throws Failure `unknown-set`, also for a set of another ritual, and `bad-file` for one with issues.
 */
export function findRitualSet(
  context: Context,
  ritual: "off" | "day",
  named: string | undefined,
): PromptSet {
  const id = named ?? readSettings(context).sets[ritual] ?? `${ritual}-minute`;
  return findSetFor(context, ritual, id);
}

/**
 * The same for a scarf that goes on. In the seat with less role power the set of that seat comes before the minute:
 * `down-patient` for a patient, where there is one.
 */
export function findOnSet(
  context: Context,
  session: Pick<Session, "role" | "seat">,
  named: string | undefined,
): PromptSet {
  const chosen = named ?? readSettings(context).sets.on;
  if (chosen !== undefined) return findSetFor(context, "on", chosen);
  return findSeatSet(context, session) ?? findSetFor(context, "on", "on-minute");
}

/** Undefined also for a set of that name that is for something else, such as `down-power`. */
function findSeatSet(
  context: Context,
  { role, seat }: Pick<Session, "role" | "seat">,
): PromptSet | undefined {
  const id = `down-${role}`;
  if (seat !== "down" || findSetFile(context, id) === undefined) return undefined;
  const set = findPromptSet(context, id);
  return set.ritual === "on" ? set : undefined;
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
