import { endsOf, numbersOf, type Question } from "./questions.ts";
import type { Block } from "./report.ts";

/** More steps than these, and only those that were chosen are drawn. */
const MOST_STEPS = 21;

/** How often each step of a scale was chosen, from its lower end to its upper one. Not a scale: nothing. */
export function scaleBars(question: Question): readonly Block[] {
  const ends = endsOf(question);
  if (ends === undefined) return [];
  const { from, to } = ends;
  const values = numbersOf(question);
  const steps = Array.from({ length: stepsShown(from.value, to.value) }, (_, i) => from.value + i);
  const chosen = [...new Set([from.value, ...values, to.value])].toSorted((a, b) => a - b);
  const label = (value: number) =>
    [value, ...[from, to].filter((end) => end.value === value).map((end) => end.label)].join(" ");
  return [
    {
      kind: "bars",
      caption: question.words,
      bars: (steps.length > 0 ? steps : chosen).map((step) => ({
        label: label(step),
        quantity: {
          value: values.filter((value) => value === step).length,
          unit: "answers",
          n: values.length,
        },
      })),
    },
  ];
}

function stepsShown(from: number, to: number): number {
  const steps = to - from + 1;
  return steps <= MOST_STEPS ? steps : 0;
}
