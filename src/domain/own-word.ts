/** A name or a word of the person's own that the check for names looks for. */
export interface OwnWord {
  readonly id: string;
  /** As it was written; never empty. */
  readonly word: string;
}
