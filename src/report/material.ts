import { CONCERN_SET } from "../domain/concern-note.ts";
import type { Entry } from "../domain/entry.ts";
import type { Quote } from "../domain/quote.ts";
import { shownAnswers } from "../domain/shown-answers.ts";
import { type Question, questionsOf } from "./questions.ts";
import type { PeriodRecord, ReportInput } from "./report-input.ts";
import type { Topic } from "./topics.ts";

/** What sections look at: entries that are done, without what was left with a scarf, and the questions asked in them. */
export interface Material
  extends PeriodRecord,
    Pick<
      ReportInput,
      | "detail"
      | "extent"
      | "today"
      | "compare"
      | "values"
      | "powerKinds"
      | "barriers"
      | "plainQuestions"
    > {
  /** Rituals of the period that were interrupted. */
  readonly unfinished: number;
  readonly questions: readonly Question[];
  /** The quotes of each entry that has any. */
  readonly marked: ReadonlyMap<string, readonly Quote[]>;
  /** The period before. */
  readonly before?: Material | undefined;
}

export function readMaterial({ before, ...input }: ReportInput): Material {
  const entries = doneEntries(input.entries);
  return {
    ...input,
    entries,
    unfinished: input.entries.filter(({ state }) => state === "draft").length,
    questions: questionsOf(entries, input),
    marked: Map.groupBy(input.quotes, ({ entry }) => entry),
    before: before && readMaterial({ ...input, ...before }),
  };
}

/** Without the page for those who have a concern: it is made to be handed out, and says nothing of the period. */
function doneEntries(entries: readonly Entry[]): readonly Entry[] {
  return entries
    .filter(({ state, set }) => state === "done" && set !== CONCERN_SET)
    .map((entry) => ({ ...entry, answers: shownAnswers(entry) }));
}

/** The period, and behind it the one before where the two are compared and that one has something in it. */
export function periodsOf(material: Material): readonly Material[] {
  const { before, compare } = material;
  return before !== undefined && compare && !isEmpty(before) ? [material, before] : [material];
}

/** Whether the period has neither sessions nor rituals. */
export function isEmpty({ sessions, entries, unfinished }: Material): boolean {
  return sessions.length + entries.length + unfinished === 0;
}

export function questionsAbout({ questions }: Material, topic: Topic): readonly Question[] {
  return questions.filter((question) => question.topic === topic);
}
