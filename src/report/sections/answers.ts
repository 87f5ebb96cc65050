import { scaleBars } from "../distribution.ts";
import { type GivenAnswer, numbersOf, type Question, questionsOf } from "../questions.ts";
import type { Block, Cell, Quantity, Section } from "../report.ts";
import type { Material } from "../report-input.ts";
import { median } from "../statistics.ts";
import { isBalance } from "./balance.ts";
import { isOwnRating } from "./own-ratings.ts";

/** How often each answer was given, question by question. What was written is not here: it stands alone. */
export function answersSection(material: Material): Section {
  const questions = questionsOf(material.entries, material).filter(
    (question) => !isBalance(question) && !isOwnRating(question),
  );
  return {
    id: "answers",
    title: "Your answers",
    blocks: [...questions.flatMap(draw), ...numbersTable(questions)],
  };
}

function draw(question: Question): readonly Block[] {
  switch (question.kind) {
    case "choice":
    case "choices":
      return [choiceBars(question)];
    case "confirm":
      return [confirmBars(question)];
    case "scale":
      return scaleBars(question);
    case "text":
    case "lines":
    case "number":
      return [];
  }
}

/** Most often chosen first; each answer counts once, whatever number of things it chose. */
function choiceBars({ words, given }: Question): Block {
  const chosen = given.flatMap(choicesIn);
  const bars = [...Map.groupBy(chosen, ({ value }) => value).values()]
    .map((same) => ({ label: same.at(-1)?.label ?? "", count: same.length }))
    .toSorted((a, b) => b.count - a.count);
  return {
    kind: "bars",
    caption: words,
    bars: bars.map(({ label, count }) => ({
      label,
      quantity: { value: count, unit: "answers", n: given.length },
    })),
  };
}

interface Chosen {
  readonly value: string;
  readonly label: string;
}

function choicesIn({ answer, value }: GivenAnswer): readonly Chosen[] {
  const values = typeof value === "object" ? value : [String(value)];
  if (values.length === 0) return [{ value: "", label: "None of them" }];
  return values.map((value, index) => ({ value, label: answer.labels?.[index] ?? value }));
}

function confirmBars({ words, given }: Question): Block {
  const count = (wanted: boolean) => given.filter(({ value }) => value === wanted).length;
  return {
    kind: "bars",
    caption: words,
    bars: [true, false].map((answer) => ({
      label: answer ? "Yes" : "No",
      quantity: { value: count(answer), unit: "answers", n: given.length },
    })),
  };
}

function numbersTable(questions: readonly Question[]): readonly Block[] {
  const rows = questions.filter(({ kind }) => kind === "number").map(numbersRow);
  return rows.length === 0
    ? []
    : [{ kind: "table", columns: ["Question", "Lowest", "The middle one", "Highest"], rows }];
}

function numbersRow(question: Question): readonly Cell[] {
  const values = numbersOf(question);
  return [
    question.words,
    plain(Math.min(...values)),
    { ...plain(median(values)), n: values.length },
    plain(Math.max(...values)),
  ];
}

function plain(value: number): Quantity {
  return { value, unit: "number" };
}
