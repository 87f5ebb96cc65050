/** What search looks for: all of it must be there. */
export interface SearchWords {
  /** One word, or several that must follow each other. */
  readonly text: string;
  /** Whether the last word may go on: `super*` finds supervision. */
  readonly isBeginning: boolean;
}

/**
 * Words with blanks between; those in "double quotes" must follow each other, and a star behind stands for any end.
 * What has neither a letter nor a digit is left out. None: there is nothing to look for.
 */
export function readSearchWords(text: string): readonly SearchWords[] {
  const parts = text.matchAll(/"(?<phrase>[^"]*)"?(?<star>\*?)|(?<word>[^\s"]+)/gu);
  return [...parts].flatMap(({ groups = {} }) => {
    const { phrase, star, word = "" } = groups;
    const written = phrase ?? word.replace(/\*+$/, "");
    const isBeginning = phrase === undefined ? word.endsWith("*") : star === "*";
    return hasLetters(written) ? [{ text: written, isBeginning }] : [];
  });
}

function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Columns before what was found that are worth their room. */
const BEFORE = 24;

/** The line of a text that what was looked for is in, from a little before it; the first line when it is nowhere. */
export function foundLine(text: string, words: readonly SearchWords[]): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const [first] = words.flatMap((word) => tokens(word.text).slice(0, 1));
  for (const line of lines) {
    const at = first === undefined ? -1 : fold(line).indexOf(first);
    if (at >= 0) return fromNear(line, at);
  }
  return lines[0] ?? "";
}

function fromNear(line: string, at: number): string {
  if (at <= BEFORE) return line;
  const cut = line.indexOf(" ", at - BEFORE);
  return cut < 0 || cut >= at ? `…${line.slice(at)}` : `…${line.slice(cut + 1)}`;
}

/** Letters without marks, in lower case, as many as there were: search does not tell them apart. */
function fold(text: string): string {
  return text.replace(/[\p{L}\p{N}]/gu, (letter) =>
    bare(letter).length === letter.length ? bare(letter) : letter,
  );
}

function bare(letter: string): string {
  return letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function tokens(text: string): readonly string[] {
  return bare(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
