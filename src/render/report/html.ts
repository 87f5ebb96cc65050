import { periodTitle } from "../../domain/day-words.ts";
import type { Block, Report, Section } from "../../report/report.ts";
import { barsPart } from "./html/bars.ts";
import { calendarPart } from "./html/calendar.ts";
import { html, type Markup } from "./html/markup.ts";
import { quotesPart } from "./html/quotes.ts";
import { seriesPart } from "./html/series.ts";
import { STYLE } from "./html/style.ts";
import { tablePart } from "./html/table.ts";
import { DETAIL_NOTES } from "./notes.ts";

/** Nothing is loaded and nothing runs, whatever stands in the page. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** One page that needs no other file: pictures are SVG in it, and each stands beside its numbers. */
export function renderHtml({ period, detail, sections }: Report): string {
  const title = periodTitle(period);
  const body =
    sections.length === 0 ? [html`<p>Nothing in ${title}.</p>\n`] : sections.map(sectionPart);
  return html`<!DOCTYPE html>
<html lang="en"><head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: POLICY }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="note">${DETAIL_NOTES[detail]}</p>
${contentsPart(sections)}</header>
<main>
${body}</main>
</body></html>`.markup;
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
  const parts = blocks.map((block) => blockPart(block, title));
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${parts}</section>
`;
}

function blockPart(block: Block, title: string): Markup {
  switch (block.kind) {
    case "text":
      return html`<p class="said">${block.text}</p>\n`;
    case "table":
      return tablePart(block, title);
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
