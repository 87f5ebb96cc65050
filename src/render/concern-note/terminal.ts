import type { ConcernNote } from "../../domain/concern-note.ts";
import { columnsIn, indent, type Look, wrap } from "../columns.ts";
import { paintFor } from "../paint.ts";
import { BLANK, NAME } from "./words.ts";

export function renderTerminal({ title, role, opening, parts }: ConcernNote, look: Look): string {
  const columns = columnsIn(look);
  const paint = paintFor(look.colour);
  const paragraphs = [
    wrap(title, columns).map(paint.heading),
    [`${NAME} ${BLANK}`, ...(role === undefined ? [] : wrap(role.title, columns))],
    opening.flatMap((line) => wrap(line, columns)),
    ...parts.map(({ heading, lines }) => [
      ...wrap(heading, columns).map(paint.heading),
      ...lines.flatMap((line) => indent(line, columns, "  ")),
    ]),
  ];
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}
