import type { Block } from "../../../report/report.ts";
import { sayQuantity, sayValue } from "../../quantities.ts";
import {
  type CalendarDay,
  dateOf,
  type MonthGrid,
  monthGrids,
  WEEKDAY_HEADS,
} from "../month-grid.ts";
import { html, type Markup } from "./markup.ts";

const LARGEST = 12;
const SMALLEST = 5;

/** A table a month, Monday first; in each day a disc whose area grows with what is counted, and the number on it. */
export function calendarPart({
  caption,
  days,
}: Extract<Block, { readonly kind: "calendar" }>): Markup {
  const most = Math.max(1, ...days.map(({ count }) => count.value));
  const months = monthGrids(days).map((month) => monthPart(month, most));
  return html`<p class="said">${caption} ✓ marks a day that was closed.</p>
<div class="months">
${months}</div>
`;
}

function monthPart({ title, weeks }: MonthGrid, most: number): Markup {
  const heads = WEEKDAY_HEADS.map((head) => html`<th scope="col">${head}</th>`);
  const rows = weeks.map((week) => html`<tr>${week.map((day) => dayPart(day, most))}</tr>\n`);
  return html`<table class="month">
<caption>${title}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}</tbody></table>
`;
}

function dayPart(day: CalendarDay | undefined, most: number): Markup {
  if (day === undefined) return html`<td></td>`;
  return html`<td><span class="date">${dateOf(day)}${day.marked ? MARK : ""}</span>${discPart(day, most)}</td>`;
}

const MARK = html` <span role="img" aria-label="closed">✓</span>`;

function discPart({ count }: CalendarDay, most: number): Markup | string {
  if (count.value <= 0) return "";
  const share = Math.sqrt(count.value / most);
  const radius = Math.round((SMALLEST + (LARGEST - SMALLEST) * share) * 10) / 10;
  return html`<svg role="img" aria-label="${sayQuantity(count)}" viewBox="-13 -13 26 26"><circle r="${radius}"></circle><text y="4">${sayValue(count)}</text></svg>`;
}
