import { writeMoment } from "../../domain/moment.ts";
import type { Quote } from "../../domain/quote.ts";

/** `scarf/quotes/1`, by the time of their entries. */
export function quotesJson(quotes: readonly Quote[]) {
  return { schema: "scarf/quotes/1", quotes: quotes.map(bodyJson) };
}

/** `scarf/quote/1`. `is_marked`: whether it is one now. */
export function quoteJson(quote: Quote, isMarked: boolean) {
  return { schema: "scarf/quote/1", is_marked: isMarked, quote: bodyJson(quote) };
}

function bodyJson({ id, entry, prompt, text, marked }: Quote) {
  return { id, entry, prompt, text, marked: writeMoment(marked) };
}
