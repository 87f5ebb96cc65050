import { suggest } from "../lib/suggest.ts";
import { ID } from "./kinds/fields.ts";

/** Words in braces that scarf fills in, besides `last.<prompt id>`. */
export const PLACEHOLDERS = ["role", "object", "words_on", "words_off"] as const;

const BRACES = /\{([^{}\n]*)\}/g;

/**
 * The text with its placeholders filled in, in one go: what is filled in is never looked at again. Undefined when one
 * of them has no value.
 */
export function fillPlaceholders(
  text: string,
  fill: (name: string) => string | undefined,
): string | undefined {
  let isWhole = true;
  const filled = text.replace(BRACES, (_, name: string) => {
    const value = fill(name.trim());
    if (value === undefined) isWhole = false;
    return value ?? "";
  });
  return isWhole ? filled : undefined;
}

interface BadPlaceholder {
  /** Place in the text, in characters, braces and all. */
  readonly part: { readonly from: number; readonly length: number };
  readonly suggestion?: string | undefined;
}

/** Words in braces that scarf cannot fill in. */
export function badPlaceholders(text: string): readonly BadPlaceholder[] {
  return [...text.matchAll(BRACES)].flatMap(({ index, 0: whole, 1: inner = "" }) => {
    const name = inner.trim();
    if (PLACEHOLDERS.some((known) => known === name)) return [];
    if (name.startsWith("last.") && ID.test(name.slice("last.".length))) return [];
    const near = suggest(name, PLACEHOLDERS);
    return [
      {
        part: { from: index, length: whole.length },
        suggestion: near === undefined ? undefined : `{${near}}`,
      },
    ];
  });
}
