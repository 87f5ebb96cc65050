import type { ConcernNote } from "../../domain/concern-note.ts";
import { wrap } from "../columns.ts";

/** What a sheet holds at the size of the note's text, on A4 and on Letter: columns of a line, lines of text. Ours. */
const COLUMNS = 60;
const LINES = 33;
/** What a heading takes with the room around it, in lines of text. */
const HEADING_LINES = 2;
/** The title and the line for a name. */
const HEAD_LINES = 5;

/** Whether a note most likely fits on one page. Fonts and printers differ: it is a guess. */
export function fitsOnPage({ opening, parts }: ConcernNote): boolean {
  const text = [...opening, ...parts.flatMap(({ lines }) => lines)].flatMap((line) =>
    wrap(line, COLUMNS),
  );
  return HEAD_LINES + text.length + parts.length * HEADING_LINES <= LINES;
}
