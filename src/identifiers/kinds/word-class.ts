import { folded, type Known } from "../identifier.ts";
import { isInList } from "../ordinary-words.ts";

/**
 * What a word with a capital letter is taken for. `name`: it is known for one. `word name` and `month`: it is one at times.
 * `unknown`: no list knows it, and then it is a name more often than not.
 */
export type WordClass = "name" | "word name" | "month" | "word" | "unknown";

/** Of a word without what follows it; a hyphen or an apostrophe may stand inside. */
export function classOf(written: string, known: Known): WordClass {
  const word = folded(written.replace(/['’]s?$/u, ""));
  const [first = ""] = word.split(/[-'’]/u);
  if (known.noNames.has(word) || ACRONYM.test(written)) return "word";
  if (known.monthNames.has(first)) return "month";
  if (known.wordNames.has(first)) return "word name";
  if (known.givenNames.has(first) || known.givenNames.has(word)) return "name";
  return isWord(word, known) ? "word" : "unknown";
}

/** A town, which the places look for, several of a kind (`Buddhists`), or what the language has. */
function isWord(word: string, known: Known): boolean {
  const one = word.replace(/s$/u, "");
  return known.townNames.has(word) || known.noNames.has(one) || isOrdinary(word, known);
}

/** `OKRs`, `GPs`. */
const ACRONYM = /^[A-ZÀ-Þ]{2,9}[a-z]?s?$/u;

/** Whether a word in small letters is one of English: as it is, shortened, or made of such words. */
export function isOrdinary(word: string, { words, noNames }: Known): boolean {
  if (/n['’]t$/u.test(word)) return true;
  const [bare = "", ...ending] = word.split(/['’]/u);
  if (ending.length > 0)
    return /^(?:s|d|m|ll|re|ve)$/u.test(ending.join("")) && isInList(words, bare);
  const parts = bare.split("-");
  return parts.every((part) => isInList(words, part) || noNames.has(part) || isMade(part, words));
}

const BEGINNING =
  /^(?:co|de|dis|fore|inter|mis|non|out|over|post|pre|re|self|sub|super|un|under)(?=[a-z]{4})/u;
const ENDING =
  /(?:ness|less|tion|tions|able|ology|ologist|isation|ization|ising|izing|ised|ized|ified|wise|ean|esque|ism|ist|ists|ese)$/u;

/** `Rebooked`, `Catheterised`: no list has all that can be made. */
function isMade(word: string, words: string): boolean {
  const [beginning = ""] = BEGINNING.exec(word) ?? [];
  return (
    (beginning !== "" && isInList(words, word.slice(beginning.length))) ||
    (word.length > 7 && ENDING.test(word))
  );
}
