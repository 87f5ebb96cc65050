import { format } from "date-fns/format";
import { type Day, readDay } from "./day.ts";
import { type Moment, momentDay, timeOfDay } from "./moment.ts";
import { FIRST_DAY, type Period, wholeMonths } from "./period.ts";

/** `23 Nov`. */
export function dayAndMonth(day: Day): string {
  return format(readDay(day), "d MMM");
}

/** `Mon 23 Nov`. */
export function shortDay(day: Day): string {
  return format(readDay(day), "EEE d MMM");
}

/** `Mon 23 November 2026`. */
export function fullDay(day: Day): string {
  return format(readDay(day), "EEE d MMMM yyyy");
}

/** `Mon 23 November 2026 14:05`, without the hour where only the day is kept. */
export function fullMoment(moment: Moment): string {
  const face = timeOfDay(moment);
  const day = fullDay(momentDay(moment));
  return face === undefined ? day : `${day} ${face}`;
}

/** `November 2026`. */
export function monthTitle(day: Day): string {
  return format(readDay(day), "MMMM yyyy");
}

/**
 * `2026`, `November 2026`, `October to December 2026`, `23 to 29 November 2026`, `Mon 23 November 2026`. What both ends
 * share is said once.
 */
export function periodTitle(period: Period): string {
  const { from, to } = period;
  if (from === to) return fullDay(from);
  if (from === FIRST_DAY) return `All until ${fullDay(to)}`;
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return span(period, ["yyyy"]);
  return wholeMonths(period) === undefined
    ? span(period, ["d", "MMMM", "yyyy"])
    : span(period, ["MMMM", "yyyy"]);
}

/** From end to end; the parts are named from the smallest to the largest. */
function span({ from, to }: Period, parts: readonly string[]): string {
  const last = parts.map((part) => format(readDay(to), part));
  const first = parts.map((part) => format(readDay(from), part));
  const differs = first.findLastIndex((part, index) => part !== last[index]);
  return differs < 0
    ? last.join(" ")
    : `${first.slice(0, differs + 1).join(" ")} to ${last.join(" ")}`;
}
