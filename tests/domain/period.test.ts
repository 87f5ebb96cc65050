import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "../../src/domain/day.ts";
import {
  dayAndMonth,
  fullDay,
  monthTitle,
  periodTitle,
  shortDay,
} from "../../src/domain/day-words.ts";
import { daysOf, isIn, type Period, periodBefore, wholeMonths } from "../../src/domain/period.ts";
import { day, period } from "../support/factories.ts";

const anyPeriod = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 800 }))
  .map(([start, length]) => {
    const from = addDays(day("1990-01-01"), start);
    return { from, to: addDays(from, length) };
  });

function dayCount(period: Period): number {
  return daysOf(period).length;
}

describe("the days of a period", () => {
  test("are all of them, in order, over the change of the clocks", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const days = daysOf(period);
        expect(days).toHaveLength(daysBetween(period.from, period.to) + 1);
        expect([days[0], days.at(-1)]).toEqual([period.from, period.to]);
        expect(days).toEqual([...new Set(days)].toSorted());
        expect(days.every((day) => isIn(period, day))).toBe(true);
      }),
    );
  });
});

describe("the period before", () => {
  test.each([
    [period("2026-11-01", "2026-11-30"), period("2026-10-01", "2026-10-31")],
    [period("2026-03-01", "2026-03-31"), period("2026-02-01", "2026-02-28")],
    [period("2026-01-01", "2026-12-31"), period("2025-01-01", "2025-12-31")],
    [period("2026-10-01", "2026-12-31"), period("2026-07-01", "2026-09-30")],
    [period("2026-11-23", "2026-11-29"), period("2026-11-16", "2026-11-22")],
    [period("2026-11-23", "2026-11-23"), period("2026-11-22", "2026-11-22")],
    [period("2024-02-01", "2024-02-29"), period("2024-01-01", "2024-01-31")],
  ])("of %o is %o", (asked, before) => {
    expect(periodBefore(asked)).toEqual(before);
  });

  test("ends the day before and is as long, in months or in days", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const before = periodBefore(period);
        if (before === undefined) throw new Error("There is always one after the year 1000");
        expect(addDays(before.to, 1)).toBe(period.from);
        const lengthOf = wholeMonths(period) === undefined ? dayCount : wholeMonths;
        expect(lengthOf(before)).toBe(lengthOf(period));
      }),
    );
  });

  test("is none before the year 1000", () => {
    expect(periodBefore(period("1000-01-01", "1000-12-31"))).toBeUndefined();
  });
});

describe("a period in words", () => {
  test.each([
    ["2026-11-23", "2026-11-23", "Mon 23 November 2026"],
    ["2026-11-01", "2026-11-30", "November 2026"],
    ["2026-11-23", "2026-11-29", "23 to 29 November 2026"],
    ["2026-10-30", "2026-11-05", "30 October to 5 November 2026"],
    ["2026-11-01", "2026-12-01", "1 November to 1 December 2026"],
    ["2025-12-30", "2026-01-05", "30 December 2025 to 5 January 2026"],
    ["2026-10-01", "2026-12-31", "October to December 2026"],
    ["2025-11-01", "2026-01-31", "November 2025 to January 2026"],
    ["2026-01-01", "2026-12-31", "2026"],
    ["2024-01-01", "2026-12-31", "2024 to 2026"],
    ["1900-01-01", "2026-11-23", "All until Mon 23 November 2026"],
  ])("%s to %s is %s", (from, to, title) => {
    expect(periodTitle(period(from, to))).toBe(title);
  });

  test("days and months have short and full names", () => {
    const monday = day("2026-11-23");
    expect([dayAndMonth(monday), shortDay(monday), fullDay(monday), monthTitle(monday)]).toEqual([
      "23 Nov",
      "Mon 23 Nov",
      "Mon 23 November 2026",
      "November 2026",
    ]);
  });
});
