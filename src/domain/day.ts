import { addDays as addDaysToDate } from "date-fns/addDays";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { twoDigits } from "../lib/two-digits.ts";

declare const dayBrand: unique symbol;
/** A calendar day as the wall says it, `2026-11-23`. Days compare as text. */
export type Day = string & { readonly [dayBrand]: "Day" };

declare const localTimeBrand: unique symbol;
/** A wall clock reading without a zone, `2026-11-23T14:05:00`. Compares as text. */
export type LocalTime = string & { readonly [localTimeBrand]: "LocalTime" };

/** True for a day that exists: `2026-02-30` does not. Years 1000 to 9999. */
export function isDay(text: string): text is Day {
  return hasDayForm(text) && dateText(readDay(text)) === text;
}

/** True for a wall clock reading of an existing day, 00:00:00 to 23:59:59. */
export function isLocalTime(text: string): text is LocalTime {
  return isDay(text.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text.slice(10));
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return writeDay(addDaysToDate(readDay(day), count));
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(readDay(to), readDay(from));
}

export function dayOf(time: LocalTime | Day): Day {
  const day = time.slice(0, 10);
  if (!isDay(day)) throw new Error("A local time without a day");
  return day;
}

/** `14:05` of a wall clock reading. */
export function clockFace(time: LocalTime): string {
  return time.slice(11, 16);
}

/** The wall clock reading on `day` at `face` (`14:05` or `14:05:30`), or undefined when there is no such reading. */
export function localTime(day: Day, face: string): LocalTime | undefined {
  const text = `${day}T${face.length === 5 ? `${face}:00` : face}`;
  return isLocalTime(text) ? text : undefined;
}

/** The reading taken as if the wall clock hung in UTC, in milliseconds since 1970. The offset of a zone is the difference to the instant. */
export function millisecondsAsUtc(time: LocalTime): number {
  return Date.parse(`${time}Z`);
}

/** Noon of the day as a Date, so that no clock change moves it to another day. For date-fns and its formats. */
export function readDay(day: string): Date {
  const [year, month, date] = day.split("-").map(Number);
  return new Date(year ?? Number.NaN, (month ?? Number.NaN) - 1, date, 12);
}

/** The day a Date falls on in this process's zone. Inverse of `readDay`. A year outside 1000 to 9999 is a bug. */
export function writeDay(date: Date): Day {
  const day = dayFrom(date);
  if (day === undefined) throw new Error("A date outside the years 1000 to 9999");
  return day;
}

/** The same, but undefined for a year outside 1000 to 9999. */
export function dayFrom(date: Date): Day | undefined {
  const text = dateText(date);
  return hasDayForm(text) ? text : undefined;
}

function hasDayForm(text: string): text is Day {
  return /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text);
}

function dateText(date: Date): string {
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}
