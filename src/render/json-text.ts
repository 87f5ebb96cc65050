/** Characters that `JSON.stringify` leaves as they are although they move a cursor, turn text around or do not show. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A value as JSON with two blanks of indent. Nothing in it can act on a terminal: what does not show is written as
 * `\u009b`, which reads back as the same text.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(UNSEEN, escaped);
}

function escaped(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
