import type { GivenAnswer, Question } from "./questions.ts";
import type { Block, Quantity } from "./report.ts";
import { type Column, type Compared, type Row, sideBySide } from "./side-by-side.ts";
import { firstDifference } from "./statistics.ts";

/** Something that was chosen, with its label as it was last. */
export interface Chosen {
  readonly value: string;
  readonly label: string;
}

/** What was chosen in an answer. Nothing chosen is an answer too, with the value "". */
export function chosenIn({ answer, value }: GivenAnswer): readonly Chosen[] {
  if (typeof value === "boolean") return [value ? YES : NO];
  const values = typeof value === "object" ? value : [String(value)];
  if (values.length === 0) return [{ value: "", label: "None of them" }];
  return values.map((value, index) => ({ value, label: answer.labels?.[index] ?? value }));
}

const YES: Chosen = { value: "yes", label: "Yes" };
const NO: Chosen = { value: "no", label: "No" };

/**
 * How often each thing was chosen, most often first; yes before no. Each answer counts once, whatever number of things
 * it chose. Bars for one period, a table for two.
 */
export function choiceBlocks(
  { question, columns }: Compared,
  caption: string = question.words,
): readonly Block[] {
  const given = columns.flatMap(({ of }) => of?.given ?? []);
  const options = question.kind === "confirm" ? [YES, NO] : optionsIn(columns, given);
  const rows = options.map(
    ({ value, label }): Row<Question> => ({
      label,
      cell: ({ given }) => timesChosen(value, given),
    }),
  );
  const [first, ...others] = columns;
  if (first === undefined || others.length > 0)
    return [sideBySide({ head: caption }, columns, rows)];
  const bars = options.map(({ value, label }) => ({
    label,
    quantity: timesChosen(value, first.of?.given ?? []),
  }));
  return [{ kind: "bars", caption, bars }];
}

/** In how many of the answers it was chosen. */
export function timesChosen(value: string, given: readonly GivenAnswer[]): Quantity {
  return {
    value: given.filter((one) => chosenIn(one).some((chosen) => chosen.value === value)).length,
    unit: "answers",
    n: given.length,
  };
}

/** By how often they were chosen in the first period, then in the next. */
function optionsIn(
  columns: readonly Column<Question>[],
  given: readonly GivenAnswer[],
): readonly Chosen[] {
  const options = [...Map.groupBy(given.flatMap(chosenIn), ({ value }) => value).values()].flatMap(
    ([first, ...more]) => more.at(-1) ?? first ?? [],
  );
  return options
    .map((option) => ({
      option,
      counts: columns.map(({ of }) => timesChosen(option.value, of?.given ?? []).value),
    }))
    .toSorted((a, b) => firstDifference(b.counts, a.counts))
    .map(({ option }) => option);
}
