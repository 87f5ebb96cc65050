import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/domain/day.ts";
import { fullDay } from "../../src/domain/day-words.ts";
import { parseDueDay } from "../../src/domain/due-words.ts";
import { day } from "../support/factories.ts";

/** A Tuesday. */
const today = day("2026-11-24");

test.each([
  ["today", "2026-11-24"],
  ["tonight, after supper", "2026-11-24"],
  ["tomorrow", "2026-11-25"],
  ["Tomorrow morning", "2026-11-25"],
  ["friday", "2026-11-27"],
  ["on Tuesday", "2026-12-01"],
  ["Monday 9:00", "2026-11-30"],
  ["in 3 days", "2026-11-27"],
  ["in a week", "2026-12-01"],
  ["in 2 weeks", "2026-12-08"],
  ["next week", "2026-11-30"],
  ["2026-12-24, noon", "2026-12-24"],
  ["the day after tomorrow", "2026-11-26"],
  ["in two weeks", "2026-12-08"],
  ["in twelve days", "2026-12-06"],
  ["in a month", "2026-12-24"],
  ["in three months", "2027-02-24"],
  ["next month", "2026-12-01"],
] as const)("%s comes up on %s", (words, due) => {
  expect(parseDueDay(words, today)).toBe(due);
});

test.each(["", "when I can", "2026-02-30", "someday", "in a while"])("%j names no day", (words) => {
  expect(parseDueDay(words, today)).toBeUndefined();
});

test("at the end of a long month a month ahead is the last day of a short one", () => {
  expect(parseDueDay("in a month", day("2027-01-31"))).toBe("2027-02-28");
});

const days = fc.integer({ min: 0, max: 36_500 }).map((count) => addDays(day("2000-01-01"), count));

test("a day that is written out is that day, whatever today is", () => {
  fc.assert(
    fc.property(days, days, (meant, from) => {
      expect(parseDueDay(meant, from)).toBe(meant);
    }),
  );
});

test("a weekday is the next one of that name, and lies one to seven days ahead", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 7 }), (from, ahead) => {
      const meant = addDays(from, ahead);
      const name = WEEKDAY_NAMES.find((full) => fullDay(meant).startsWith(full.slice(0, 3)));
      expect(parseDueDay(name ?? "", from)).toBe(meant);
    }),
  );
});

const WEEKDAY_NAMES = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
];

test("so many days or weeks ahead are so many, in figures and in words", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 12 }), fc.boolean(), (from, count, isWritten) => {
      const said = isWritten ? WRITTEN[count - 1] : count;
      expect(parseDueDay(`in ${said} days`, from)).toBe(addDays(from, count));
      expect(parseDueDay(`in ${said} weeks`, from)).toBe(addDays(from, 7 * count));
    }),
  );
});

const WRITTEN = "one two three four five six seven eight nine ten eleven twelve".split(" ");
