/** What stands in place of words that are gone for good. */
const FORGOTTEN = "its words are forgotten";

interface Forgettable {
  readonly isForgotten?: true | undefined;
}

/** The words, or that they are gone. */
export function wordsOr(text: string, { isForgotten }: Forgettable): string {
  return isForgotten === true && text === "" ? FORGOTTEN : text;
}
