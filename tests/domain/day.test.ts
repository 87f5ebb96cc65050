import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  type Day,
  daysBetween,
  isDay,
  isLocalTime,
  localTime,
  readDay,
  writeDay,
} from "../../src/domain/day.ts";
import { day } from "../support/factories.ts";

const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 100_000 })
  .map((count) => addDays(day("1900-01-01"), count));

test.each(["2026-11-23", "2024-02-29", "1000-01-01", "9999-12-31"])("%s is a day", (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  "2026-02-29",
  "2026-02-30",
  "2026-13-01",
  "2026-00-10",
  "0999-01-01",
  "9999-99-99",
  "26-11-23",
  "",
  " 2026-11-23",
])("%j is no day", (text) => {
  expect(isDay(text)).toBe(false);
});

test.each(["2026-11-23T00:00:00", "2026-11-23T23:59:59"])("%s is a wall clock reading", (text) => {
  expect(isLocalTime(text)).toBe(true);
});

test.each([
  "2026-11-23T24:00:00",
  "2026-11-23 14:05:00",
  "2026-11-23T14:05",
  "2026-02-30T14:05:00",
])("%s is no wall clock reading", (text) => {
  expect(isLocalTime(text)).toBe(false);
});

test("a reading is made of a day and a clock face", () => {
  expect(localTime(day("2026-11-23"), "14:05")).toBe("2026-11-23T14:05:00");
  expect(localTime(day("2026-11-23"), "24:05")).toBeUndefined();
});

test("a day written and read is the same day", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(writeDay(readDay(day))).toBe(day);
    }),
  );
});

test("so many days later is so many days between, over clock changes too", () => {
  const span = fc.integer({ min: -20_000, max: 20_000 });
  fc.assert(
    fc.property(anyDay, span, (from, count) => {
      expect(daysBetween(from, addDays(from, count))).toBe(count);
    }),
  );
});
