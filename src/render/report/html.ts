import { periodTitle } from "../../domain/day-words.ts";
import type { Block, Report, Section } from "../../report/report.ts";
import { barsPart } from "./html/bars.ts";
import { calendarPart } from "./html/calendar.ts";
import { html, type Markup } from "./html/markup.ts";
import { writePage } from "./html/page.ts";
import { quotesPart } from "./html/quotes.ts";
import { seriesPart } from "./html/series.ts";
import { STYLE } from "./html/style.ts";
import { tablePart } from "./html/table.ts";
import { DETAIL_NOTES } from "./notes.ts";

/** One page that needs no other file: pictures are SVG in it, and each stands beside its numbers. */
export function renderHtml(report: Report): string {
  return pageOf(report, "");
}

/** The same for paper: a browser that is not told would take Letter. */
export function renderHtmlForA4(report: Report): string {
  return pageOf(report, "@page { size: A4; }\n");
}

function pageOf({ period, detail, sections }: Report, paper: string): string {
  const title = periodTitle(period);
  const body =
    sections.length === 0 ? [html`<p>Nothing in ${title}.</p>\n`] : sections.map(sectionPart);
  return writePage({
    title,
    style: `${STYLE}${paper}`,
    body: html`<header>
<h1>${title}</h1>
<p class="note">${DETAIL_NOTES[detail]}</p>
${contentsPart(sections)}</header>
<main>
${body}</main>
`,
  });
}

/** Only where there is something to find. */
function contentsPart(sections: readonly Section[]): Markup | string {
  if (sections.length < 3) return "";
  const links = sections.map(
    ({ title }, index) => html`<li><a href="#s${index + 1}">${title}</a></li>\n`,
  );
  return html`<nav aria-label="In this report"><ul>\n${links}</ul></nav>\n`;
}

// Ids of sections are no ids of elements: those are counted.
function sectionPart({ title, blocks }: Section, index: number): Markup {
  const id = `s${index + 1}`;
  const tables = blocks.filter(isTable);
  const parts = blocks.map((block) =>
    isTable(block) ? tablePart(block, nameOfTable(block, tables, title)) : blockPart(block),
  );
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${parts}</section>
`;
}

type Table = Extract<Block, { readonly kind: "table" }>;

function isTable(block: Block): block is Table {
  return block.kind === "table";
}

/** Who cannot see where a table stands tells those of a section apart by it: `Six values, 1 of 2: There`. */
function nameOfTable(table: Table, all: readonly Table[], title: string): string {
  if (all.length === 1) return title;
  return `${title}, ${all.indexOf(table) + 1} of ${all.length}: ${table.columns[0] ?? ""}`;
}

function blockPart(block: Exclude<Block, Table>): Markup {
  switch (block.kind) {
    case "text":
      return html`<p class="said">${block.text}</p>\n`;
    case "bars":
      return barsPart(block);
    case "calendar":
      return calendarPart(block);
    case "quotes":
      return quotesPart(block);
    case "series":
      return seriesPart(block);
  }
}
