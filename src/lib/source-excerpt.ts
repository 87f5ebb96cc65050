import fastStringWidth from "fast-string-width";
import { visible } from "./safe-text.ts";

/** How much of a long line is shown on each side of the place meant, in characters. */
const BEFORE = 60;
const AFTER = 40;

/**
 * A line of a file and, below it, carets under `length` characters from `column` on (from 1; a column past the end points
 * behind the line). Tabs become two blanks, characters that do not show become visible, a long line is cut with `…`.
 */
export function sourceExcerpt(
  line: string,
  column: number,
  length = 1,
): { readonly shown: string; readonly carets: string } {
  const start = Math.min(Math.max(column - 1, 0), line.length);
  const end = Math.min(start + Math.max(length, 1), line.length);
  const first = Math.max(0, start - BEFORE);
  const last = Math.min(line.length, Math.max(start + AFTER, Math.min(end, start + BEFORE)));

  const before = `${first > 0 ? "…" : ""}${visible(line.slice(first, start))}`;
  const meant = visible(line.slice(start, Math.min(end, last)));
  const after = `${visible(line.slice(Math.min(end, last), last))}${last < line.length ? "…" : ""}`;
  return {
    shown: `${before}${meant}${after}`,
    carets: `${" ".repeat(fastStringWidth(before))}${"^".repeat(Math.max(1, fastStringWidth(meant)))}`,
  };
}
