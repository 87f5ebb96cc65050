import { isDay } from "../../domain/day.ts";
import { shortDay } from "../../domain/day-words.ts";
import type { Cell } from "../../report/report.ts";
import { sayQuantity } from "../quantities.ts";

/** A cell for people. */
export function sayCell(cell: Cell): string {
  if (typeof cell !== "string") return sayQuantity(cell);
  return isDay(cell) ? shortDay(cell) : cell;
}

/** Whether all that stands below a heading are numbers: they are aligned at their ends. */
export function isNumeric(rows: readonly (readonly Cell[])[], column: number): boolean {
  const cells = rows.flatMap((row) => row[column] ?? []);
  return cells.length > 0 && cells.every((cell) => typeof cell !== "string");
}
