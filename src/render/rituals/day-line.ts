import type { Day } from "../../domain/day.ts";
import { sayStretch, stretchesOf } from "../../domain/day-line.ts";
import type { Session } from "../../domain/session.ts";
import { visible } from "../../lib/safe-text.ts";
import { columnsIn, indent, type Look, widthOf, wrap } from "../columns.ts";

const BETWEEN = " ·";
const INDENT = "  ";

/** A day as a line of shifts. Where it is longer than a line it breaks before a scarf that went on. */
export function dayLines(day: Day, sessions: readonly Session[], look: Look): readonly string[] {
  if (sessions.length === 0) return [`${day}: no scarf was on.`];
  const columns = columnsIn(look);
  const [first = "", ...more] = joined(wearings(sessions), `${day}:`, columns);
  return [...wrap(first, columns), ...more.flatMap((line) => indent(line, columns, INDENT))];
}

/** Each scarf with the time off behind it, as one piece; all but the last end with what stands between them. */
function wearings(sessions: readonly Session[]): readonly string[] {
  const pieces: string[] = [];
  for (const stretch of stretchesOf(sessions)) {
    const said = visible(sayStretch(stretch));
    if (stretch.kind === "on") pieces.push(said);
    else pieces.push(`${pieces.pop() ?? ""}${BETWEEN} ${said}`);
  }
  return pieces.map((piece, index) => (index < pieces.length - 1 ? piece + BETWEEN : piece));
}

/** As many pieces in a line as there is room for. */
function joined(pieces: readonly string[], head: string, columns: number): readonly string[] {
  const lines = [head];
  for (const piece of pieces) {
    const longer = `${lines.at(-1) ?? ""} ${piece}`;
    if (widthOf(longer) + INDENT.length <= columns) lines.splice(-1, 1, longer);
    else lines.push(piece);
  }
  return lines;
}
