import type { ConcernNote } from "../../domain/concern-note.ts";
import { html, type Markup } from "../report/html/markup.ts";
import { writePage } from "../report/html/page.ts";
import { STYLE } from "./style.ts";
import { NAME } from "./words.ts";

export function renderHtml({ title, role, opening, parts }: ConcernNote): string {
  const forRole = role === undefined ? "" : html`<span dir="auto">${role.title}</span>`;
  return writePage({
    title,
    style: STYLE,
    body: html`<main>
<h1>${title}</h1>
<p class="who"><span class="name">${NAME} <span class="line"></span></span>${forRole}</p>
${paragraphs(opening)}${parts.map(partOf)}</main>
`,
  });
}

function partOf({ heading, lines }: ConcernNote["parts"][number]): Markup {
  return html`<h2>${heading}</h2>\n${paragraphs(lines)}`;
}

function paragraphs(lines: readonly string[]): readonly Markup[] {
  return lines.map((line) => html`<p dir="auto">${line}</p>\n`);
}
