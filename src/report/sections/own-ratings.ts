import type { Ritual } from "../../domain/entry.ts";
import { type Material, questionsAbout } from "../material.ts";
import { numbersOf, type Question, questionWords } from "../questions.ts";
import { ratingSeries } from "../rating-series.ts";
import type { Block, Cell, Quantity, Section } from "../report.ts";
import { type Column, type Compared, comparedQuestions, NO_ANSWERS } from "../side-by-side.ts";
import { mean } from "../statistics.ts";

const WHEN: Readonly<Record<Ritual, string>> = {
  on: "putting it on",
  off: "taking it off",
  day: "ending the day",
  reflect: "reflecting",
  note: "noting",
};

/** The user's own ratings from 0 to 10: averages, the change within a session, and their course. None: nothing. */
export function ownRatingsSection(material: Material): Section {
  const ratings = comparedQuestions(material, "ratings");
  return {
    id: "own-ratings",
    title: "Your own ratings",
    blocks:
      ratings.length === 0
        ? []
        : [
            CAUTION,
            averages(ratings),
            ...changes(ratings, material),
            ...questionsAbout(material, "ratings").flatMap((rating) =>
              ratingSeries(rating, { material, title: titleOf(rating) }),
            ),
          ],
  };
}

const CAUTION: Block = {
  kind: "text",
  text: "From 0 to 10. Your own rating, not a validated instrument; one person, not controlled.",
};

function titleOf({ words, ritual }: Question): string {
  return `${words} (${WHEN[ritual]})`;
}

/** The titles of columns: one period alone needs no name. */
function titles(columns: readonly Column<unknown>[] = [], alone: string): readonly string[] {
  return columns.length === 1 ? [alone] : columns.map(({ title }) => title);
}

function averages(ratings: readonly Compared[]): Block {
  return {
    kind: "table",
    columns: ["Question", "When", ...titles(ratings[0]?.columns, "Average")],
    rows: ratings.map(({ question, columns }): readonly Cell[] => [
      question.words,
      WHEN[question.ritual],
      ...columns.map(({ of }) => (of === undefined ? NO_ANSWERS : average(of))),
    ]),
  };
}

function average(rating: Question): Quantity {
  const values = numbersOf(rating);
  return { value: mean(values), unit: "points", n: values.length };
}

/** From the rating that put a scarf on to the one that took it off, where one session has both. */
function changes(ratings: readonly Compared[], material: Material): readonly Block[] {
  const rows = ratings
    .filter(({ question }) => question.ritual === "on")
    .flatMap((on) =>
      ratings
        .filter(
          (off) => off.question.ritual === "off" && off.question.prompt === on.question.prompt,
        )
        .flatMap((off) => changeRow(on, off, material)),
    );
  if (rows.length === 0) return [];
  const alone = "Change on average";
  return [
    {
      kind: "table",
      columns: ["Within a session", ...titles(ratings[0]?.columns, alone)],
      rows,
    },
  ];
}

function changeRow(on: Compared, off: Compared, material: Material): readonly (readonly Cell[])[] {
  const cells = on.columns.map((column, index) => changeIn(column.of, off.columns[index]?.of));
  if (cells.every((cell) => cell === NO_ANSWERS)) return [];
  const answers = [on, off].flatMap(({ columns }) =>
    columns.flatMap(({ of }) => (of?.given ?? []).map(({ answer }) => answer)),
  );
  return [[questionWords(answers, material), ...cells]];
}

function changeIn(on: Question | undefined, off: Question | undefined): Cell {
  const before = bySession(on);
  const differences = [...bySession(off)].flatMap(([session, after]) => {
    const start = before.get(session);
    return start === undefined ? [] : [after - start];
  });
  if (differences.length === 0) return NO_ANSWERS;
  return { value: mean(differences), unit: "change", n: differences.length };
}

/** The last rating of each session. */
function bySession(rating: Question | undefined): ReadonlyMap<string, number> {
  return new Map(
    (rating?.given ?? []).flatMap(({ entry, value }) =>
      entry.session !== undefined && typeof value === "number"
        ? [[entry.session.id, value] as const]
        : [],
    ),
  );
}
