import { hash } from "node:crypto";

/** Runs of this many words are common property; longer ones belong to whoever wrote them. */
const PLAIN = 5;
/** The same for runs of words that carry meaning, by their stems: a copy stays one when "the" becomes "a". */
const TELLING = 4;

/**
 * Hashes of every run of words of a text, each once: 5 words as they stand, and 4 that are left when small words and
 * endings are gone. Salted and cut to 10 hexadecimal digits, so that they tell nothing but whether a run is in a text.
 * A text shorter than a run has none of it.
 */
export function shingles(text: string, salt: string): ReadonlySet<string> {
  return new Set(runsOf(text).map((run) => hashOf(run, salt)));
}

/** Runs of a text whose hash is known, as they are hashed. */
export function sharedRuns(
  text: string,
  { salt, hashes }: { readonly salt: string; readonly hashes: ReadonlySet<string> },
): readonly string[] {
  return [...new Set(runsOf(text))].filter((run) => hashes.has(hashOf(run, salt)));
}

function runsOf(text: string): readonly string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !SMALL.has(word)).map(stem);
  return [...runs(words, PLAIN), ...runs(telling, TELLING)];
}

function runs(words: readonly string[], length: number): readonly string[] {
  return words
    .slice(length - 1)
    .map((_word, start) => `${length}: ${words.slice(start, start + length).join(" ")}`);
}

function hashOf(run: string, salt: string): string {
  return hash("sha256", `${salt} ${run}`, "hex").slice(0, 10);
}

/** Lower-case letters and digits. Marks, line ends and accents make no other word. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/['’‘\p{M}]/gu, "");
  return plain.match(/[a-z0-9]+/g) ?? [];
}

function stem(word: string): string {
  return word.replace(/(ing|ed|es|s|ly)$/, "");
}

const SMALL = new Set(
  "a about all also am an and any are as at be been being but by can could did do does done for from get got had has have he her him his how i if in into is it its just me more most my no not of on one or our out own she should so some such than that the their them then there these they this those to too up was we were what when where which who whom why will with would you your".split(
    " ",
  ),
);
