import { periodTitle } from "../../domain/day-words.ts";
import { scaleBars } from "../distribution.ts";
import { endsOf, numbersOf, type Question, questionsOf } from "../questions.ts";
import type { Block, Cell, Quantity, Section } from "../report.ts";
import type { EarlierPeriod, Material } from "../report-input.ts";
import { median } from "../statistics.ts";

/** The prompt that asks how the power of a role was used, in every shipped set that takes a scarf off. */
const BALANCE = "balance";

/** Whether the role was held back or leaned on, as the user put it, beside the period before. Never asked: nothing. */
export function balanceSection(material: Material): Section {
  const questions = balanceQuestions(material.entries, material);
  return {
    id: "balance",
    title: "Balance",
    blocks: questions.flatMap((question) => [
      ...scaleBars(question),
      ...comparison(question, material),
    ]),
  };
}

/** Whether a question is drawn here and nowhere else. */
export function isBalance({ prompt, kind }: Question): boolean {
  return prompt === BALANCE && kind === "scale";
}

function balanceQuestions(
  entries: Material["entries"],
  wording: Pick<Material, "detail" | "plainQuestions">,
): readonly Question[] {
  return questionsOf(entries, wording).filter(isBalance);
}

/** This period beside the one before, where both were answered on the same scale in the same ritual. */
function comparison(question: Question, material: Material): readonly Block[] {
  const { before } = material;
  const earlier =
    before &&
    balanceQuestions(before.entries, material).find((other) => isSameScale(question, other));
  if (before === undefined || earlier === undefined) return [];
  return [comparisonTable(question, earlier, [material, before])];
}

function comparisonTable(
  now: Question,
  earlier: Question,
  periods: readonly [Material, EarlierPeriod],
): Block {
  const columns = periods.map(({ period }) => periodTitle(period));
  return {
    kind: "table",
    columns: ["Your answers", ...columns],
    rows: [
      ...sidesOf(now).map(({ label, holds }): readonly Cell[] => [
        label,
        countOf(now, holds),
        countOf(earlier, holds),
      ]),
      ["The middle one", middleOf(now), middleOf(earlier)],
    ],
  };
}

interface Side {
  readonly label: string;
  readonly holds: (value: number) => boolean;
}

/** Both sides of the scale and what lies between them. */
function sidesOf(question: Question): readonly Side[] {
  const ends = endsOf(question);
  if (ends === undefined) return [];
  const centre = (ends.from.value + ends.to.value) / 2;
  return [
    { label: `Towards ${ends.from.label}`, holds: (value) => value < centre },
    { label: "In between", holds: (value) => value === centre },
    { label: `Towards ${ends.to.label}`, holds: (value) => value > centre },
  ];
}

function countOf(question: Question, holds: Side["holds"]): Quantity {
  const values = numbersOf(question);
  return { value: values.filter(holds).length, unit: "answers", n: values.length };
}

function middleOf(question: Question): Quantity {
  const values = numbersOf(question);
  return { value: median(values), unit: "points", n: values.length };
}

function isSameScale(a: Question, b: Question): boolean {
  const [one, other] = [endsOf(a), endsOf(b)];
  return (
    a.ritual === b.ritual &&
    one?.from.value === other?.from.value &&
    one?.to.value === other?.to.value
  );
}
