import type { Block } from "../../../report/report.ts";
import { wrap } from "../../columns.ts";
import type { Paint } from "../../paint.ts";
import { sayQuantity } from "../../quantities.ts";

type Series = Extract<Block, { readonly kind: "series" }>;

const LEVELS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

/** A line of eight heights between the ends of the scale, and the same in words. */
export function drawSeries(series: Series, columns: number, paint: Paint): readonly string[] {
  const { caption, points } = series;
  const line = points.map(({ quantity }) => levelOf(quantity.value, series)).join("");
  return [
    ...wrap(caption, columns),
    ...wrap(line, columns).map(paint.picture),
    ...points.flatMap(({ label, quantity }) => wrap(`${label}: ${sayQuantity(quantity)}`, columns)),
  ];
}

function levelOf(value: number, { from, to }: Series): string {
  const share = to > from ? (value - from) / (to - from) : 0;
  const level = Math.round(Math.min(1, Math.max(0, share)) * (LEVELS.length - 1));
  return LEVELS[level] ?? "";
}
