import type { Block } from "../../../report/report.ts";
import { sayBar, sayCaption } from "../../quantities.ts";
import { html, type Markup } from "./markup.ts";

type Bars = Extract<Block, { readonly kind: "bars" }>;

/** A table: each row has its label, a bar as long as its share of the largest, and its number. */
export function barsPart({ caption, bars }: Bars): Markup {
  const said = sayCaption(caption, bars);
  if (bars.length === 0) return html`<p class="said">${said}</p>\n`;
  const most = Math.max(0, ...bars.map(({ quantity }) => quantity.value));
  const rows = bars.map(
    ({ label, quantity }) => html`<tr><th scope="row" dir="auto">${label}</th>
<td><span class="bar">${barPart(quantity.value, most)}<span>${sayBar(quantity, bars)}</span></span></td></tr>
`,
  );
  return html`<table class="bars">
<caption class="said">${said}</caption>
<thead class="unseen-heads"><tr><th scope="col"><span class="unseen">What</span></th><th scope="col"><span class="unseen">How many</span></th></tr></thead>
<tbody>
${rows}</tbody></table>
`;
}

// The number beside it says the same.
function barPart(value: number, most: number): Markup {
  const share = value > 0 ? Math.max(1, Math.round((value / most) * 1000) / 10) : 0;
  return html`<svg aria-hidden="true"><rect width="${share}%" height="100%"></rect></svg>`;
}
