import type { Day } from "./day.ts";
import type { Moment } from "./moment.ts";

/** Something left with a scarf. It comes back when a scarf of the same role (and ref, where there is one) goes on. */
export interface Held {
  readonly id: string;
  readonly session: string;
  readonly role: string;
  readonly ref?: string | undefined;
  readonly text: string;
  readonly left: Moment;
  /** When it was first shown again. Absent: not yet. */
  readonly shown?: Moment | undefined;
}

/** Where a repair stands. The last four are proper ends. */
export const REPAIR_STATES = [
  "seen",
  "planned",
  "offered",
  "declined",
  "made",
  "not-safe",
  "formal",
] as const;
export type RepairState = (typeof REPAIR_STATES)[number];

/** Repairs in these states still wait for a step. */
export const OPEN_REPAIR_STATES = ["seen", "planned", "offered"] as const satisfies RepairState[];

export interface Repair {
  readonly id: string;
  readonly session?: string | undefined;
  readonly role?: string | undefined;
  readonly state: RepairState;
  readonly happened: string;
  readonly opened: Moment;
  /** The day to look at it again. Absent: not named. */
  readonly followUp?: Day | undefined;
  /** When it reached a state that is an end. */
  readonly ended?: Moment | undefined;
}

/** Something unfinished with its when and where, so that the mind can let go of it. */
export interface LooseEnd {
  readonly id: string;
  readonly what: string;
  /** The day it comes up. Absent: it comes up every time until it is closed. */
  readonly due?: Day | undefined;
  /** The when as it was written, where it named no day. */
  readonly when?: string | undefined;
  readonly where?: string | undefined;
  readonly made: Moment;
  readonly closed?: Moment | undefined;
}

/** How many wait today: loose ends and follow-ups that are due, repairs that are open and due. */
export interface Due {
  readonly looseEnds: number;
  readonly repairs: number;
  readonly followUps: number;
}
