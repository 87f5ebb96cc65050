import { CST, Lexer } from "yaml";

/** Deepest nesting read, in brackets and in columns of indentation. */
const DEEPEST_BRACKETS = 64;
const DEEPEST_INDENT = 100;

/**
 * Offset of the first token that lies too deep, undefined when none does. To be asked before a document is built:
 * building goes as deep as the text and can end the process.
 */
export function tooDeepAt(text: string): number | undefined {
  let offset = 0;
  let lineStart = 0;
  let brackets = 0;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (OPENING.has(type)) brackets += 1;
    if (CLOSING.has(type)) brackets -= 1;
    const indent = brackets === 0 && nests(type, text.slice(lineStart, offset)) ? offset - lineStart : 0;
    if (brackets > DEEPEST_BRACKETS || indent > DEEPEST_INDENT) return offset;

    if (MARKERS.has(type)) continue;
    offset += token.length;
    const lineEnd = token.lastIndexOf("\n");
    if (lineEnd >= 0) lineStart = offset - token.length + lineEnd + 1;
  }
  return undefined;
}

type TokenType = CST.TokenType | null;

const OPENING: ReadonlySet<TokenType> = new Set(["flow-seq-start", "flow-map-start"]);
const CLOSING: ReadonlySet<TokenType> = new Set(["flow-seq-end", "flow-map-end"]);
/** Tokens that stand for no text. */
const MARKERS: ReadonlySet<TokenType> = new Set(["doc-mode", "flow-error-end", "scalar"]);
const BLANK: ReadonlySet<TokenType> = new Set(["space", "newline", "comment"]);

/** Whether a token outside brackets begins a level: it comes first on its line, or after indicators alone. */
function nests(type: TokenType, before: string): boolean {
  return !BLANK.has(type) && /^[\s?:-]*$/.test(before);
}
