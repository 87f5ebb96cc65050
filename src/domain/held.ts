import type { Moment } from "./moment.ts";

/** How something left with a scarf ended, beside staying there: it was let go, or became a loose end. */
export const HELD_ENDINGS = ["let go", "loose end"] as const;
export type HeldEnding = (typeof HELD_ENDINGS)[number];

/** Something left with a scarf. It comes back when a scarf of the same role (and ref, where there is one) goes on. */
export interface Held {
  readonly id: string;
  readonly session: string;
  /** The entry whose answer it was. Absent: it was left outside of a ritual. */
  readonly entry?: string | undefined;
  readonly role: string;
  readonly ref?: string | undefined;
  readonly text: string;
  readonly left: Moment;
  /** When it was first shown again. Absent: not yet. */
  readonly shown?: Moment | undefined;
  /** Absent: it stays with the scarf. */
  readonly ended?: { readonly at: Moment; readonly how: HeldEnding } | undefined;
  /** Its words are forgotten. */
  readonly isForgotten?: true | undefined;
}

/** A scarf as far as it matters to what is left with it. */
export interface HeldBy {
  readonly role: string;
  readonly ref?: string | undefined;
}

/** Whether it comes back when this scarf goes on. What was left about one person does not come back with another. */
export function comesBackWith(held: HeldBy, scarf: HeldBy): boolean {
  return held.role === scarf.role && (held.ref === undefined || held.ref === scarf.ref);
}

/** Something left with a scarf, as far as it may be seen now. */
export interface HeldThing {
  readonly held: Held;
  /** The title of the role as it was when it was left. */
  readonly roleTitle: string;
  /** Whether its words may be seen: its scarf is on and it is still with it, or they were asked for outright. */
  readonly isSeen: boolean;
}

/** What is left with scarves, in the order left, with the beginnings of ids that name each. */
export interface HeldPage {
  readonly things: readonly HeldThing[];
  readonly shortIds: ReadonlyMap<string, string>;
}
