import { periodTitle } from "../../domain/day-words.ts";
import type { Block, Report, Section } from "../../report/report.ts";
import { columnsIn, indent, type Look, wrap } from "../columns.ts";
import { type Paint, paintFor } from "../paint.ts";
import { drawBars } from "./terminal/bars.ts";
import { drawCalendar } from "./terminal/calendar.ts";
import { drawQuotes } from "./terminal/quotes.ts";
import { drawSeries } from "./terminal/series.ts";
import { drawTable } from "./terminal/table.ts";

const INDENT = "  ";

/** For a terminal of any width from 40 columns on; every picture also says its numbers. */
export function renderTerminal({ period, detail, sections }: Report, look: Look): string {
  const columns = columnsIn(look);
  const paint = paintFor(look.colour);
  const title = periodTitle(period);
  if (sections.length === 0) return wrap(`Nothing in ${title}.`, columns).join("\n");
  const head = wrap(title, columns).map(paint.heading);
  const note = detail === "private" ? indent(PRIVATE_NOTE, columns, INDENT).map(paint.quiet) : [];
  const body = sections.map((section) => drawSection(section, columns, paint));
  return [[...head, ...note], ...body].map((lines) => lines.join("\n")).join("\n\n");
}

const PRIVATE_NOTE =
  "For your own eyes. With --detail coarse it is without times of day, codes and what you wrote.";

function drawSection({ title, blocks }: Section, columns: number, paint: Paint): readonly string[] {
  const drawn = blocks.map((block) => drawBlock(block, columns - INDENT.length, paint));
  const body = drawn.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
  return [
    ...wrap(title, columns).map(paint.heading),
    ...body.map((line) => (line === "" ? "" : `${INDENT}${line}`)),
  ];
}

function drawBlock(block: Block, columns: number, paint: Paint): readonly string[] {
  switch (block.kind) {
    case "text":
      return wrap(block.text, columns);
    case "table":
      return drawTable(block, columns, paint);
    case "bars":
      return drawBars(block, columns, paint);
    case "calendar":
      return drawCalendar(block, columns, paint);
    case "quotes":
      return drawQuotes(block, columns, paint);
    case "series":
      return drawSeries(block, columns, paint);
  }
}
