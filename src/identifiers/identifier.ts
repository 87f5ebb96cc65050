/** What can point to one person. */
export const IDENTIFIER_KINDS = [
  "own word",
  "name",
  "age",
  "date",
  "place",
  "number",
  "phone",
  "mail",
  "web",
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** A stretch of a text, in UTF-16 units: `from` is its first, `to` the one behind its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Something in a text that may name somebody. It holds no word of the text. */
export interface Identifier extends Span {
  readonly kind: IdentifierKind;
}

/** What a check knows beforehand. Names and words are as `folded` writes them. */
export interface Known {
  readonly givenNames: ReadonlySet<string>;
  /** Given names that are words first, such as Grace. */
  readonly wordNames: ReadonlySet<string>;
  /** Given names that are months. */
  readonly monthNames: ReadonlySet<string>;
  /** Given names that mean something else in small letters. */
  readonly capitalNames: ReadonlySet<string>;
  /** Ordinary words of English, as `isInList` searches them. */
  readonly words: string;
  /** Words with a capital letter that are in no list of words and name nobody, such as Freud. */
  readonly noNames: ReadonlySet<string>;
  /** The same of more than one word, such as Peter Pan, as they are written. */
  readonly noNamePhrases: readonly string[];
  /** Large towns of both lists; what they are is for the places to say. */
  readonly townNames: ReadonlySet<string>;
  /** Towns as they are written. */
  readonly towns: readonly string[];
  /** Towns whose names are words or names of persons as well. */
  readonly wordTowns: readonly string[];
  /** Words of the user's own list. */
  readonly ownWords: readonly string[];
}

/** Looks for one kind of identifier; spans in any order. */
export type Finder = (text: string, known: Known) => readonly Span[];

/** A name as it is compared: capitals and composed letters do not matter. */
export function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
