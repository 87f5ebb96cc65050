import { expect, test } from "vitest";
import { callScarf, done, newHome, type Outcome } from "./real-scarf.ts";
import { statusAt, totalsAt, writtenAt } from "./written.ts";

const CALLS = 20;

/** The same call so many times at once, each with a number of its own. */
function atOnce(
  home: string,
  argsFor: (number: number) => readonly string[],
): Promise<readonly Outcome[]> {
  return Promise.all(
    Array.from({ length: CALLS }, (_, index) => callScarf(home, argsFor(index + 1))),
  );
}

function countEnds(outcomes: readonly Outcome[]): Readonly<Record<string, number>> {
  const ends = Map.groupBy(outcomes, ({ end }) => String(end));
  return Object.fromEntries([...ends].map(([end, group]) => [end, group.length]));
}

test("of twenty that put a scarf on at once one does, from the making of the journal on", async () => {
  const home = newHome();
  const outcomes = await atOnce(home, (number) => [
    "on",
    "therapist",
    "--answer",
    `present=${number % 11}`,
  ]);
  expect(countEnds(outcomes)).toEqual({ 0: 1, 3: CALLS - 1 });
  const refused = outcomes
    .filter(({ end }) => end === 3)
    .map(({ stdout, stderr }) => stdout + stderr);
  expect(
    refused.filter(
      (said) =>
        !/^(Your new journal is not encrypted\. .*\n)?error: Therapist is on since .*\nhint: .*\n$/.test(
          said,
        ),
    ),
  ).toEqual([]);
  expect(await totalsAt(home)).toMatchObject({ sessions: 1 });
  expect(await writtenAt(home)).toHaveLength(1);
  expect(await statusAt(home)).toMatchObject({ on: "therapist", unfinished: 0 });
});

test("of twenty that take it off at once with no questions one does", async () => {
  const home = newHome();
  await done(home, ["on", "therapist", "--skip", "--at", "yesterday 14:05"]);
  const outcomes = await atOnce(home, () => ["off", "--skip", "--at", "yesterday 14:55"]);
  expect(countEnds(outcomes)).toEqual({ 0: 1, 3: CALLS - 1 });
  expect(await totalsAt(home)).toMatchObject({ sessions: 1, minutes_in_role: 50 });
});

test("of twenty sessions that are recorded at once afterwards none that was acknowledged is missing", async () => {
  const home = newHome();
  const when = ["--since", "yesterday 14:05", "--at", "yesterday 14:55", "--role", "teacher"];
  const outcomes = await atOnce(home, (number) => {
    const answers = ["--answer", "mended=yes", "--answer", `what_happened=Word ${number}`];
    return ["off", ...when, ...answers];
  });
  expect(countEnds(outcomes)).toEqual({ 0: CALLS });
  const words = (await writtenAt(home)).map(({ answers }) => answers["what_happened"]);
  expect(new Set(words)).toEqual(
    new Set(Array.from({ length: CALLS }, (_, index) => `Word ${index + 1}`)),
  );
  expect(words).toHaveLength(CALLS);
  expect(await totalsAt(home)).toMatchObject({ sessions: CALLS, minutes_in_role: CALLS * 50 });
  expect(await statusAt(home)).toMatchObject({ due: { repairs: CALLS }, unfinished: 0 });
});
