import type { Ritual } from "../../domain/entry.ts";
import { endsOf, numbersOf, type Question, questionsOf, questionWords } from "../questions.ts";
import { ratingSeries } from "../rating-series.ts";
import type { Block, Cell, Section } from "../report.ts";
import type { Material } from "../report-input.ts";
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
  const ratings = questionsOf(material.entries, material).filter(isOwnRating);
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
            ...ratings.flatMap((rating) =>
              ratingSeries(rating, { material, title: titleOf(rating) }),
            ),
          ],
  };
}

const CAUTION: Block = {
  kind: "text",
  text: "From 0 to 10. Your own rating, not a validated instrument; one person, not controlled.",
};

/** Whether a question is drawn here and nowhere else. */
export function isOwnRating(question: Question): boolean {
  const ends = endsOf(question);
  return question.kind === "scale" && ends?.from.value === 0 && ends.to.value === 10;
}

function titleOf({ words, ritual }: Question): string {
  return `${words} (${WHEN[ritual]})`;
}

function averages(ratings: readonly Question[]): Block {
  return {
    kind: "table",
    columns: ["Question", "When", "Average"],
    rows: ratings.map((rating): readonly Cell[] => {
      const values = numbersOf(rating);
      return [
        rating.words,
        WHEN[rating.ritual],
        { value: mean(values), unit: "points", n: values.length },
      ];
    }),
  };
}

/** From the rating that put a scarf on to the one that took it off, where one session has both. */
function changes(ratings: readonly Question[], material: Material): readonly Block[] {
  const rows = ratings
    .filter(({ ritual }) => ritual === "on")
    .flatMap((on) =>
      ratings
        .filter((off) => off.ritual === "off" && off.prompt === on.prompt)
        .flatMap((off) => changeRow(on, off, material)),
    );
  return rows.length === 0
    ? []
    : [{ kind: "table", columns: ["Within a session", "Change on average"], rows }];
}

function changeRow(on: Question, off: Question, material: Material): readonly (readonly Cell[])[] {
  const before = bySession(on);
  const differences = [...bySession(off)].flatMap(([session, after]) => {
    const start = before.get(session);
    return start === undefined ? [] : [after - start];
  });
  if (differences.length === 0) return [];
  const answers = [...on.given, ...off.given].map(({ answer }) => answer);
  return [
    [
      questionWords(answers, material),
      { value: mean(differences), unit: "change", n: differences.length },
    ],
  ];
}

/** The last rating of each session. */
function bySession({ given }: Question): ReadonlyMap<string, number> {
  return new Map(
    given.flatMap(({ entry, value }) =>
      entry.session !== undefined && typeof value === "number"
        ? [[entry.session.id, value] as const]
        : [],
    ),
  );
}
