import fastStringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import { safeLines, visible } from "../lib/safe-text.ts";

/** Where text goes: how wide it may be, in columns, and whether it takes colour. */
export interface Look {
  readonly width: number;
  readonly colour: boolean;
}

/** Narrower than this nothing is laid out: the lines become longer than the terminal instead. */
const NARROWEST = 40;

/** The columns there are to lay text out in. */
export function columnsIn({ width }: Look): number {
  return Math.max(NARROWEST, Math.floor(width));
}

/** How many columns a text without line ends takes. */
export function widthOf(text: string): number {
  return fastStringWidth(text);
}

/** A text made safe and broken into lines of at most `columns`; its own line ends stay. Empty: one empty line. */
export function wrap(text: string, columns: number): readonly string[] {
  return wrapAnsi(safeLines(text), Math.max(2, columns), { hard: true }).split("\n");
}

/** Several texts, each begun on a line of its own and broken to the columns there are. */
export function wrapAll(texts: readonly string[], look: Look): readonly string[] {
  return texts.flatMap((text) => wrap(text, columnsIn(look)));
}

/** One text, each of its lines behind an indent. */
export function indent(text: string, columns: number, by: string): readonly string[] {
  return wrap(text, columns - widthOf(by)).map((line) => `${by}${line}`);
}

/** As many whole words as fit into one line, with `…` where some are left out. */
export function shorten(text: string, columns: number): string {
  const safe = visible(text).trim();
  if (widthOf(safe) <= columns) return safe;
  const [first = ""] = wrapAnsi(safe, Math.max(1, columns - 1), { hard: true }).split("\n");
  return `${first}…`;
}

/** Blanks behind, up to `columns`. */
export function padEnd(text: string, columns: number): string {
  return `${text}${blanks(columns - widthOf(text))}`;
}

/** Blanks before, up to `columns`. */
export function padStart(text: string, columns: number): string {
  return `${blanks(columns - widthOf(text))}${text}`;
}

function blanks(count: number): string {
  return " ".repeat(Math.max(0, count));
}
