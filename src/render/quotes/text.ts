import { fullDay } from "../../domain/day-words.ts";
import { momentDay } from "../../domain/moment.ts";
import type { Quote } from "../../domain/quote.ts";
import { shortIds } from "../../domain/short-ids.ts";
import { columnsIn, indent, type Look } from "../columns.ts";
import { paintFor } from "../paint.ts";

/** Each quote under its entry's id, the question it answers and the day it was marked. None: an empty text. */
export function renderQuotes(quotes: readonly Quote[], look: Look): string {
  const ids = shortIds(quotes.map(({ entry }) => entry));
  return quotes
    .map((quote) => drawQuote(quote, ids.get(quote.entry) ?? quote.entry, look))
    .join("\n");
}

function drawQuote({ prompt, text, marked }: Quote, id: string, look: Look): string {
  const columns = columnsIn(look);
  const { quiet } = paintFor(look.colour);
  const head = `${id}  ${prompt}, marked ${fullDay(momentDay(marked))}`;
  return [...indent(head, columns, "").map(quiet), ...indent(text, columns, "  ")].join("\n");
}

/** What was marked or unmarked, with its words. */
export function renderQuote({ text }: Quote, isMarked: boolean, look: Look): string {
  const head = isMarked ? "Marked for sharing:" : "Not marked any more:";
  return [head, ...indent(text, columnsIn(look), "  ")].join("\n");
}
