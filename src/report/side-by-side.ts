import { periodTitle } from "../domain/day-words.ts";
import { type Material, periodsOf, questionsAbout } from "./material.ts";
import type { Question } from "./questions.ts";
import type { Block, Cell } from "./report.ts";
import type { Topic } from "./topics.ts";

/** One period's part of a comparison. */
export interface Column<T> {
  /** The period's title. */
  readonly title: string;
  /** Absent: the period has none of it. */
  readonly of?: T | undefined;
}

/** A question in the periods shown. */
export interface Compared {
  /** As the first of the periods that has answers words it. */
  readonly question: Question;
  /** One a period, this one first. One alone: nothing is compared, and it has answers. */
  readonly columns: readonly Column<Question>[];
}

/** In a cell of a period without answers to a question. */
export const NO_ANSWERS = "no answers";

/** The questions of a topic in the periods shown: those of this period, then those of the one before alone. */
export function comparedQuestions(
  material: Material,
  topic: Topic,
  periods: readonly Material[] = periodsOf(material),
): readonly Compared[] {
  const all = periods.flatMap((period) => questionsAbout(period, topic));
  return [...Map.groupBy(all, ({ key }) => key)].flatMap(([key, [question]]) =>
    question === undefined
      ? []
      : [{ question, columns: columnsOf(periods, (period) => withKey(period, key)) }],
  );
}

function withKey({ questions }: Material, key: string): Question | undefined {
  return questions.find((question) => question.key === key);
}

export function columnsOf<T>(
  periods: readonly Material[],
  read: (period: Material) => T | undefined,
): readonly Column<T>[] {
  return periods.map((period) => ({ title: periodTitle(period.period), of: read(period) }));
}

/** A row of a comparison: what it is, and its cell for a period that has it. */
export interface Row<T> {
  readonly label: string;
  readonly cell: (of: T) => Cell;
}

/** A table with a column a period. One period alone: its column is called `alone`. */
export function sideBySide<T>(
  { head, alone = "How much" }: { readonly head: string; readonly alone?: string | undefined },
  columns: readonly Column<T>[],
  rows: readonly Row<T>[],
): Block {
  const titles = columns.length === 1 ? [alone] : columns.map(({ title }) => title);
  return {
    kind: "table",
    columns: [head, ...titles],
    rows: rows.map(({ label, cell }) => [
      label,
      ...columns.map(({ of }) => (of === undefined ? NO_ANSWERS : cell(of))),
    ]),
  };
}
