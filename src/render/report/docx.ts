import type { FileChild } from "docx";
import { periodTitle, shortDay } from "../../domain/day-words.ts";
import type { Block, Report, Section } from "../../report/report.ts";
import { writeDocument } from "../docx/document.ts";
import { type Docx, headingPart, paragraphParts } from "../docx/paragraphs.ts";
import { barsParts, calendarParts, seriesParts, tablePart } from "./docx/tables.ts";
import { DETAIL_NOTES } from "./notes.ts";

/** A Word document of headings, paragraphs and tables: what other formats draw stands in it as numbers. */
export async function renderDocx({ period, detail, sections }: Report): Promise<Uint8Array> {
  const docx = await import("docx");
  const title = periodTitle(period);
  const body =
    sections.length === 0
      ? paragraphParts(docx, `Nothing in ${title}.`)
      : sections.flatMap((section) => sectionParts(docx, section));
  return writeDocument(docx, title, [
    headingPart(docx, title, 1),
    ...paragraphParts(docx, DETAIL_NOTES[detail], "Caption"),
    ...body,
  ]);
}

function sectionParts(docx: Docx, { title, blocks }: Section): readonly FileChild[] {
  return [headingPart(docx, title, 2), ...blocks.flatMap((block) => blockParts(docx, block))];
}

function blockParts(docx: Docx, block: Block): readonly FileChild[] {
  switch (block.kind) {
    case "text":
      return paragraphParts(docx, block.text);
    case "table":
      return tablePart(docx, block);
    case "bars":
      return barsParts(docx, block);
    case "calendar":
      return calendarParts(docx, block);
    case "quotes":
      return quotesParts(docx, block);
    case "series":
      return seriesParts(docx, block);
  }
}

/** By days: what was asked, and below it what was written. */
function quotesParts(
  docx: Docx,
  { quotes }: Extract<Block, { readonly kind: "quotes" }>,
): readonly FileChild[] {
  return [...Map.groupBy(quotes, ({ day }) => day)].flatMap(([day, written]) => [
    headingPart(docx, shortDay(day), 3),
    ...written.flatMap(({ asked, text }) => [
      ...paragraphParts(docx, asked, "Caption"),
      ...paragraphParts(docx, text, "Quote"),
    ]),
  ]);
}
