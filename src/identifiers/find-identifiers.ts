import { IDENTIFIER_KINDS, type Identifier, type Known } from "./identifier.ts";
import { FINDERS } from "./kinds/index.ts";

/**
 * What in a text may name somebody, in order and without overlaps: of two that share a place the longer one counts, of
 * two as long the one whose kind comes first. It misses much, first of all what is unique about somebody.
 */
export function findIdentifiers(text: string, known: Known): readonly Identifier[] {
  const found = IDENTIFIER_KINDS.flatMap((kind) =>
    FINDERS[kind](text, known).map((span) => ({ kind, ...span })),
  );
  const kept: Identifier[] = [];
  const taken = new Uint8Array(text.length);
  for (const one of found.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    if (taken.subarray(one.from, one.to).includes(1)) continue;
    taken.fill(1, one.from, one.to);
    kept.push(one);
  }
  return kept.toSorted((a, b) => a.from - b.from);
}
