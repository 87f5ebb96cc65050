import { visible } from "../../../lib/safe-text.ts";
import type { Block } from "../../../report/report.ts";
import { indent, padEnd, padStart, widthOf, wrap } from "../../columns.ts";
import type { Paint } from "../../paint.ts";
import { isNumeric, sayCell } from "../cells.ts";

/** Every cell in words, as many in each row as there are columns. */
interface Grid {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numeric: readonly boolean[];
}

const GAP = "  ";
/** A first column that is narrower is no column to read: the table becomes a list. */
const NARROWEST_FIRST = 14;

/** Columns side by side; where there is no room for that, one line a cell below each first one. */
export function drawTable(
  { columns: heads, rows }: Extract<Block, { readonly kind: "table" }>,
  columns: number,
  paint: Paint,
): readonly string[] {
  const grid = {
    heads: heads.map(visible),
    rows: rows.map((row) => heads.map((_, index) => visible(sayCell(row[index] ?? "")))),
    numeric: heads.map((_, index) => isNumeric(rows, index)),
  };
  const [natural = 0, ...others] = heads.map((_, index) => widthOfColumn(grid, index));
  const room = columns - others.reduce((sum, width) => sum + width + GAP.length, 0);
  return room < Math.min(NARROWEST_FIRST, natural)
    ? drawList(grid, columns, paint)
    : drawGrid(grid, [Math.min(natural, room), ...others], paint);
}

function widthOfColumn({ heads, rows }: Grid, index: number): number {
  return Math.max(...[heads, ...rows].map((row) => widthOf(row[index] ?? "")));
}

function drawGrid(grid: Grid, widths: readonly number[], paint: Paint): readonly string[] {
  const lines = (row: readonly string[]) => drawRow(row, widths, grid.numeric);
  return [...lines(grid.heads).map(paint.quiet), ...grid.rows.flatMap(lines)];
}

/** A row is as high as its highest cell. */
function drawRow(
  row: readonly string[],
  widths: readonly number[],
  numeric: readonly boolean[],
): readonly string[] {
  const cells = widths.map((width, index) => wrap(row[index] ?? "", width));
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, index) => {
        const pad = numeric[index] === true ? padStart : padEnd;
        return pad(cell[line] ?? "", widths[index] ?? 0);
      })
      .join(GAP)
      .trimEnd(),
  );
}

/** What the first cells are, then each with the others. The one cell beside a first one goes without its heading. */
function drawList({ heads, rows }: Grid, columns: number, paint: Paint): readonly string[] {
  const isPair = heads.length === 2;
  const head = isPair ? heads.join(": ") : `${heads[0] ?? ""}:`;
  const items = rows.flatMap(([first = "", ...others]) => {
    if (isPair) return wrap(`${first}: ${others.join("")}`, columns);
    const named = others.map((cell, index) => `${heads[index + 1] ?? ""}: ${cell}`);
    return [...wrap(first, columns), ...named.flatMap((line) => indent(line, columns, GAP))];
  });
  return [...wrap(head, columns).map(paint.quiet), ...items];
}
