/**
 * Syllables of an English word, by its vowels: groups of them, without a silent e at the end. 1 at least. A rule of
 * thumb; most words come out right, and those that do not are off by one.
 */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  const sounded = letters
    // The e of -ed and -es is silent but behind these letters: landed, services.
    .replace(/([^aeiouytd])ed$/, "$1d")
    .replace(/([^aeiouyscxzg])es$/, "$1s")
    // A consonant with -le is a syllable of its own: little. Other last e are silent.
    .replace(/([^aeiouyl])le(s?)$/, "$1y$2")
    .replace(/([^aeiouy])e$/, "$1")
    .replace(/^some(?=[bht])/, "som")
    .replace(/^y(?=[aeiou])|(?<=[aeiou])y(?=[aeiou])/g, "");
  // Two vowels, two syllables: science, idea, being.
  const groups = sounded.replace(
    /i(?=[ao](?!us))(?<![st]i(?=on))|(?<=[cd])ie(?=n)|e(?=ing)|ea$/g,
    "aba",
  );
  return Math.max(1, groups.match(/[aeiouy]+/g)?.length ?? 0);
}

export interface Ease {
  /** Flesch Reading Ease: 100 is very easy, 0 very hard. */
  readonly ease: number;
  /** Flesch-Kincaid: years of school in the United States. */
  readonly grade: number;
}

/**
 * How easily texts read together. A text ends its last sentence. Formulas: Flesch (1948), A new readability yardstick;
 * Kincaid and others (1975), for the United States Navy. No words: an ease of 100 and grade 0.
 */
export function readingEase(texts: readonly string[]): Ease {
  const sentences = texts.flatMap((text) => text.split(/[.?!]+(?=\s|$)/)).map(wordsOf);
  const words = sentences.flat();
  if (words.length === 0) return { ease: 100, grade: 0 };
  const perSentence = words.length / sentences.filter((found) => found.length > 0).length;
  const perWord = words.reduce((sum, word) => sum + syllables(word), 0) / words.length;
  return {
    ease: 206.835 - 1.015 * perSentence - 84.6 * perWord,
    grade: 0.39 * perSentence + 11.8 * perWord - 15.59,
  };
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[A-Za-z]+(?:['-][A-Za-z]+)*/g) ?? [];
}
