import type { EntrySession } from "./entry.ts";
import { type Moment, minutesBetween, momentDay } from "./moment.ts";
import type { Seat, Strength } from "./role.ts";
import type { StrengthOrigin } from "./strength.ts";

/**
 * How a session ended: by `scarf off`, by `scarf day`, by putting on another one, or left on.
 * Left on: nobody said when it came off, so its end is only the moment it was found.
 */
export const CLOSINGS = ["off", "day", "switch", "left on"] as const;
export type Closing = (typeof CLOSINGS)[number];

/** One wearing of one scarf. It counts for the day on which it went on. */
export interface Session {
  readonly id: string;
  readonly role: string;
  /** The role's title and object as they were that day. */
  readonly roleTitle: string;
  readonly object: string;
  readonly seat: Seat;
  readonly strength: Strength;
  readonly strengthBy: StrengthOrigin;
  /** The user's own short code for whom it was with. Absent unless asked for. */
  readonly ref?: string | undefined;
  readonly on: Moment;
  /** Absent while it is on. */
  readonly off?: Moment | undefined;
  readonly closed?: Closing | undefined;
  /** Whole minutes in the role, of a session that keeps only the days on which it went on and came off. */
  readonly minutes?: number | undefined;
}

/** Whole minutes in the role. Undefined while it is on and when it was left on: then nobody knows. */
export function minutesInRole({
  on,
  off,
  closed,
  minutes,
}: Pick<Session, "on" | "off" | "closed" | "minutes">): number | undefined {
  if (off === undefined || closed === "left on") return undefined;
  return minutes ?? minutesBetween(on, off);
}

/** Longer than any shift in one role: whoever still has it on has most likely forgotten it. Ours. */
const FORGOTTEN_AFTER_MINUTES = 12 * 60;

/** Whether a session that is still on was most likely forgotten. */
export function looksForgotten({ on }: Session, now: Moment): boolean {
  const minutes = minutesBetween(on, now);
  return minutes === undefined
    ? momentDay(on) < momentDay(now)
    : minutes >= FORGOTTEN_AFTER_MINUTES;
}

/** A session as its entries carry it. */
export function asEntrySession({ id, role, roleTitle, seat, ref }: Session): EntrySession {
  return { id, role, roleTitle, seat, ref };
}
