import { addDays, type Day, daysBetween, isDay } from "../domain/day.ts";
import { dayAndMonth, monthTitle, shortDay } from "../domain/day-words.ts";
import { momentDay } from "../domain/moment.ts";
import { weekdayOf } from "../domain/time-words.ts";
import type { Material } from "./material.ts";
import { endsOf, type Question } from "./questions.ts";
import type { Block } from "./report.ts";
import { mean } from "./statistics.ts";

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

/** The averages of a rating by days, weeks or months, in order; those without answers are left out. One alone: nothing. */
export function ratingSeries(
  rating: Question,
  { material, title }: { readonly material: Material; readonly title: string },
): readonly Block[] {
  const ends = endsOf(rating);
  const length = daysBetween(material.period.from, material.period.to) + 1;
  const step = STEPS.find(({ mostDays }) => length <= mostDays);
  if (ends === undefined || step === undefined) return [];
  const groups = [...Map.groupBy(rating.given, ({ entry }) => step.startOf(momentDay(entry.at)))];
  if (groups.length < 2) return [];
  return [
    {
      kind: "series",
      caption: `${title}. Average by ${step.by}.`,
      from: ends.from.value,
      to: ends.to.value,
      points: groups
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([start, given]) => ({
          label: step.label(start),
          quantity: {
            value: mean(given.map(({ value }) => Number(value))),
            unit: "points",
            n: given.length,
          },
        })),
    },
  ];
}

/** Its Monday. */
function startOfWeek(day: Day): Day {
  return addDays(day, -weekdayOf(day));
}

function startOfMonth(day: Day): Day {
  const first = `${day.slice(0, 7)}-01`;
  return isDay(first) ? first : day;
}
