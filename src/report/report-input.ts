import type { Entry } from "../domain/entry.ts";
import type { LooseEnd, Repair } from "../domain/open-matters.ts";
import type { Period } from "../domain/period.ts";
import type { Session } from "../domain/session.ts";
import { shownAnswers } from "../domain/shown-answers.ts";
import type { Detail } from "./report.ts";

/** What the journal holds of a period, read. Sessions and entries are those of the period, oldest first. */
export interface ReportInput {
  readonly period: Period;
  readonly detail: Detail;
  readonly sessions: readonly Session[];
  /** Drafts and done. */
  readonly entries: readonly Entry[];
  /** The period before, to compare with. */
  readonly before?: EarlierPeriod | undefined;
  /** At least those opened or ended in the period, and those open now. */
  readonly repairs: readonly Repair[];
  /** At least those made or closed in the period, and those open now. */
  readonly looseEnds: readonly LooseEnd[];
  /**
   * Questions, as they were asked, that are known to repeat nothing the person wrote. A coarse report words no others:
   * `You wanted: {last.intention}. And?` quotes the journal.
   */
  readonly plainQuestions: ReadonlySet<string>;
}

export interface EarlierPeriod {
  readonly period: Period;
  readonly entries: readonly Entry[];
}

/** What sections look at: entries that are done, without what was left with a scarf. */
export interface Material extends ReportInput {
  /** Rituals of the period that were interrupted. */
  readonly unfinished: number;
}

export function readable(input: ReportInput): Material {
  const { entries, before } = input;
  return {
    ...input,
    entries: doneEntries(entries),
    before: before && { ...before, entries: doneEntries(before.entries) },
    unfinished: entries.filter(({ state }) => state === "draft").length,
  };
}

function doneEntries(entries: readonly Entry[]): readonly Entry[] {
  return entries
    .filter(({ state }) => state === "done")
    .map((entry) => ({ ...entry, answers: shownAnswers(entry) }));
}
