import { CST, Lexer } from "yaml";

export interface YamlToken {
  readonly type: CST.TokenType | null;
  readonly text: string;
  /** Characters from the start of the text. */
  readonly offset: number;
}

/** Tokens that stand for no text. */
const MARKERS: ReadonlySet<YamlToken["type"]> = new Set(["doc-mode", "flow-error-end", "scalar"]);

/**
 * Goes through a YAML text once, whatever its nesting.
 * @yields its tokens in order
 */
export function* tokensOf(text: string): Generator<YamlToken> {
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    yield { type, text: token, offset };
    if (!MARKERS.has(type)) offset += token.length;
  }
}
