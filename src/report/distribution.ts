import { endsOf, numbersOf, type Question } from "./questions.ts";
import type { Block, Quantity } from "./report.ts";
import { type Compared, type Row, sideBySide } from "./side-by-side.ts";
import { median } from "./statistics.ts";

/** More steps than these, and only those that were chosen are drawn. */
const MOST_STEPS = 21;
/** With fewer answers most steps are empty: only those that were chosen are drawn. Ours. */
const FEW_ANSWERS = 5;

/** How the answers to a scale lie, and with a second period how they lay in that. Not a scale: nothing. */
export function scaleBlocks({ question, columns }: Compared): readonly Block[] {
  const [now] = columns;
  const bars = now?.of === undefined ? [] : scaleBars(now.of);
  const table =
    columns.length === 1 ? [] : [sideBySide({ head: question.words }, columns, sidesOf(question))];
  return [...bars, ...table];
}

/** How often each step of a scale was chosen, from its lower end to its upper one. Both ends are always there. */
function scaleBars(question: Question): readonly Block[] {
  const ends = endsOf(question);
  if (ends === undefined) return [];
  const { from, to } = ends;
  const label = (value: number) =>
    [value, ...[from, to].filter((end) => end.value === value).map((end) => end.label)].join(" ");
  return [
    {
      kind: "bars",
      caption: question.words,
      bars: stepsShown(question, from.value, to.value).map((step) => ({
        label: label(step),
        quantity: countOf(question, (value) => value === step),
      })),
    },
  ];
}

function stepsShown(question: Question, from: number, to: number): readonly number[] {
  const values = numbersOf(question);
  const steps = to - from + 1;
  if (steps <= MOST_STEPS && values.length >= FEW_ANSWERS)
    return Array.from({ length: steps }, (_, index) => from + index);
  return [...new Set([from, ...values, to])].toSorted((a, b) => a - b);
}

/** Both sides of the scale, what lies between them, and the answer in the middle. */
function sidesOf(question: Question): readonly Row<Question>[] {
  const ends = endsOf(question);
  if (ends === undefined) return [];
  const centre = (ends.from.value + ends.to.value) / 2;
  return [
    side(`Towards ${ends.from.label}`, (value) => value < centre),
    side("In between", (value) => value === centre),
    side(`Towards ${ends.to.label}`, (value) => value > centre),
    { label: "The middle one", cell: middleOf },
  ];
}

function side(label: string, holds: (value: number) => boolean): Row<Question> {
  return { label, cell: (of) => countOf(of, holds) };
}

function countOf(question: Question, holds: (value: number) => boolean): Quantity {
  const values = numbersOf(question);
  return { value: values.filter(holds).length, unit: "answers", n: values.length };
}

function middleOf(question: Question): Quantity {
  const values = numbersOf(question);
  return { value: median(values), unit: "points", n: values.length };
}
