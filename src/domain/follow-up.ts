import { addDays, type Day } from "./day.ts";
import type { Moment } from "./moment.ts";

/** "What changed?", asked some time after an entry that says "I will". An entry has one at most. */
export interface FollowUp {
  readonly id: string;
  readonly entry: string;
  /** The "I will" that it is about, as it was written. */
  readonly asked: string;
  readonly due: Day;
  /** When the "I will" was written. */
  readonly made: Moment;
  /** When the end of a day asked it. It does so once. Absent: not yet. */
  readonly shown?: Moment | undefined;
  /** What changed. Absent while it is open, and when it was ended without an answer. */
  readonly answer?: string | undefined;
  /** Absent while it is open. */
  readonly ended?: Moment | undefined;
  /** Its words are forgotten. */
  readonly isForgotten?: true | undefined;
}

/** About a month: long enough for something to have changed, short enough to remember it. Ours. */
const DAYS_UNTIL_ASKED = 30;

/** The day on which an "I will" of that day is asked about. */
export function followUpDue(day: Day): Day {
  return addDays(day, DAYS_UNTIL_ASKED);
}
