import { periodTitle } from "../../domain/day-words.ts";
import { counted } from "../../lib/counted.ts";
import { type Chosen, chosenIn, timesChosen } from "../choices.ts";
import { type Material, periodsOf, questionsAbout } from "../material.ts";
import type { GivenAnswer } from "../questions.ts";
import type { Block, Section } from "../report.ts";
import { type Column, columnsOf, type Row, sideBySide } from "../side-by-side.ts";

/** What the shipped sets ask about the values, with a heading for each. */
const WAYS = [
  { prompt: "values_served", head: "There" },
  { prompt: "values_missed", head: "Missing" },
  { prompt: "value", head: "Mattered most" },
] as const;

type Way = (typeof WAYS)[number];

/** How often each value was there, was missing and mattered most, and which were never named. Not asked: nothing. */
export function sixValuesSection(material: Material): Section {
  const periods = periodsOf(material);
  const ways = WAYS.filter(({ prompt }) =>
    periods.some((period) => givenTo(period, prompt).length > 0),
  );
  const tables =
    periods.length === 1
      ? [tableOfOne(material, ways)]
      : ways.map((way) => tableOfTwo(periods, way));
  return {
    id: "six-values",
    title: "Six values",
    blocks: ways.length === 0 ? [] : [...tables, ...periods.flatMap(neverNamed)],
  };
}

function givenTo(material: Material, prompt: string): readonly GivenAnswer[] {
  return questionsAbout(material, "values")
    .filter((question) => question.prompt === prompt)
    .flatMap(({ given }) => given);
}

/** A column a way of asking. */
function tableOfOne(material: Material, ways: readonly Way[]): Block {
  const columns = ways.map(({ prompt, head }) => ({ title: head, of: givenTo(material, prompt) }));
  return table("Value", columns, material);
}

/** A column a period. */
function tableOfTwo(periods: readonly Material[], { prompt, head }: Way): Block {
  const columns = columnsOf(periods, (period) => {
    const given = givenTo(period, prompt);
    return given.length === 0 ? undefined : given;
  });
  return table(head, columns, periods[0]);
}

function table(
  head: string,
  columns: readonly Column<readonly GivenAnswer[]>[],
  material?: Material,
): Block {
  const named = columns.flatMap(({ of = [] }) => of.flatMap(chosenIn));
  const rows = inOrder(named, material?.values ?? []).map(
    ({ value, label }): Row<readonly GivenAnswer[]> => ({
      label,
      cell: (given) => timesChosen(value, given),
    }),
  );
  return sideBySide({ head, alone: columns[0]?.title }, columns, rows);
}

/** Each once: the values in the order of their list, then what else was answered, such as none of them. */
function inOrder(named: readonly Chosen[], values: Material["values"]): readonly Chosen[] {
  const place = ({ value }: Chosen) => values.findIndex(({ id }) => id === value);
  const options = [...new Map(named.map((chosen) => [chosen.value, chosen])).values()];
  const [listed, others] = [
    options.filter((option) => place(option) >= 0),
    options.filter((option) => place(option) < 0),
  ];
  return [...listed.toSorted((a, b) => place(a) - place(b)), ...others];
}

/** Of a period with answers: the values that none of them named in any way. */
function neverNamed(material: Material): readonly Block[] {
  const given = questionsAbout(material, "values").flatMap(({ given }) => given);
  const named = new Set(given.flatMap(chosenIn).map(({ value }) => value));
  const missing = material.values.filter(({ id }) => !named.has(id));
  if (given.length === 0 || missing.length === 0) return [];
  const when = material.compare ? ` in ${periodTitle(material.period)}` : "";
  const labels = missing.map(({ label }) => label).join("; ");
  const rests = counted(given.length, "answer");
  return [{ kind: "text", text: `Never named${when} (${rests}): ${labels}.` }];
}
