import type { Block } from "../../../report/report.ts";
import { sayQuantity } from "../../quantities.ts";
import { html, type Markup } from "./markup.ts";

type Series = Extract<Block, { readonly kind: "series" }>;

/** Where the points lie, in per cent of the picture: the ends of the scale are written left of them. */
const LEFT = 10;
const RIGHT = 97;
const TOP = 10;
const BOTTOM = 90;

/** A line through the averages between the ends of their scale, and a table that says the same. */
export function seriesPart(series: Series): Markup {
  const { caption, points } = series;
  const rows = points.map(
    ({ label, quantity }) =>
      html`<tr><th scope="row" dir="auto">${label}</th><td class="number">${sayQuantity(quantity)}</td></tr>\n`,
  );
  return html`<figure class="course">
<figcaption class="said">${caption}</figcaption>
${picturePart(series)}
<table>
<caption class="unseen">${caption}</caption>
<thead><tr><th scope="col">When</th><th scope="col" class="number">Average</th></tr></thead>
<tbody>
${rows}</tbody></table>
</figure>
`;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function picturePart(series: Series): Markup {
  const { from, to, points } = series;
  const places = points.map(({ quantity }, index) => ({
    x: roundOff(LEFT + (RIGHT - LEFT) * (points.length > 1 ? index / (points.length - 1) : 0.5)),
    y: roundOff(BOTTOM - (BOTTOM - TOP) * shareOf(quantity.value, series)),
  }));
  return html`<svg role="img" aria-label="The same averages as a line. The table below it says them.">
${scalePart(to, TOP)}${scalePart(from, BOTTOM)}${places.flatMap(linePart)}${places.map(pointPart)}</svg>`;
}

function scalePart(end: number, y: number): Markup {
  return html`<line class="scale" x1="${LEFT}%" x2="${RIGHT}%" y1="${y}%" y2="${y}%"></line><text x="0" y="${y}%" dy="4">${end}</text>\n`;
}

/** From the place before. */
function linePart({ x, y }: Place, index: number, places: readonly Place[]): readonly Markup[] {
  const before = places[index - 1];
  if (before === undefined) return [];
  return [html`<line x1="${before.x}%" y1="${before.y}%" x2="${x}%" y2="${y}%"></line>\n`];
}

function pointPart({ x, y }: Place): Markup {
  return html`<circle cx="${x}%" cy="${y}%" r="4"></circle>\n`;
}

function shareOf(value: number, { from, to }: Series): number {
  return to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0;
}

function roundOff(percent: number): number {
  return Math.round(percent * 10) / 10;
}
