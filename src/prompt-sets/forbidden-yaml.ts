import { tokensOf, type YamlToken } from "./tokens.ts";
import type { WrongSpan } from "./yaml-span.ts";

const QUOTE_IT = "If it is part of a text, put the text in quotes.";

const MESSAGES: ReadonlyMap<YamlToken["type"], string> = new Map([
  ["alias", `scarf reads no aliases (words after *). ${QUOTE_IT}`],
  ["anchor", `scarf reads no anchors (words after &). ${QUOTE_IT}`],
  ["tag", `scarf reads no tags (words after !). ${QUOTE_IT}`],
  ["directive-line", "scarf reads no directives (lines that begin with %)."],
] as const);

/** Control characters but tab and line end. The package's lexer uses some of them as signs of its own. */
const CONTROL = /(?![\t\n\u007f-\u009f])\p{Cc}/gu;

/**
 * Control characters, or else aliases, anchors, tags and directives of a YAML text. Aliases can blow a small file up,
 * tags and directives change what words mean.
 */
export function findForbidden(text: string): readonly WrongSpan[] {
  const control = [...text.matchAll(CONTROL)].map(({ index }) => ({
    code: "bad-yaml" as const,
    message: "There is a character here that cannot be seen. Take it out.",
    start: index,
    length: 1,
  }));
  if (control.length > 0) return control;
  // Without one of these signs there is nothing to find, and going through the tokens costs time before the first question.
  return /[&*!%]/.test(text) ? [...forbiddenTokens(text)] : [];
}

function* forbiddenTokens(text: string): Generator<WrongSpan> {
  for (const { type, text: token, offset } of tokensOf(text)) {
    const message = MESSAGES.get(type);
    if (message !== undefined)
      yield { code: "bad-yaml", message, start: offset, length: token.length };
  }
}
