import { momentDay } from "../domain/moment.ts";
import type { Material } from "./material.ts";
import { endsOf, type Question } from "./questions.ts";
import type { Block } from "./report.ts";
import { mean } from "./statistics.ts";
import { inSteps } from "./time-steps.ts";

/** The averages of a rating by days, weeks or months, in order; those without answers are left out. One alone: nothing. */
export function ratingSeries(
  rating: Question,
  { material, title }: { readonly material: Material; readonly title: string },
): readonly Block[] {
  const ends = endsOf(rating);
  const { by, spans } = inSteps(material.period, rating.given, ({ entry }) => momentDay(entry.at));
  if (ends === undefined || spans.length < 2) return [];
  return [
    {
      kind: "series",
      caption: `${title}. Average by ${by}.`,
      from: ends.from.value,
      to: ends.to.value,
      points: spans.map(({ label, of }) => ({
        label,
        quantity: {
          value: mean(of.map(({ value }) => Number(value))),
          unit: "points",
          n: of.length,
        },
      })),
    },
  ];
}
