import { periodTitle } from "../domain/day-words.ts";
import type { Material } from "./material.ts";
import type { Block, Cell, Quantity, Unit } from "./report.ts";

/** One thing counted in each period. */
export interface Line {
  readonly label: string;
  readonly read: (period: Material) => Quantity;
  /** Counted as of now, whatever the period: it is said once. */
  readonly isNow?: true;
  /** Said where it counts nothing, too. */
  readonly isAlways?: true;
}

/**
 * A row a line and a column a period; with two periods, what is counted as of now stands below by itself. Lines that
 * count nothing in any of the periods are left out; without any: nothing.
 */
export function countsTable(
  periods: readonly Material[],
  lines: readonly Line[],
): readonly Block[] {
  const [now] = periods;
  if (now === undefined || periods.length === 1) return tableOf(lines, periods, ["How much"]);
  const titles = periods.map(({ period }) => periodTitle(period));
  return [
    ...tableOf(
      lines.filter(({ isNow }) => isNow !== true),
      periods,
      titles,
    ),
    ...tableOf(
      lines.filter(({ isNow }) => isNow === true),
      [now],
      ["Now"],
    ),
  ];
}

function tableOf(
  lines: readonly Line[],
  periods: readonly Material[],
  titles: readonly string[],
): readonly Block[] {
  const rows = lines
    .map((line) => ({ ...line, numbers: periods.map(line.read) }))
    .filter(({ isAlways, numbers }) => isAlways === true || numbers.some(({ value }) => value > 0))
    .map(({ label, numbers }): readonly Cell[] => [label, ...numbers]);
  return rows.length === 0 ? [] : [{ kind: "table", columns: ["What", ...titles], rows }];
}

export function counted(value: number, unit: Unit): Quantity {
  return { value, unit };
}
