import { addDays, type Day, isDay } from "./day.ts";
import { WEEKDAYS, weekdayOf } from "./time-words.ts";

/**
 * The day a loose end is put to, such as `tomorrow`, `friday`, `in 3 days`, `next week` (its Monday) or `2026-11-27`.
 * A weekday is the next one after today. Undefined when the words name no day; what else they say stays in words.
 */
export function parseDueDay(text: string, today: Day): Day | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, " ");
  const written = /\b\d{4}-\d{2}-\d{2}\b/.exec(words)?.[0];
  if (written !== undefined) return isDay(written) ? written : undefined;
  const ahead = daysAhead(words, today);
  return ahead === undefined ? undefined : addDays(today, ahead);
}

function daysAhead(words: string, today: Day): number | undefined {
  if (/\b(today|tonight|this evening)\b/.test(words)) return 0;
  if (/\btomorrow\b/.test(words)) return 1;
  const [, count, unit] = /\bin (an?|\d{1,3}) (day|week)s?\b/.exec(words) ?? [];
  if (count !== undefined) return (Number(count) || 1) * (unit === "week" ? 7 : 1);
  if (/\bnext week\b/.test(words)) return 7 - weekdayOf(today);
  const weekday = WEEKDAYS.findIndex((name) => new RegExp(`\\b${name}\\b`).test(words));
  return weekday < 0 ? undefined : ((weekday - weekdayOf(today) + 6) % 7) + 1;
}
