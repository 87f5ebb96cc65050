import { shortDay } from "../../../domain/day-words.ts";
import type { Block } from "../../../report/report.ts";
import { indent, wrap } from "../../columns.ts";
import type { Paint } from "../../paint.ts";

/** By days: what was asked, and below it what was written. */
export function drawQuotes(
  { quotes }: Extract<Block, { readonly kind: "quotes" }>,
  columns: number,
  paint: Paint,
): readonly string[] {
  return [...Map.groupBy(quotes, ({ day }) => day)].flatMap(([day, written], index) => [
    ...(index === 0 ? [] : [""]),
    shortDay(day),
    ...written.flatMap(({ asked, text }) => [
      ...wrap(asked, columns).map(paint.quiet),
      ...indent(text, columns, "  "),
    ]),
  ]);
}
