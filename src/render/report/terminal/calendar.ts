import type { Block } from "../../../report/report.ts";
import { padStart, wrap } from "../../columns.ts";
import type { Paint } from "../../paint.ts";
import { sayValue } from "../../quantities.ts";
import {
  type CalendarDay,
  dateOf,
  type MonthGrid,
  monthGrids,
  WEEKDAY_HEADS,
} from "../month-grid.ts";

const WIDE = 8;
const NARROW = 5;
const SHADES = ["░", "▒", "▓", "█"] as const;
const NONE = "·";
const LEGEND = "░ ▒ ▓ █ few to many, with the number; · none; * you closed the day";

type Week = MonthGrid["weeks"][number];

interface Drawing {
  /** Of one day. */
  readonly width: number;
  /** The largest count of the calendar. */
  readonly most: number;
  readonly paint: Paint;
}

/** A grid a month, Monday first; below each date how many, and a star where the day is marked. */
export function drawCalendar(
  { caption, days }: Extract<Block, { readonly kind: "calendar" }>,
  columns: number,
  paint: Paint,
): readonly string[] {
  const drawing = {
    width: columns >= WIDE * 7 ? WIDE : NARROW,
    most: Math.max(1, ...days.map(({ count }) => count.value)),
    paint,
  };
  return [
    ...wrap(caption, columns),
    ...monthGrids(days).flatMap((month) => ["", ...drawMonth(month, drawing)]),
    "",
    ...wrap(LEGEND, columns).map(paint.quiet),
  ];
}

function drawMonth({ title, weeks }: MonthGrid, drawing: Drawing): readonly string[] {
  const heads = WEEKDAY_HEADS.map((head) => place(head, drawing)).join("");
  return [
    title,
    drawing.paint.quiet(heads.trimEnd()),
    ...weeks.flatMap((week) => drawWeek(week, drawing)),
  ];
}

function drawWeek(week: Week, drawing: Drawing): readonly string[] {
  const dates = week.map((day) => place(day === undefined ? "" : dateOf(day), drawing)).join("");
  const counts = week.map((day) => drawDay(day, drawing)).join("");
  return [dates.trimEnd(), counts.trimEnd()];
}

function drawDay(day: CalendarDay | undefined, drawing: Drawing): string {
  if (day === undefined) return place("", drawing);
  const { count, marked } = day;
  const shade = count.value > 0 ? shadeOf(count.value, drawing) : NONE;
  const paint = count.value > 0 ? drawing.paint.picture : drawing.paint.quiet;
  const text = count.value > 0 ? `${shade}${sayValue(count)}` : shade;
  // Only the shade: what is to be read is the colour of text, which stands out on every terminal.
  return place(text, drawing, marked ? "*" : " ").replace(shade, paint);
}

/** Set to the right, with one place kept for a mark. */
function place(text: string, { width }: Drawing, mark = " "): string {
  return `${padStart(text, width - 1)}${mark}`;
}

function shadeOf(value: number, { most }: Drawing): string {
  const level = Math.ceil((value / most) * SHADES.length);
  return SHADES[Math.min(level, SHADES.length) - 1] ?? "";
}
