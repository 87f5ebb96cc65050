import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/domain/day.ts";
import type { Block } from "../../../src/report/report.ts";
import { day, entry, moment, period } from "../../support/factories.ts";
import { type Lived, lived, rating, together } from "../lived-days.ts";
import { blocksOf, sectionOf } from "../report-input.ts";

const YEAR = period("2026-01-01", "2026-12-31");

function tableOf(blocks: readonly Block[], head: string) {
  return blocks.find((block) => block.kind === "table" && block.columns[0] === head);
}

function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));
}

const points = (value: number, n: number) => ({ value, unit: "points", n });
const count = (value: number) => ({ value, unit: "days" });

test("shows days with every ritual, with some and with none, and pairs the first with both others", () => {
  const blocks = blocksOf("does-it-help", {
    period: YEAR,
    ...together([
      { on: "2026-03-02", rituals: [true, true], evening: 2, morning: 1 },
      { on: "2026-03-03", rituals: [true], evening: 3 },
      { on: "2026-03-05", rituals: [true, false], evening: 9 },
      { on: "2026-03-09", rituals: [false], evening: 6, morning: 5 },
      { on: "2026-03-10", rituals: [false] },
    ]),
  });
  expect(tableOf(blocks, "Days with sessions")).toEqual({
    kind: "table",
    columns: ["Days with sessions", "Days", "At the end of the day", "Before the next one"],
    rows: [
      ["Every scarf came off with its ritual", count(2), points(2.5, 2), points(1, 1)],
      ["Some did", count(1), points(9, 1), "no answers"],
      ["None did", count(2), points(6, 1), points(5, 1)],
    ],
  });
  expect(tableOf(blocks, "In pairs")).toEqual({
    kind: "table",
    columns: ["In pairs", "Pairs", "Difference on average", "95% interval from", "up to"],
    rows: [
      [
        "At the end of the day",
        { value: 2, unit: "pairs" },
        { value: -5, unit: "change" },
        "too few",
        "too few",
      ],
      [
        "Before the next one",
        { value: 1, unit: "pairs" },
        { value: -4, unit: "change" },
        "too few",
        "too few",
      ],
    ],
  });
  expect(textsOf(blocks)).toContain(
    "Days with sessions that have no rating: at the end of the day 1 of 5, before the next one 3 of 5.",
  );
});

test("always says that it is one person and not controlled, and how many pairs are missing", () => {
  const blocks = blocksOf("does-it-help", {
    period: YEAR,
    ...together([
      { on: "2026-03-02", rituals: [true], evening: 2 },
      { on: "2026-03-03", rituals: [false], evening: 4 },
    ]),
  });
  expect(textsOf(blocks).at(0)).toContain("One person, not controlled");
  expect(textsOf(blocks).at(-1)).toBe(
    "At the end of the day: 1 of the 61 pairs that it takes to see an effect of the size found in studies (d = 0.36). 60 more to come.",
  );
});

/** So many days of each kind by turns, from January on. */
function byTurns(pairs: number): readonly Lived[] {
  return Array.from({ length: 2 * pairs }, (_, index) => ({
    on: addDays(day("2026-01-05"), index),
    rituals: [index % 2 === 0],
    evening: index % 2 === 0 ? 3 + ((index / 2) % 2) : 5,
  }));
}

test("with ten pairs there is an interval", () => {
  const blocks = blocksOf("does-it-help", { period: YEAR, ...together(byTurns(10)) });
  const table = tableOf(blocks, "In pairs");
  const [row] = table?.kind === "table" ? table.rows : [];
  expect(row).toEqual([
    "At the end of the day",
    { value: 10, unit: "pairs" },
    { value: -1.5, unit: "change" },
    { value: expect.closeTo(-1.877, 3), unit: "change" },
    { value: expect.closeTo(-1.123, 3), unit: "change" },
  ]);
});

function textsOfPairs(pairs: number): string {
  const found = together(byTurns(pairs));
  return textsOf(blocksOf("does-it-help", { period: YEAR, ...found })).join(" ");
}

test("with 61 pairs none is said to be missing", () => {
  expect(textsOfPairs(60)).toContain("1 more to come");
  expect(textsOfPairs(61)).not.toContain("more to come");
});

test("a month is told in short", () => {
  const blocks = blocksOf("does-it-help", {
    period: period("2026-03-01", "2026-03-31"),
    ...together([
      { on: "2026-03-02", rituals: [true], evening: 2 },
      { on: "2026-03-03", rituals: [false], evening: 4 },
    ]),
  });
  expect(blocks.map(({ kind }) => kind)).toEqual(["text", "table", "text"]);
});

describe("what it counts", () => {
  test("a rating in the morning belongs to the last day with sessions before it", () => {
    const friday = lived({ on: "2026-11-20", rituals: [true] });
    const monday = entry({ at: moment("2026-11-23 08:00"), answers: [rating("morning", 4)] });
    const blocks = blocksOf("does-it-help", {
      sessions: [...friday.sessions, ...lived({ on: "2026-11-23", rituals: [false] }).sessions],
      entries: [...friday.entries, monday],
    });
    expect(tableOf(blocks, "Days with sessions")).toMatchObject({
      columns: ["Days with sessions", "Days", "Before the next one"],
      rows: [
        ["Every scarf came off with its ritual", count(1), points(4, 1)],
        ["None did", count(1), "no answers"],
      ],
    });
  });

  test("of two ends of a day the last one", () => {
    const { sessions, entries } = lived({ on: "2026-11-20", rituals: [true], evening: 8 });
    const later = entry({
      ritual: "day",
      at: moment("2026-11-20 22:00"),
      answers: [rating("still_with_me", 1)],
    });
    expect(
      tableOf(
        blocksOf("does-it-help", { sessions, entries: [later, ...entries] }),
        "Days with sessions",
      ),
    ).toMatchObject({ rows: [[expect.anything(), count(1), points(1, 1)]] });
  });

  test("no day of which a scarf is still on, or came off after the period", () => {
    const { sessions, entries } = lived({ on: "2026-11-30", rituals: [true], evening: 8 });
    const off = moment("2026-12-01 00:30");
    for (const parts of [{ off: undefined, closed: undefined }, { off }])
      expect(
        sectionOf("does-it-help", {
          sessions: sessions.map((one) => ({ ...one, ...parts })),
          entries,
        }),
      ).toBeUndefined();
  });

  test("no ritual that was interrupted", () => {
    const { sessions, entries } = lived({ on: "2026-11-20", rituals: [true], evening: 8 });
    const drafts = entries.map((one) =>
      one.ritual === "off" ? { ...one, state: "draft" as const } : one,
    );
    expect(
      tableOf(blocksOf("does-it-help", { sessions, entries: drafts }), "Days with sessions"),
    ).toMatchObject({ rows: [["None did", count(1), points(8, 1)]] });
  });
});

test("is left out without ratings, and where rated days had no sessions", () => {
  expect(
    sectionOf("does-it-help", together([{ on: "2026-11-20", rituals: [true] }])),
  ).toBeUndefined();
  expect(
    sectionOf("does-it-help", together([{ on: "2026-11-20", rituals: [], evening: 3 }])),
  ).toBeUndefined();
});

const livedDays = fc.uniqueArray(
  fc.record({
    offset: fc.integer({ min: 0, max: 120 }),
    rituals: fc.array(fc.boolean(), { maxLength: 3 }),
    evening: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
    morning: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
  }),
  { selector: ({ offset }) => offset, maxLength: 40 },
);

const anyYear = livedDays.map((days) =>
  together(days.map(({ offset, ...one }) => ({ on: addDays(day("2026-01-01"), offset), ...one }))),
);

test("the order in which sessions and entries are read changes nothing", () => {
  fc.assert(
    fc.property(anyYear, ({ sessions, entries }) => {
      const turned = { sessions: sessions.toReversed(), entries: entries.toReversed() };
      expect(sectionOf("does-it-help", { period: YEAR, ...turned })).toEqual(
        sectionOf("does-it-help", { period: YEAR, sessions, entries }),
      );
    }),
  );
});

test("its days add up to the days with sessions, and no average rests on more than its days", () => {
  fc.assert(
    fc.property(anyYear, ({ sessions, entries }) => {
      const blocks = blocksOf("does-it-help", { period: YEAR, sessions, entries });
      const table = tableOf(blocks, "Days with sessions");
      if (table?.kind !== "table") return;
      const numbers = table.rows.map(([, ...cells]) =>
        cells.flatMap((cell) => (typeof cell === "object" ? [cell.n ?? cell.value] : [])),
      );
      const days = new Set(sessions.map(({ on }) => on.local.slice(0, 10)));
      expect(numbers.reduce((sum, [count = 0]) => sum + count, 0)).toBe(days.size);
      expect(numbers.filter(([count = 0, ...rest]) => rest.some((n) => n > count))).toEqual([]);
    }),
  );
});
