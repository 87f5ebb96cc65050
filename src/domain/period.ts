import { addDays as addDaysToDate } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";
import { addDays, type Day, dayFrom, daysBetween, readDay, writeDay } from "./day.ts";

/** Days from `from` to `to`, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Earlier than any journal: the first day of a period with an end alone. */
export const FIRST_DAY = "1900-01-01";

export function isIn({ from, to }: Period, day: Day): boolean {
  return from <= day && day <= to;
}

/** Every day of the period in order. */
export function daysOf({ from, to }: Period): readonly Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
}

/** How many months a period of whole calendar months has; undefined for every other period. */
export function wholeMonths({ from, to }: Period): number | undefined {
  const isWhole = from.endsWith("-01") && to === writeDay(lastDayOfMonth(readDay(to)));
  return isWhole ? monthNumber(to) - monthNumber(from) + 1 : undefined;
}

/**
 * The period of the same length that ends the day before: as many calendar months for whole months, else as many days.
 * Undefined when it would begin before the year 1000.
 */
export function periodBefore(period: Period): Period | undefined {
  const first = readDay(period.from);
  const months = wholeMonths(period);
  const from = dayFrom(
    months === undefined
      ? addDaysToDate(first, -(daysBetween(period.from, period.to) + 1))
      : addMonths(first, -months),
  );
  return from && { from, to: addDays(period.from, -1) };
}

/** The days of so many months up to `last`: for 12 months up to 24 November 2026 from 25 November 2025 on. */
export function monthsUpTo(last: Day, months: number): Period {
  return { from: addDays(writeDay(addMonths(readDay(last), -months)), 1), to: last };
}

function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
