import fastStringWidth from "fast-string-width";
import { visible } from "../../lib/safe-text.ts";

/** A person's text as one line that may be drawn: line ends and runs of blanks are one blank. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, " ").trim());
}

/** The text in lines of at most so many columns, broken between words; a longer word is broken inside. No text: one empty line. */
export function wrapWords(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((word) => breakWord(word, columns))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && fastStringWidth(longer) > columns) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/** The text itself when it fits, else its beginning and `…`. */
export function shorten(text: string, columns: number): string {
  if (fastStringWidth(text) <= columns) return text;
  return `${firstColumns(text, columns - 1).trimEnd()}…`;
}

/** Blanks behind the text up to so many columns. */
export function padTo(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - fastStringWidth(text)));
}

function breakWord(word: string, columns: number): string[] {
  const parts: string[] = [];
  let rest = word;
  while (fastStringWidth(rest) > columns) {
    const part = firstColumns(rest, columns);
    if (part === "") break;
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return [...parts, rest];
}

function firstColumns(text: string, columns: number): string {
  let beginning = "";
  let width = 0;
  for (const character of text) {
    width += fastStringWidth(character);
    if (width > columns) break;
    beginning += character;
  }
  return beginning;
}
