import type { YAMLParseError } from "yaml";
import { tokensOf } from "./tokens.ts";
import type { WrongSpan } from "./yaml-span.ts";

type YamlErrorCode = YAMLParseError["code"];

/** The package's words where ours are plainer. */
const WORDS: Readonly<Partial<Record<YamlErrorCode, string>>> = {
  TAB_AS_INDENT: "A tab indents this line. Indent with blanks.",
  MULTILINE_IMPLICIT_KEY: "A colon and a blank are missing after the key.",
  MULTIPLE_DOCS: "A second document begins here. A file holds one.",
  NON_STRING_KEY: "A key has to be one word.",
  BAD_SCALAR_START: "A text cannot begin with this character. Put the text in quotes.",
  BAD_DQ_ESCAPE:
    "In double quotes a backslash begins a special character. Write it twice, or use single quotes.",
  KEY_OVER_1024_CHARS: "A key has to be one word.",
};

/** The errors of the parser in an author's words: of several at one place, the first. */
export function sayYamlErrors(
  errors: readonly YAMLParseError[],
  text: string,
): readonly WrongSpan[] {
  const starts = new Set<number>();
  return errors
    .map((error) => sayYamlError(error, text))
    .filter(({ start }) => !starts.has(start) && starts.add(start));
}

function sayYamlError({ code, message, pos }: YAMLParseError, text: string): WrongSpan {
  const [start, end] = pos;
  if (code === "MISSING_CHAR" && message.startsWith("Missing closing"))
    return span("The quote that begins here has no end.", openQuote(text, start), 1);
  if (code === "BLOCK_AS_IMPLICIT_KEY") return span(colonOrIndent(text, start), start, 1);
  return span(
    WORDS[code] ?? `This is no YAML: ${lowerFirst(message)}.`,
    Math.min(start, text.length),
    end - start,
  );
}

function span(message: string, start: number, length: number): WrongSpan {
  return { code: "bad-yaml", message, start, length: Math.max(1, length) };
}

/** Where the quoted text begins that goes on to `end`. */
function openQuote(text: string, end: number): number {
  let start = end;
  for (const { type, offset } of tokensOf(text)) {
    if (offset >= end) break;
    if (type === "double-quoted-scalar" || type === "single-quoted-scalar") start = offset;
  }
  return start;
}

/** A map where a text should be: by a second colon on the line, or by a deeper line below it. */
function colonOrIndent(text: string, offset: number): string {
  const lineEnd = text.indexOf("\n", offset);
  const rest = text.slice(offset, lineEnd < 0 ? undefined : lineEnd);
  return /:(\s|$)/.test(rest)
    ? "There is a second colon on this line. If it is part of a text, put the text in quotes."
    : "The line below is indented as if it belonged to this text.";
}

function lowerFirst(message: string): string {
  return `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/\.$/, "");
}
