import type { Day } from "./day.ts";
import type { Moment } from "./moment.ts";

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
export type OpenRepairState = (typeof OPEN_REPAIR_STATES)[number];

/** States in words. An end says whose it is, and needs no excuse. */
export const REPAIR_STATE_WORDS: Readonly<Record<RepairState, string>> = {
  seen: "Seen",
  planned: "Planned",
  offered: "Offered",
  declined: "Declined by the other",
  made: "Made",
  "not-safe": "Not safe to offer",
  formal: "Handed to a formal process",
};

/** harm and safety belong in the process made for them too; a repair is no report of them. */
export const REPAIR_KINDS = ["ordinary", "harm", "safety"] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** One state that a repair came to. */
export interface RepairStep {
  readonly state: RepairState;
  readonly at: Moment;
  /** What was written with it. */
  readonly note?: string | undefined;
  /** The entry whose answers led there. */
  readonly entry?: string | undefined;
}

export interface Repair {
  readonly id: string;
  readonly session?: string | undefined;
  readonly role?: string | undefined;
  /** The entry that it was opened from. */
  readonly entry?: string | undefined;
  /** The state of the last step. */
  readonly state: RepairState;
  readonly kind: RepairKind;
  /** What makes it hard, as ids of the list `barriers`, in the order named. */
  readonly barriers: readonly string[];
  readonly happened: string;
  readonly opened: Moment;
  /** The day to look at it again. Absent: it comes up every time until it ends. */
  readonly followUp?: Day | undefined;
  /** When it reached a state that is an end. Absent while it is open, again too. */
  readonly ended?: Moment | undefined;
  /** Every state that it came to, from the first on. Never empty; begins with `seen`. */
  readonly history: readonly RepairStep[];
  /** Its words are forgotten. */
  readonly isForgotten?: true | undefined;
}

/** What can be said of a repair besides its state; what is absent stays. */
export interface RepairDetails {
  readonly kind?: RepairKind | undefined;
  readonly barriers?: readonly string[] | undefined;
  /** `none` takes the day away. */
  readonly followUp?: Day | "none" | undefined;
}

/** A repair that was just seen. */
export function seenRepair(
  seen: Omit<Repair, "state" | "ended" | "history" | "kind" | "barriers"> & RepairDetails,
): Repair {
  const { kind = "ordinary", barriers = [], opened } = seen;
  return { ...seen, kind, barriers, state: "seen", history: [{ state: "seen", at: opened }] };
}

export function isOpenState(state: RepairState): state is OpenRepairState {
  return OPEN_REPAIR_STATES.some((open) => open === state);
}

/** Whether it still waits for a step. */
export function isOpenRepair({ state }: Pick<Repair, "state">): boolean {
  return isOpenState(state);
}

/**
 * Whether a repair may go from one state to another. An open one may go anywhere, and be offered again. One that has
 * ended is opened again first. Ours.
 */
export function canMove(from: RepairState, to: RepairState): boolean {
  if (from === to) return to === "offered";
  return isOpenState(from) || isOpenState(to);
}

/** The repair one step later; its history keeps all before. Throws Error for a step that `canMove` does not allow. */
export function moveRepair(repair: Repair, step: RepairStep): Repair {
  const { state, at } = step;
  if (!canMove(repair.state, state)) throw new Error(`No way from ${repair.state} to ${state}`);
  const ended = isOpenState(state) ? undefined : at;
  return { ...repair, state, ended, history: [...repair.history, step] };
}

/** Whether a report of it belongs elsewhere, too. */
export function needsProcess({ kind }: Pick<Repair, "kind">): boolean {
  return kind !== "ordinary";
}

/** Repairs with what it takes to show them. */
export interface RepairPage {
  /** In the order opened. */
  readonly repairs: readonly Repair[];
  /** Beginnings of ids that name each. */
  readonly shortIds: ReadonlyMap<string, string>;
  /** Titles of roles by their ids, as far as they are known. */
  readonly roleTitles: ReadonlyMap<string, string>;
}
