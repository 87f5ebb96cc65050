import { addMonths } from "date-fns/addMonths";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";
import { startOfISOWeek } from "date-fns/startOfISOWeek";
import { sub } from "date-fns/sub";
import { twoDigits } from "../lib/two-digits.ts";
import {
  addDays,
  type Day,
  dayFrom,
  isDay,
  localTime,
  millisecondsAsUtc,
  readDay,
  writeDay,
} from "./day.ts";
import type { Period } from "./period.ts";

/**
 * A time as a person writes it. `ago`: so long before now. `instant`: milliseconds since 1970-01-01T00:00:00Z, of a time
 * with its offset, as scarf's own JSON has it. `days`: the days it names, and the time of day when it names one.
 */
export type TimeWords =
  | { readonly kind: "ago"; readonly minutes: number }
  | { readonly kind: "instant"; readonly instant: number }
  | { readonly kind: "days"; readonly period: Period; readonly face?: string | undefined };

/** What `--at` takes, for help texts and hints. */
export const TIME_EXAMPLES =
  '"14:05", "yesterday 17:30", "20 minutes ago", "2026-11-23 14:05" or "2026-11-23"';

/** What every period takes. */
export const PERIOD_EXAMPLES = '"today", "last week", "october", "2026-10", "2026-q4" or "year"';

/** Reads a time. Undefined when it is none; a day that does not exist is none. */
export function parseTimeWords(text: string, today: Day): TimeWords | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/(\d)t(\d)/, "$1 $2");
  const minutes = words === "now" ? 0 : minutesAgo(words);
  if (minutes !== undefined) return { kind: "ago", minutes };
  const instant = readInstant(words);
  return instant === undefined ? readDaysAndFace(words, today) : { kind: "instant", instant };
}

const MINUTES_IN: Readonly<Record<string, number>> = { m: 1, h: 60 };

function minutesAgo(words: string): number | undefined {
  if (words === "half an hour ago") return 30;
  const [, count, unit] = /^(an?|\d{1,6}) ?(m|h)(?:ins?|inutes?|rs?|ours?)? ago$/.exec(words) ?? [];
  if (count === undefined || unit === undefined) return undefined;
  return numberOf(count) * (MINUTES_IN[unit] ?? 1);
}

function numberOf(count: string): number {
  return count.startsWith("a") ? 1 : Number(count);
}

/** `2026-11-23 14:05:00+01:00`, to the second; what is smaller is left out. */
function readInstant(words: string): number | undefined {
  const [, day = "", face = "", sign, hours, minutes] =
    /^(\S{10}) (\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(?:z|([+-])(\d{2}):([0-5]\d))$/.exec(words) ?? [];
  const local = isDay(day) ? localTime(day, face) : undefined;
  if (local === undefined) return undefined;
  const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return millisecondsAsUtc(local) - (sign === "-" ? -ahead : ahead);
}

function readDaysAndFace(words: string, today: Day): TimeWords | undefined {
  const { days, face } = splitFace(words);
  const period = days === "" && face !== undefined ? single(today) : parseDays(days, today);
  if (period === undefined) return undefined;
  if (face === undefined) return { kind: "days", period };
  const read = localTime(period.from, face);
  return read === undefined ? undefined : { kind: "days", period, face: read.slice(11) };
}

/** `17:30`, `17:30:15`, `5:30 pm`, `5pm` at the end of the words. */
function splitFace(words: string): { days: string; face: string | undefined } {
  const [, days = words, hour, minutes, half] =
    /^(.*?) ?(?:at )?\b(\d{1,2})(:\d{2}(?::\d{2})?)?(?: ?([ap])m)?$/.exec(words) ?? [];
  if (hour === undefined || (minutes ?? half) === undefined)
    return { days: words, face: undefined };
  return { days: days.trim(), face: `${hourOfDay(hour, half)}${minutes ?? ":00"}` };
}

/** Two digits. 13 am is no hour, and comes out as none. */
function hourOfDay(hour: string, half: string | undefined): string {
  if (half === undefined) return hour.padStart(2, "0");
  const isOnClock = Number(hour) >= 1 && Number(hour) <= 12;
  return isOnClock ? twoDigits((Number(hour) % 12) + (half === "p" ? 12 : 0)) : "none";
}

/** The days that a phrase names, such as `2026-10`, `last week` or `3 days ago`. Weeks start on Monday. */
function parseDays(words: string, today: Day): Period | undefined {
  if (isDay(words)) return { from: words, to: words };
  for (const read of DAY_READERS) {
    const period = read(words, today);
    if (period !== undefined) return period;
  }
  return undefined;
}

type DayReader = (words: string, today: Day) => Period | undefined;

const DAY_READERS: readonly DayReader[] = [
  readNamedDay,
  readCalendarPeriod,
  readWeek,
  readRelativePeriod,
  readAgo,
  readWeekday,
  readMonthName,
];

const DAYS_BACK: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["yesterday", 1],
]);

function readNamedDay(words: string, today: Day): Period | undefined {
  const back = DAYS_BACK.get(words);
  return back === undefined ? undefined : single(addDays(today, -back));
}

/** `2026`, `2026-10`, `2026-q3`. */
function readCalendarPeriod(words: string): Period | undefined {
  const [, year, month, quarter] = /^([1-9]\d{3})(?:-(?:(\d{2})|q([1-4])))?$/.exec(words) ?? [];
  if (year === undefined) return undefined;
  if (quarter !== undefined) return months(`${year}-${twoDigits(Number(quarter) * 3 - 2)}-01`, 3);
  return months(`${year}-${month ?? "01"}-01`, month === undefined ? 12 : 1);
}

/** `2026-w47`, the ISO week. */
function readWeek(words: string): Period | undefined {
  const [, year, week] = /^([1-9]\d{3})-w(\d{2})$/.exec(words) ?? [];
  if (year === undefined || week === undefined) return undefined;
  // ISO 8601: the first week is the one with 4 January in it.
  const first = writeDay(startOfISOWeek(readDay(`${year}-01-04`)));
  const from = addDays(first, (Number(week) - 1) * 7);
  const exists = Number(week) >= 1 && addDays(from, 3).startsWith(year);
  return exists ? { from, to: addDays(from, 6) } : undefined;
}

/** `week`, `this month`, `last year`. */
function readRelativePeriod(words: string, today: Day): Period | undefined {
  const [, which, unit] = /^(?:(this|last) )?(day|week|month|quarter|year)$/.exec(words) ?? [];
  return RELATIVE_PERIODS[unit ?? ""]?.(today, which === "last" ? 1 : 0);
}

/** The period of a unit that holds `today`, or the one `back` before it. */
type RelativePeriod = (today: Day, back: number) => Period | undefined;

const RELATIVE_PERIODS: Readonly<Record<string, RelativePeriod>> = {
  day: (today, back) => single(addDays(today, -back)),
  week: (today, back) => {
    const from = addDays(writeDay(startOfISOWeek(readDay(today))), -7 * back);
    return { from, to: addDays(from, 6) };
  },
  month: (today, back) => monthsBack(`${today.slice(0, 7)}-01`, 1, back),
  quarter: (today, back) => {
    const first = Math.floor((monthOf(today) - 1) / 3) * 3 + 1;
    return monthsBack(`${today.slice(0, 4)}-${twoDigits(first)}-01`, 3, back);
  },
  year: (today, back) => monthsBack(`${today.slice(0, 4)}-01-01`, 12, back),
};

function monthsBack(first: string, length: number, back: number): Period | undefined {
  return months(writeDay(addMonths(readDay(first), -back * length)), length);
}

/** `3 days ago`, `a year ago`: one day. */
function readAgo(words: string, today: Day): Period | undefined {
  const [, count, unit] = /^(an?|\d{1,5}) (day|week|month|year)s? ago$/.exec(words) ?? [];
  if (count === undefined) return undefined;
  const day = dayFrom(sub(readDay(today), { [`${unit}s`]: numberOf(count) }));
  return day === undefined ? undefined : single(day);
}

export const WEEKDAYS: readonly string[] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];

/** The last one before today; `monday` on a Monday is today, `last mon` a week ago. */
function readWeekday(words: string, today: Day): Period | undefined {
  const [, last, name] = /^(last )?([a-z]{3,9})$/.exec(words) ?? [];
  const index = WEEKDAYS.findIndex((full) => name !== undefined && full.startsWith(name));
  if (index < 0) return undefined;
  const back = (weekdayOf(today) - index + 7) % 7;
  return single(addDays(today, -(back === 0 && last !== undefined ? 7 : back)));
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (readDay(day).getDay() + 6) % 7;
}

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

/** `october`: the last one that has begun. `october 2026`. */
function readMonthName(words: string, today: Day): Period | undefined {
  const [, name, year] = /^([a-z]{3,9})(?: ([1-9]\d{3}))?$/.exec(words) ?? [];
  const month = MONTHS.findIndex((full) => name !== undefined && full.startsWith(name)) + 1;
  if (month === 0) return undefined;
  const thisYear = Number(today.slice(0, 4));
  const meant = year ?? String(month > monthOf(today) ? thisYear - 1 : thisYear);
  return months(`${meant}-${twoDigits(month)}-01`, 1);
}

function single(day: Day): Period {
  return { from: day, to: day };
}

function months(first: string, count: number): Period | undefined {
  if (!isDay(first)) return undefined;
  return { from: first, to: writeDay(lastDayOfMonth(addMonths(readDay(first), count - 1))) };
}

function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}
