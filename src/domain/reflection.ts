import type { Entry } from "./entry.ts";
import type { Quote } from "./quote.ts";
import type { Session } from "./session.ts";

/** A reflection that was written, with what was marked as a quote behind it. */
export interface Reflected {
  readonly entry: Entry;
  readonly quotes: readonly Quote[];
}

/** A map of power that was drawn. */
export interface Mapped {
  readonly entry: Entry;
  /** As it stands now. Absent: no scarf was on. */
  readonly session?: Session | undefined;
  /** In the order named; without those for which nothing was. */
  readonly sides: readonly MappedSide[];
}

/** Who has power, as the options word it, and the labels of its kinds. */
export interface MappedSide {
  readonly label: string;
  readonly kinds: readonly string[];
}
