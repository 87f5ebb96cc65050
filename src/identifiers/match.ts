import type { Span } from "./identifier.ts";

/**
 * Where a pattern matches, in order. Where it has a group called `it`, that is what counts. The pattern needs the flags
 * `g` and `d`.
 */
export function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [from, to] = match.indices?.groups?.["it"] ?? match.indices?.[0] ?? [0, 0];
    return to > from ? [{ from, to }] : [];
  });
}

/**
 * A pattern from its source, for `spansOf`. What it repeats has a bound, or is letters of one
 * word, so that a text takes no longer than its length: tests/identifiers/long-texts.test.ts reads the sources for that.
 */
export function pattern(source: string, flags = ""): RegExp {
  return new RegExp(source, `gdu${flags}`);
}

/**
 * Letters, for the inside of a class, to the accuracy that a search for names needs. Classes such as `\p{L}` are of
 * hundreds of ranges, and making a pattern of them takes fifty times as long: all of these here are made to keep one note.
 */
export const LETTER =
  "A-Za-zªµºÀ-ÖØ-öø-\u1FFF\u2C00-\u2DFF\u3040-\uFDFF\u{10000}-\u{1F0FF}\u{20000}-\u{3FFFF}";
/** Those that are no capitals, or stand where capitals and others take turns. */
export const LOWER = "a-zªµºß-öø-\u1FFF";
/** Capitals of Latin, Greek and Cyrillic. */
export const CAPITAL =
  "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚƏ\u1E00-\u1EFFΆΈ-ΏΑ-ΩЀ-ЯҐ";

/** One of several words, which have no sign of a pattern but the full stop. Longer ones go first: `Mrs` before `Mr`. */
export function oneOf(words: readonly string[]): string {
  const sorted = words.toSorted((a, b) => b.length - a.length);
  return `(?:${sorted.map((word) => word.replaceAll(".", "\\.")).join("|")})`;
}

/** The words in several lines of them. */
export function wordsOf(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(" "));
}

/** One of several words, also with a capital letter in front, where a sentence or a note begins with them. */
export function anyCase(words: readonly string[]): string {
  return oneOf(words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]));
}

/** Those of the first that share no place with one of the second, in a text of that length. */
export function apartFrom<T extends Span>(
  spans: readonly T[],
  others: readonly Span[],
  length: number,
): readonly T[] {
  const taken = new Uint8Array(length);
  for (const { from, to } of others) taken.fill(1, from, to);
  return spans.filter(({ from, to }) => !taken.subarray(from, to).includes(1));
}

/** Not in the middle of a word. */
export const START = `(?<![${LETTER}0-9_])`;
export const END = `(?![${LETTER}0-9_])`;

/** What may stand between the end of a sentence and the first word of the next. */
const BETWEEN = /[*\s"'“”‘’„«»()[\]-]/;

/** Whether a sentence or a line begins there: only quotation marks and the like stand before it. */
export function beginsSentence(text: string, at: number): boolean {
  for (let place = at - 1; place >= 0; place -= 1) {
    const sign = text.charAt(place);
    if (sign === "\n") return true;
    if (!BETWEEN.test(sign)) return /[.!?:;…]/.test(sign);
  }
  return true;
}
