import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  ANOTHERS,
  clean,
  drawn,
  falselyFoundIn,
  made,
  missedIn,
  OURS,
  planted,
  type Share,
} from "./corpus.ts";

/** What is found at the least of what others wrote, and taken for more at the most, in percent. Two of them nobody had seen. */
const BOUNDS = {
  "other-hand-development": { least: 95, most: 5 },
  "other-hand-held-out": { least: 90, most: 5 },
  "third-hand": { least: 90, most: 15 },
} as const;

/** Whole percent, rounded to the worse side. */
const percent = ({ of, missed }: Share) => Math.ceil((missed.length / of) * 100);
const all = {
  planted: missedIn(OURS.flatMap(planted)),
  drawn: missedIn(drawn()),
  clean: falselyFoundIn(OURS.flatMap(clean)),
  made: falselyFoundIn(made()),
};
const anothers = ANOTHERS.map((half) => ({
  half,
  planted: missedIn(planted(half)),
  clean: falselyFoundIn(clean(half)),
}));
const together = {
  planted: missedIn([...OURS, ...ANOTHERS].flatMap(planted)),
  clean: falselyFoundIn([...OURS, ...ANOTHERS].flatMap(clean)),
};
/** The names alone, at the start of a sentence that does not tell of a person. */
const first = missedIn(
  drawn().flatMap(({ text, planted }) =>
    planted
      .filter(({ kind }) => kind === "name")
      .map(({ kind, from, to }) => ({
        text: `${text.slice(from, to)} and I sat there for a while.`,
        planted: [{ kind, from: 0, to: to - from }],
      })),
  ),
);
const found = { planted: 100 - percent(all.planted), drawn: 100 - percent(all.drawn) };

test("the corpus has as many sentences as it says, and drawn ones beside them", () => {
  const sizes = [...OURS, ...ANOTHERS].map((half) => [planted(half).length, clean(half).length]);
  expect(sizes).toEqual([
    [150, 150],
    [150, 150],
    [200, 200],
    [200, 200],
    [250, 250],
  ]);
  expect(drawn().length).toBe(150);
  expect(made().length).toBeGreaterThan(300);
});

test("at least 95 in 100 of what is planted are found, with at most 5 in 100 false alarms", () => {
  process.stdout.write(
    `planted: ${found.planted}% of ${all.planted.of}; drawn: ${found.drawn}% of ${all.drawn.of}; ` +
      `false alarms: ${all.clean.missed.length} of ${all.clean.of} and ${all.made.missed.length} of ${all.made.of}\n`,
  );
  expect(found.planted).toBeGreaterThanOrEqual(95);
  expect(found.drawn).toBeGreaterThanOrEqual(95);
  expect(percent(all.clean)).toBeLessThanOrEqual(5);
  expect(percent(all.made)).toBeLessThanOrEqual(5);
  for (const { half, planted, clean } of anothers) {
    process.stdout.write(
      `${half}: ${100 - percent(planted)}% of ${planted.of}; false alarms: ${clean.missed.length} of ${clean.of}\n`,
    );
    expect(100 - percent(planted)).toBeGreaterThanOrEqual(BOUNDS[half].least);
    expect(percent(clean)).toBeLessThanOrEqual(BOUNDS[half].most);
  }
});

test("so it is of all hands together", () => {
  expect(100 - percent(together.planted)).toBeGreaterThanOrEqual(95);
  expect(percent(together.clean)).toBeLessThanOrEqual(5);
});

test("the README has these figures", () => {
  const readme = readFileSync("README.md", "utf8").replace(/\s+/g, " ");
  const figures = [
    `${found.planted}% of ${all.planted.of} planted`,
    `${found.drawn}% of ${all.drawn.of} drawn`,
    `${first.of - first.missed.length} of ${first.of} drawn names`,
    `${all.clean.missed.length} of ${all.clean.of} sentences that name nobody`,
    `${all.made.missed.length} of ${all.made.of} texts of the made-up year`,
    `${100 - percent(together.planted)}% of ${together.planted.of} in all`,
    `${together.clean.missed.length} of ${together.clean.of} in all`,
    ...anothers.flatMap(({ planted, clean }) => [
      `${100 - percent(planted)}% of ${planted.of} that another hand planted`,
      `${clean.missed.length} of ${clean.of} sentences of that hand that name nobody`,
    ]),
  ];
  expect(figures.filter((figure) => !readme.includes(figure))).toEqual([]);
});

test("without the lists and the rules nothing is found", () => {
  const sentence = { text: "nothing here", planted: [{ kind: "name", from: 0, to: 7 } as const] };
  expect(missedIn([sentence]).missed).toHaveLength(1);
});
