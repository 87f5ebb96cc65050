import type { Entry } from "./entry.ts";
import type { Moment } from "./moment.ts";

/** What can be found beside entries. */
export const MATTERS = ["loose end", "repair", "account", "held"] as const;
export type Matter = (typeof MATTERS)[number];

/** Where words of an entry were found. A field is one of the seven that reflective models are made from. */
export const FOUND_IN = ["answer", "tag", "field", "follow-up"] as const;

/** Something that search found, once, with the words that it was found by. */
export type Found = {
  /** Of the entry or of the matter itself. */
  readonly id: string;
  readonly at: Moment;
  /** All of the answer, or of what else it was found in. */
  readonly text: string;
} & (
  | {
      readonly kind: "entry";
      readonly where: (typeof FOUND_IN)[number];
      /** Of an answer: the id of its question. */
      readonly prompt?: string | undefined;
    }
  | { readonly kind: Matter }
);

/** Something that search found, ready to be shown: the line it was found in, and the entry where it is one. */
export interface Hit {
  readonly found: Found;
  readonly line: string;
  readonly entry?: Entry | undefined;
}

/** Newest first, with the beginnings of ids that name each. */
export interface SearchPage {
  readonly hits: readonly Hit[];
  readonly shortIds: ReadonlyMap<string, string>;
}
