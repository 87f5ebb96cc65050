import { addDays, type Day, daysBetween, isDay } from "../domain/day.ts";
import { dayAndMonth, monthTitle, shortDay } from "../domain/day-words.ts";
import type { Period } from "../domain/period.ts";
import { weekdayOf } from "../domain/time-words.ts";

/** How a period is cut up for a course: so that there are a handful of points, each resting on several answers. Ours. */
const STEPS = [
  { mostDays: 14, startOf: (day: Day) => day, label: shortDay, by: "day" },
  {
    mostDays: 92,
    startOf: startOfWeek,
    label: (day: Day) => `Week of ${dayAndMonth(day)}`,
    by: "week",
  },
  { mostDays: Number.POSITIVE_INFINITY, startOf: startOfMonth, label: monthTitle, by: "month" },
] as const;
type Step = (typeof STEPS)[number];

/** A day, week or month, and what belongs to it: at least one thing. */
export interface Span<T> {
  readonly label: string;
  readonly of: readonly T[];
}

/** What lies in a period cut up by days, weeks or months, in order; those without any are left out. */
export function inSteps<T>(
  period: Period,
  all: readonly T[],
  dayOf: (one: T) => Day,
): { readonly by: Step["by"]; readonly spans: readonly Span<T>[] } {
  const length = daysBetween(period.from, period.to) + 1;
  const step: Step = STEPS.find(({ mostDays }) => length <= mostDays) ?? STEPS[2];
  const groups = [...Map.groupBy(all, (one) => step.startOf(dayOf(one)))];
  return {
    by: step.by,
    spans: groups
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([start, of]) => ({ label: step.label(start), of })),
  };
}

/** Its Monday. */
function startOfWeek(day: Day): Day {
  return addDays(day, -weekdayOf(day));
}

function startOfMonth(day: Day): Day {
  const first = `${day.slice(0, 7)}-01`;
  return isDay(first) ? first : day;
}
