import type { Block } from "../../../report/report.ts";
import { padEnd, widthOf, wrap } from "../../columns.ts";
import type { Paint } from "../../paint.ts";
import { sayBar, sayCaption } from "../../quantities.ts";

type Bars = Extract<Block, { readonly kind: "bars" }>["bars"];

/** Shorter bars show nothing: then the numbers stand alone. */
const SHORTEST_BAR = 6;
const LONGEST_BAR = 40;
/** Of one thing counted: a single answer is no long bar. */
const LONGEST_STEP = 4;
/** Labels are broken into lines rather than take more than this share of the line. */
const LABEL_SHARE = 0.45;
const NARROWEST_LABEL = 8;

/** The caption, then a line a bar: its label, the bar, its number. */
export function drawBars(
  { caption, bars }: Extract<Block, { readonly kind: "bars" }>,
  columns: number,
  paint: Paint,
): readonly string[] {
  return [...wrap(sayCaption(caption, bars), columns), ...drawLines(bars, columns, paint)];
}

function drawLines(bars: Bars, columns: number, paint: Paint): readonly string[] {
  const numbers = bars.map(({ quantity }) => sayBar(quantity, bars));
  const numberWidth = widest(numbers);
  const labelRoom = Math.min(Math.floor(columns * LABEL_SHARE), columns - numberWidth - 2);
  if (labelRoom < NARROWEST_LABEL)
    return bars.flatMap(({ label }, index) => wrap(`${label}: ${numbers[index] ?? ""}`, columns));

  const labels = bars.map(({ label }) => wrap(label, labelRoom));
  const labelWidth = widest(labels.flat());
  const lengths = barLengths(bars, columns - labelWidth - numberWidth - 3);
  return bars.flatMap((_, index) => {
    const [first = "", ...rest] = labels[index] ?? [];
    const bar = "█".repeat(lengths[index] ?? 0);
    const drawn = bar === "" ? "" : `${paint.picture(bar)} `;
    return [`${padEnd(first, labelWidth)}  ${drawn}${numbers[index] ?? ""}`, ...rest];
  });
}

/** The longest bar is the largest value. What is more than nothing shows. */
function barLengths(bars: Bars, room: number): readonly number[] {
  const most = Math.max(0, ...bars.map(({ quantity }) => quantity.value));
  const isCounted = bars.every(({ quantity }) => Number.isInteger(quantity.value));
  const stretched = isCounted ? most * LONGEST_STEP : LONGEST_BAR;
  const longest = room < SHORTEST_BAR ? 0 : Math.min(room, LONGEST_BAR, stretched);
  return bars.map(({ quantity: { value } }) => {
    if (value <= 0 || longest === 0) return 0;
    return Math.max(1, Math.round((value / most) * longest));
  });
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(widthOf));
}
