import type { Day } from "./day.ts";
import type { Entry } from "./entry.ts";
import type { Held } from "./held.ts";
import type { LooseEnd } from "./loose-end.ts";
import type { Moment } from "./moment.ts";
import type { Session } from "./session.ts";

/** A scarf that went on. */
export interface PutOn {
  readonly session: Session;
  /** Absent when its questions were left out. */
  readonly entry?: Entry | undefined;
}

/** What waits with a scarf when it goes on. */
export interface Waiting {
  /** What was left with it, in the order left. */
  readonly held: readonly Held[];
  /** Whether older things are with it too. */
  readonly hasOlder: boolean;
  readonly looseEnds: readonly LooseEnd[];
  /** How many repairs are due. */
  readonly repairs: number;
  /** How many follow-ups are due that nobody was asked about yet. */
  readonly followUps: number;
}

/** A scarf that came off. */
export interface TakenOff {
  readonly session: Session;
  /** Absent when its questions were left out. */
  readonly entry?: Entry | undefined;
}

/** What a day looked like, before its first question. */
export interface DayBehind {
  readonly day: Day;
  /** Its sessions, oldest first. None of them is on. */
  readonly sessions: readonly Session[];
  /** Loose ends that are due; to those who are asked which of them are done, the question shows them. */
  readonly looseEnds: readonly LooseEnd[];
  /** How many repairs are due. */
  readonly repairs: number;
  /** When it was ended before. Absent: this is the first time. */
  readonly endedBefore?: Moment | undefined;
}

/** A day that was ended with its ritual. */
export interface DayEnded extends DayBehind {
  /** What was still on and came off now. */
  readonly closed?: Session | undefined;
  /** What stays on, because it went on after that day. */
  readonly worn?: Session | undefined;
  readonly entry: Entry;
}
