import type { Day } from "./day.ts";
import type { Moment } from "./moment.ts";

/** How a loose end comes to its end: it was done, or its writer let go of it. */
export const LOOSE_END_ENDINGS = ["done", "dropped"] as const;
export type LooseEndEnding = (typeof LOOSE_END_ENDINGS)[number];

/** Something unfinished with its when and where, so that the mind can let go of it. */
export interface LooseEnd {
  readonly id: string;
  /** The session and the entry that it came from. Absent: it was noted by itself. */
  readonly session?: string | undefined;
  readonly entry?: string | undefined;
  readonly what: string;
  /** The day it comes up. Absent: it comes up every time until it ends. */
  readonly due?: Day | undefined;
  /** The when as it was written. */
  readonly when?: string | undefined;
  readonly where?: string | undefined;
  readonly made: Moment;
  /** Absent while it is open. */
  readonly ended?: { readonly at: Moment; readonly how: LooseEndEnding } | undefined;
  /** Its words are forgotten. */
  readonly isForgotten?: true | undefined;
}

/** Another day, another place, or both; what is absent stays. A day takes the place of the when in words, too. */
export interface LooseEndMove {
  readonly due?: Day | undefined;
  readonly where?: string | undefined;
}

/** Loose ends with the beginnings of ids that name each. */
export interface LooseEndPage {
  /** In the order due, or with those that have ended in the order made. */
  readonly looseEnds: readonly LooseEnd[];
  readonly shortIds: ReadonlyMap<string, string>;
}

/** `call back (friday; office)`, as it was written. */
export function looseEndWords({ what, due, when, where }: LooseEnd): string {
  const details = [when ?? due, where].filter((detail) => detail !== undefined);
  return details.length === 0 ? what : `${what} (${details.join("; ")})`;
}
