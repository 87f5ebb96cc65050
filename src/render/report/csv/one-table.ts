import type { CsvTable } from "./tables.ts";

/**
 * Tables of any shape as one, with a cell a line: its section, its table, its row from 1 and its column say where it was.
 * Only headings where there is no table.
 */
export function inOneTable(tables: readonly CsvTable[]): CsvTable["rows"] {
  return [["Section", "Table", "Row", "Column", "Value"], ...tables.flatMap(cellsOf)];
}

function cellsOf({ section, name, rows }: CsvTable): CsvTable["rows"] {
  const [heads = [], ...body] = rows;
  return body.flatMap((row, index) =>
    row.map((cell, column) => [section, name, index + 1, heads[column] ?? "", cell]),
  );
}
