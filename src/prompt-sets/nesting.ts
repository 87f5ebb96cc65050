import { tokensOf, type YamlToken } from "./tokens.ts";

/** Deepest nesting read, in brackets and in columns of indentation. */
const DEEPEST_BRACKETS = 64;
const DEEPEST_INDENT = 100;

/**
 * Offset of the first token that lies too deep, undefined when none does. To be asked before a document is built:
 * building goes as deep as the text and can end the process.
 */
export function tooDeepAt(text: string): number | undefined {
  return canBeDeep(text) ? tooDeepToken(text) : undefined;
}

/** Too few brackets and no line that begins so far right: then its tokens need not be looked at, which costs time. */
function canBeDeep(text: string): boolean {
  const opened = text.match(/[[{]/g)?.length ?? 0;
  return opened > DEEPEST_BRACKETS || FAR_RIGHT.test(text);
}

const FAR_RIGHT = new RegExp(`^(?:[^\\S\\n]|[?:-]){${DEEPEST_INDENT + 1}}`, "m");

function tooDeepToken(text: string): number | undefined {
  let lineStart = 0;
  let brackets = 0;
  for (const { type, text: token, offset } of tokensOf(text)) {
    if (OPENING.has(type)) brackets += 1;
    if (CLOSING.has(type)) brackets -= 1;
    const indent =
      brackets === 0 && nests(type, text.slice(lineStart, offset)) ? offset - lineStart : 0;
    if (brackets > DEEPEST_BRACKETS || indent > DEEPEST_INDENT) return offset;

    const lineEnd = token.lastIndexOf("\n");
    if (lineEnd >= 0) lineStart = offset + lineEnd + 1;
  }
  return undefined;
}

type TokenType = YamlToken["type"];

const OPENING: ReadonlySet<TokenType> = new Set(["flow-seq-start", "flow-map-start"]);
const CLOSING: ReadonlySet<TokenType> = new Set(["flow-seq-end", "flow-map-end"]);
const BLANK: ReadonlySet<TokenType> = new Set(["space", "newline", "comment"]);

/** Whether a token outside brackets begins a level: it comes first on its line, or after indicators alone. */
function nests(type: TokenType, before: string): boolean {
  return !BLANK.has(type) && /^[\s?:-]*$/.test(before);
}
