import { isDay } from "../../../src/domain/day.ts";
import type { Block, Report } from "../../../src/report/report.ts";

/** Every text in the blocks of a report, as it was written. Days and numbers are worded by each format. */
export function writtenIn({ sections }: Report): readonly string[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(textsOf));
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "text":
      return [block.text];
    case "table":
      return [...block.columns, ...block.rows.flat()].filter(isText);
    case "bars":
      return withCaption(block.caption, block.bars);
    case "calendar":
      return [block.caption];
    case "quotes":
      return block.quotes.flatMap(({ asked, text }) => [asked, text]);
    case "series":
      return withCaption(block.caption, block.points);
  }
}

function isText(cell: unknown): cell is string {
  return typeof cell === "string" && !isDay(cell);
}

/** A caption says nothing where nothing stands below it. */
function withCaption(
  caption: string,
  rows: readonly { readonly label: string }[],
): readonly string[] {
  return rows.length === 0 ? [] : [caption, ...rows.map(({ label }) => label)];
}
