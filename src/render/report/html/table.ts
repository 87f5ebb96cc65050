import type { Block, Cell } from "../../../report/report.ts";
import { isNumeric, sayCell } from "../cells.ts";
import { html, type Markup } from "./markup.ts";

/** A table whose first cells head their rows. Wider than the screen, it scrolls by itself. */
export function tablePart(
  { columns, rows }: Extract<Block, { readonly kind: "table" }>,
  title: string,
): Markup {
  const isNumber = columns.map((_, index) => isNumeric(rows, index));
  const heads = columns.map(
    (column, index) => html`<th scope="col" class="${classOf(isNumber[index])}">${column}</th>`,
  );
  const body = rows.map((row) => rowPart(row, isNumber));
  return html`<div class="wide" role="group" aria-label="${title}" tabindex="0"><table>
<caption class="unseen">${title}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${body}</tbody></table></div>
`;
}

function rowPart(row: readonly Cell[], isNumber: readonly boolean[]): Markup {
  const cells = isNumber.map((numeric, index) => {
    const text = sayCell(row[index] ?? "");
    return index === 0
      ? html`<th scope="row" dir="auto">${text}</th>`
      : html`<td class="${classOf(numeric)}">${text}</td>`;
  });
  return html`<tr>${cells}</tr>\n`;
}

function classOf(isNumber: boolean | undefined): string {
  return isNumber === true ? "number" : "word";
}
