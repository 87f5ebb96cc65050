import { drawQuestion } from "../drawn-question.ts";
import type { Material } from "../material.ts";
import { numbersOf, type Question } from "../questions.ts";
import type { Block, Cell, Quantity, Section } from "../report.ts";
import { type Compared, comparedQuestions, NO_ANSWERS } from "../side-by-side.ts";
import { median } from "../statistics.ts";

/** How often each answer was given to questions that no other section is about, own ones among them. */
export function answersSection(material: Material): Section {
  const questions = comparedQuestions(material, "other");
  return {
    id: "answers",
    title: "Other answers",
    blocks: [
      ...questions.flatMap((compared) => drawQuestion(compared)),
      ...numbersTable(questions),
    ],
  };
}

/** Where typed numbers lie. With a second period a row a question and period. */
function numbersTable(questions: readonly Compared[]): readonly Block[] {
  const rows = questions
    .filter(({ question }) => question.kind === "number")
    .flatMap(({ question, columns }) =>
      columns.map(({ title, of }): readonly Cell[] => [
        columns.length === 1 ? question.words : `${question.words} (${title})`,
        ...numbersCells(of),
      ]),
    );
  return rows.length === 0
    ? []
    : [{ kind: "table", columns: ["Question", "Lowest", "The middle one", "Highest"], rows }];
}

function numbersCells(question: Question | undefined): readonly Cell[] {
  if (question === undefined) return [NO_ANSWERS, NO_ANSWERS, NO_ANSWERS];
  const values = numbersOf(question);
  return [
    plain(Math.min(...values)),
    { ...plain(median(values)), n: values.length },
    plain(Math.max(...values)),
  ];
}

function plain(value: number): Quantity {
  return { value, unit: "number" };
}
