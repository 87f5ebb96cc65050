import { addMonths } from "date-fns/addMonths";
import { addDays, type Day, dayFrom, isDay, readDay } from "./day.ts";
import { WEEKDAYS, weekdayOf } from "./time-words.ts";

/** How a day to come may be written, for help texts and hints. */
export const DUE_EXAMPLES = '"friday", "in two weeks" or "2026-12-01"';

/**
 * The day a loose end or a repair is put to, such as `tomorrow`, `friday`, `in 3 days`, `in two weeks`, `in a month`,
 * `next week` (its Monday), `next month` (its first day) or `2026-11-27`. A weekday is the next one after today.
 * Undefined when the words name no day; what else they say stays in words.
 */
export function parseDueDay(text: string, today: Day): Day | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, " ");
  const written = /\b\d{4}-\d{2}-\d{2}\b/.exec(words)?.[0];
  if (written !== undefined) return isDay(written) ? written : undefined;
  const ahead = daysAhead(words, today);
  return ahead === undefined ? monthsAhead(words, today) : addDays(today, ahead);
}

function daysAhead(words: string, today: Day): number | undefined {
  if (/\b(today|tonight|this evening)\b/.test(words)) return 0;
  if (/\bday after tomorrow\b/.test(words)) return 2;
  if (/\btomorrow\b/.test(words)) return 1;
  const days = countIn(words, "day") ?? times(7, countIn(words, "week"));
  if (days !== undefined) return days;
  if (/\bnext week\b/.test(words)) return 7 - weekdayOf(today);
  const weekday = WEEKDAYS.findIndex((name) => new RegExp(`\\b${name}\\b`).test(words));
  return weekday < 0 ? undefined : ((weekday - weekdayOf(today) + 6) % 7) + 1;
}

function monthsAhead(words: string, today: Day): Day | undefined {
  const months = countIn(words, "month");
  if (months !== undefined) return dayFrom(addMonths(readDay(today), months));
  if (!/\bnext month\b/.test(words)) return undefined;
  return dayFrom(addMonths(readDay(`${today.slice(0, 7)}-01`), 1));
}

/** Numbers up to twelve are often written out. */
const COUNTS = "one two three four five six seven eight nine ten eleven twelve".split(" ");

/** How many of a unit `in 3 days`, `in three days` or `in a day` names. */
function countIn(words: string, unit: "day" | "week" | "month"): number | undefined {
  const named = new RegExp(`\\bin (an?|\\d{1,3}|${COUNTS.join("|")}) ${unit}s?\\b`).exec(words);
  const count = named?.[1];
  if (count === undefined) return undefined;
  return count.startsWith("a") ? 1 : COUNTS.indexOf(count) + 1 || Number(count);
}

function times(factor: number, count: number | undefined): number | undefined {
  return count === undefined ? undefined : factor * count;
}
