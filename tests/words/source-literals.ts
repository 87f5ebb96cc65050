import { parseAst } from "rolldown/parseAst";
import { Visitor } from "rolldown/utils";

/** Stands for what a template fills in. */
const FILLED_IN = "…";

/**
 * The literal texts of a source in TypeScript, in its order, with `FILLED_IN` for every ${} of a template. Texts that
 * are parts of another one come after it. Throws SyntaxError for what is no TypeScript.
 */
export function literalsIn(source: string): readonly string[] {
  const texts: string[] = [];
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === "string") texts.push(value);
    },
    TemplateLiteral: ({ quasis }) => {
      texts.push(quasis.map(({ value }) => value.cooked ?? value.raw).join(FILLED_IN));
    },
  }).visit(parseAst(source, { lang: "ts" }));
  return texts;
}

/** Whether a text has words one behind the other, so that somebody may read it. */
export function hasWords(text: string): boolean {
  return /\p{L}{2,}[,.:;]? +[\p{L}…"“(]/u.test(text);
}
