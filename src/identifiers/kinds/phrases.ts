import type { Known, Span } from "../identifier.ts";
import { apartFrom, END, oneOf, pattern, START, spansOf } from "../match.ts";

/** Leaves out what stands in names that everybody knows: `Peter Pan`, `Berlin Wall`. */
export function outsidePhrases(
  text: string,
  known: Known,
  found: readonly Span[],
): readonly Span[] {
  if (found.length === 0 || known.noNamePhrases.length === 0) return found;
  return apartFrom(found, spansOf(text, phrasePattern(known.noNamePhrases)), text.length);
}

const patterns = new WeakMap<readonly string[], RegExp>();

/** Made once for a list: it is long. */
function phrasePattern(phrases: readonly string[]): RegExp {
  const made = patterns.get(phrases) ?? pattern(`${START}${oneOf(phrases)}${END}`);
  patterns.set(phrases, made);
  return made;
}
