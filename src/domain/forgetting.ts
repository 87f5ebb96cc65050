import { counted } from "../lib/counted.ts";
import type { Day } from "./day.ts";
import { fullDay } from "./day-words.ts";
import type { ThingKind } from "./thing.ts";

/** What is to be forgotten: all before a day, all that has to do with a code, or one thing with what was made of it. */
export type ForgetScope =
  | { readonly kind: "before"; readonly day: Day }
  | { readonly kind: "ref"; readonly ref: string }
  | { readonly kind: "thing"; readonly thing: ThingKind; readonly id: string };

/** What loses its words, or goes altogether. */
export const FORGOTTEN_KINDS = [
  "entries",
  "repairs",
  "loose ends",
  "held",
  "follow-ups",
  "accounts",
  "quotes",
  "refs",
  "deleted",
] as const;
export type ForgottenKind = (typeof FORGOTTEN_KINDS)[number];

export interface ForgetPlan {
  /** What still has words: not yet forgotten. `refs`: sessions with a code. `deleted`: things of any kind. */
  readonly counts: Readonly<Record<ForgottenKind, number>>;
  /** The days of the oldest and the newest of them. Absent: there is nothing. */
  readonly first?: Day | undefined;
  readonly last?: Day | undefined;
  /** Old enough, but still open: they keep their words until they end. */
  readonly stillOpen: { readonly repairs: number; readonly looseEnds: number };
}

/** Whether a text is scarf's own, so that it says nothing of the person who keeps the journal. */
export type IsOurs = (text: string) => boolean;

const WORDS: Readonly<Record<ForgottenKind, readonly [string, string]>> = {
  entries: ["entry", "entries"],
  repairs: ["repair", "repairs"],
  "loose ends": ["loose end", "loose ends"],
  held: ["thing left with a scarf", "things left with a scarf"],
  "follow-ups": ["follow-up", "follow-ups"],
  accounts: ["account", "accounts"],
  quotes: ["marked quote", "marked quotes"],
  refs: ["code of a session", "codes of sessions"],
  deleted: ["deleted thing", "deleted things"],
};

/** `the words of 12 entries, 1 repair, 3 deleted things, from Mon 3 January 2022 to Fri 4 November 2022`. Nothing: `nothing`. */
export function planWords(plan: ForgetPlan): string {
  if (isNothing(plan)) return "nothing";
  const { counts, first, last } = plan;
  const kinds = FORGOTTEN_KINDS.filter((kind) => counts[kind] > 0);
  const what = kinds.map((kind) => counted(counts[kind], ...WORDS[kind])).join(", ");
  if (first === undefined || last === undefined) return `the words of ${what}`;
  const when =
    first === last ? `of ${fullDay(first)}` : `from ${fullDay(first)} to ${fullDay(last)}`;
  return `the words of ${what}, ${when}`;
}

export function isNothing({ counts }: ForgetPlan): boolean {
  return Object.values(counts).every((count) => count === 0);
}

/** Whether another text holds one of these, as a question does that repeats what was said before. */
export function quotingAny(texts: readonly string[]): (text: string) => boolean {
  const byFirstWord = Map.groupBy(texts, (text) => WORD.exec(text)?.[0]);
  return (text) =>
    wordsIn(text).some((word) =>
      (byFirstWord.get(word) ?? []).some((quoted) => text.includes(quoted.trim())),
    );
}

const WORD = /[\p{L}\p{N}]+/u;

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
