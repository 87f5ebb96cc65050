const TAB = "  ";

/**
 * Control characters, marks that turn the direction of writing, blanks without width, and what no XML can hold. The
 * joiners U+200C and U+200D stay: Persian, Hindi and composed emoji are written with them.
 */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu;

/** One line without anything that moves a cursor or hides text: tabs as blanks, the rest as `\u{1b}`. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) =>
    character === "\t" ? TAB : `\\u{${character.codePointAt(0)?.toString(16) ?? ""}}`,
  );
}

/** The same for several lines: line ends stay, `\r\n` becomes `\n`. */
export function safeLines(text: string): string {
  return text.split(/\r?\n/).map(visible).join("\n");
}
