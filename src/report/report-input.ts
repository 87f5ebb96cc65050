import type { Day } from "../domain/day.ts";
import type { Entry } from "../domain/entry.ts";
import type { FollowUp } from "../domain/follow-up.ts";
import type { Held } from "../domain/held.ts";
import type { LooseEnd } from "../domain/loose-end.ts";
import type { Period } from "../domain/period.ts";
import type { Quote } from "../domain/quote.ts";
import type { Repair } from "../domain/repair.ts";
import type { Session } from "../domain/session.ts";
import type { Detail } from "./report.ts";

/** What the journal holds of a period, read. Sessions and entries are those of the period, oldest first. */
export interface PeriodRecord {
  readonly period: Period;
  readonly sessions: readonly Session[];
  /** Drafts and done. */
  readonly entries: readonly Entry[];
  /** At least those opened, moved or ended in the period, and those open now. */
  readonly repairs: readonly Repair[];
  /** At least those made or ended in the period, and those open now. */
  readonly looseEnds: readonly LooseEnd[];
  /** At least those left, first shown again or ended in the period. Their words are nothing to a report. */
  readonly held: readonly Omit<Held, "text">[];
  /** At least those ended in the period, and those open now. */
  readonly followUps: readonly FollowUp[];
  /** At least those from entries of the period. */
  readonly quotes: readonly Quote[];
}

/** How much of what was written a private report quotes: the newest of each section, or all of it. */
export const EXTENTS = ["newest", "all"] as const;
export type Extent = (typeof EXTENTS)[number];

export interface ReportInput extends PeriodRecord {
  readonly detail: Detail;
  readonly extent: Extent;
  readonly today: Day;
  /** The period before. Absent: there is none that scarf could count. */
  readonly before?: PeriodRecord | undefined;
  /** Whether every section sets the period before beside this one. The balance does so in any case. */
  readonly compare: boolean;
  /** The six values: those that were never named are known by this list alone. */
  readonly values: readonly ListedValue[];
  /** Kinds of power with their labels, in the order of their lists. */
  readonly powerKinds: readonly ListedValue[];
  /** What can make a repair hard: repairs name it by this list. */
  readonly barriers: readonly ListedValue[];
  /**
   * Questions, as they were asked, that are known to repeat nothing the person wrote. A coarse report words no others:
   * `You wanted: {last.intention}. And?` quotes the journal.
   */
  readonly plainQuestions: ReadonlySet<string>;
}

export interface ListedValue {
  /** What answers hold. */
  readonly id: string;
  readonly label: string;
}
