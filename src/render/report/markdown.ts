import { periodTitle, shortDay } from "../../domain/day-words.ts";
import type { Block, Report, Section } from "../../report/report.ts";
import { sayCaption, sayQuantity } from "../quantities.ts";
import { isNumeric, sayCell } from "./cells.ts";
import { markdownCell, markdownLines, markdownRow, markdownText } from "./markdown-text.ts";
import {
  CALENDAR_KEY,
  type MonthGrid,
  monthGrids,
  sayCalendarDay,
  WEEKDAY_HEADS,
} from "./month-grid.ts";
import { DETAIL_NOTES } from "./notes.ts";

type BlockOf<Kind extends Block["kind"]> = Extract<Block, { readonly kind: Kind }>;

/** Markdown with GitHub's tables. Every line of the result is a whole paragraph, heading or table row. */
export function renderMarkdown({ period, detail, sections }: Report): string {
  const title = periodTitle(period);
  const body = sections.length === 0 ? [`Nothing in ${title}.`] : sections.flatMap(sectionParts);
  return [`# ${title}`, markdownText(DETAIL_NOTES[detail]), ...body].join("\n\n");
}

function sectionParts({ title, blocks }: Section): readonly string[] {
  return [`## ${markdownText(title)}`, ...blocks.flatMap(blockParts)];
}

/** The paragraphs and tables of a block. */
function blockParts(block: Block): readonly string[] {
  switch (block.kind) {
    case "text":
      return markdownLines(block.text);
    case "table":
      return [tablePart(block)];
    case "bars":
      return barsParts(block);
    case "calendar":
      return calendarParts(block);
    case "quotes":
      return quotesParts(block);
    case "series":
      return seriesParts(block);
  }
}

function tablePart({ columns, rows }: BlockOf<"table">): string {
  const rule = columns.map((_, index) => (isNumeric(rows, index) ? "--:" : "---"));
  const cells = rows.map((row) =>
    columns.map((_, index) => markdownCell(sayCell(row[index] ?? ""))),
  );
  return [columns.map(markdownCell), rule, ...cells].map(markdownRow).join("\n");
}

const LONGEST_BAR = 20;

function barsParts({ caption, bars }: BlockOf<"bars">): readonly string[] {
  const most = Math.max(0, ...bars.map(({ quantity }) => quantity.value));
  const rows = bars.map(({ label, quantity }) => {
    const length = quantity.value > 0 ? Math.ceil((quantity.value / most) * LONGEST_BAR) : 0;
    return [markdownCell(label), sayQuantity(quantity), "█".repeat(length)];
  });
  return [
    ...markdownLines(sayCaption(caption, bars)),
    table(["What", "How much", "Bar"], ["---", "--:", "---"], rows),
  ];
}

function calendarParts({ caption, days }: BlockOf<"calendar">): readonly string[] {
  return [...markdownLines(`${caption} ${CALENDAR_KEY}`), ...monthGrids(days).flatMap(monthParts)];
}

function monthParts({ title, weeks }: MonthGrid): readonly string[] {
  const rows = weeks.map((week) => week.map(sayCalendarDay));
  const rule = WEEKDAY_HEADS.map(() => "---");
  return [`### ${title}`, table(WEEKDAY_HEADS, rule, rows)];
}

/** By days: what was asked, and what was written as a quotation. */
function quotesParts({ quotes }: BlockOf<"quotes">): readonly string[] {
  return [...Map.groupBy(quotes, ({ day }) => day)].flatMap(([day, written]) => [
    `### ${shortDay(day)}`,
    ...written.flatMap(({ asked, text }) => [
      ...markdownLines(asked),
      markdownLines(text)
        .map((line) => `> ${line}`)
        .join("\n>\n"),
    ]),
  ]);
}

function seriesParts({ caption, points }: BlockOf<"series">): readonly string[] {
  const rows = points.map(({ label, quantity }) => [markdownCell(label), sayQuantity(quantity)]);
  return [...markdownLines(caption), table(["When", "Average"], ["---", "--:"], rows)];
}

/** Head and cells are Markdown already. */
function table(
  heads: readonly string[],
  rule: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [heads, rule, ...rows].map(markdownRow).join("\n");
}
