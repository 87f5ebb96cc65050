import { monthTitle } from "../../domain/day-words.ts";
import { weekdayOf } from "../../domain/time-words.ts";
import type { Block } from "../../report/report.ts";
import { sayValue } from "../quantities.ts";

export type CalendarDay = Extract<Block, { readonly kind: "calendar" }>["days"][number];

export const WEEKDAY_HEADS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

/** A month as it hangs on a wall. Weeks have seven places from Monday on; a place outside the period is empty. */
export interface MonthGrid {
  readonly title: string;
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
}

/** The months that the days lie in. Weeks without any of them are left out. */
export function monthGrids(days: readonly CalendarDay[]): readonly MonthGrid[] {
  const months = [...Map.groupBy(days, ({ day }) => day.slice(0, 7)).values()];
  return months.flatMap((month) => {
    const [first] = month;
    return first === undefined ? [] : [{ title: monthTitle(first.day), weeks: weeksOf(month) }];
  });
}

function weeksOf(month: readonly CalendarDay[]): MonthGrid["weeks"] {
  const byWeek = Map.groupBy(month, weekInMonth);
  return [...byWeek.values()].map((week) =>
    WEEKDAY_HEADS.map((_, weekday) => week.find(({ day }) => weekdayOf(day) === weekday)),
  );
}

/** Days of the same week of a month have the same Monday, counted in days of the month. */
function weekInMonth({ day }: CalendarDay): number {
  return Number(day.slice(8)) - weekdayOf(day);
}

/** `23`. */
export function dateOf({ day }: CalendarDay): string {
  return String(Number(day.slice(8)));
}

/** What explains `sayCalendarDay`. */
export const CALENDAR_KEY = "After the colon how many, ✓ for a day that was closed.";

/** `23`, `23: 2`, `23: 2 ✓`; empty outside of the period. */
export function sayCalendarDay(day: CalendarDay | undefined): string {
  if (day === undefined) return "";
  const count = day.count.value > 0 ? `: ${sayValue(day.count)}` : "";
  return `${dateOf(day)}${count}${day.marked ? " ✓" : ""}`;
}
