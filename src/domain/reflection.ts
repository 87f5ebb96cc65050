import type { Entry } from "./entry.ts";
import type { Quote } from "./quote.ts";

/** A reflection that was written, with what was marked as a quote behind it. */
export interface Reflected {
  readonly entry: Entry;
  readonly quotes: readonly Quote[];
}
