import { shortDay } from "../../../domain/day-words.ts";
import type { Block } from "../../../report/report.ts";
import { html, type Markup } from "./markup.ts";

/** By days: what was asked, and below it what was written. */
export function quotesPart({ quotes }: Extract<Block, { readonly kind: "quotes" }>): Markup {
  const days = [...Map.groupBy(quotes, ({ day }) => day)].map(([day, written]) => {
    const said = written.map(
      ({ asked, text }) => html`<p class="asked" dir="auto">${asked}</p>
<blockquote class="said" dir="auto">${text}</blockquote>
`,
    );
    return html`<h3>${shortDay(day)}</h3>\n${said}`;
  });
  return html`${days}`;
}
