import { visible } from "../lib/safe-text.ts";
import type { Day } from "./day.ts";
import { fullDay } from "./day-words.ts";
import type { Ritual } from "./entry.ts";

/** What can be deleted and forgotten by its id. */
export const THING_KINDS = [
  "entry",
  "repair",
  "loose end",
  "held",
  "follow-up",
  "quote",
  "account",
] as const;
export type ThingKind = (typeof THING_KINDS)[number];

/** One of these without its words. */
export interface Thing {
  readonly kind: ThingKind;
  readonly id: string;
  /** An entry's and an account's own; of the others the day on which they were made. */
  readonly day: Day;
  /** Of an entry. */
  readonly ritual?: Ritual | undefined;
  /** Of an entry with a session. */
  readonly roleTitle?: string | undefined;
  /** It can be brought back until it is forgotten. */
  readonly isDeleted: boolean;
}

const KINDS: Readonly<Record<Exclude<ThingKind, "entry">, string>> = {
  repair: "the repair seen on",
  "loose end": "the loose end of",
  held: "what was left with a scarf on",
  "follow-up": "the follow-up made on",
  quote: "the mark on words, made on",
  account: "the account of",
};

const RITUAL_WORDS: Readonly<Record<Ritual, string>> = {
  on: "putting on",
  off: "taking off",
  day: "ending the day",
  reflect: "a reflection",
  note: "a note",
};

/** `the entry of Mon 23 November 2026, taking off Therapist`, `the loose end of Mon 23 November 2026`. Never its words. */
export function thingWords(thing: Thing): string {
  const { kind, day } = thing;
  if (kind !== "entry") return `${KINDS[kind]} ${fullDay(day)}`;
  return [`the entry of ${fullDay(day)}`, ...ritualWords(thing)].join(", ");
}

function ritualWords({ ritual, roleTitle }: Thing): readonly string[] {
  if (ritual === undefined) return [];
  if (roleTitle === undefined) return [RITUAL_WORDS[ritual]];
  const as = ritual === "reflect" || ritual === "note" ? " as" : "";
  return [`${RITUAL_WORDS[ritual]}${as} ${visible(roleTitle)}`];
}
