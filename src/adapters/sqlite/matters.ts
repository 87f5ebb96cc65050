import type { Period } from "../../domain/period.ts";
import type { Connection, Row } from "./connection.ts";

/** How matters of one table are found: all of them, and those that a period has to do with. */
export interface Matters {
  readonly all: string;
  /** Takes `@from` and `@until`, both included, which compare with wall clock readings. */
  readonly ofPeriod: string;
}

// Each way of belonging to a period has its index, and the index is named: SQLite might walk the table else.
export function matters(
  table: "loose_end" | "repair" | "follow_up",
  {
    begun,
    open,
    other = [],
  }: {
    readonly begun: "made" | "opened";
    readonly open: string;
    /** More statements of ids, within the same two days. */
    readonly other?: readonly string[];
  },
): Matters {
  const day = "BETWEEN @from AND @until";
  const ways = [
    `INDEXED BY ${table}_by_${begun} WHERE ${begun}_local ${day}`,
    `INDEXED BY ${table}_by_ended WHERE ended_local ${day}`,
    open,
  ].map((way) => `SELECT id FROM ${table} ${way} AND deleted_utc IS NULL`);
  const ids = [...ways, ...other].join(" UNION ALL ");
  const order = `ORDER BY ${begun}_utc, rowid`;
  return {
    all: `SELECT * FROM ${table} WHERE deleted_utc IS NULL ${order}`,
    // The plus keeps an index of what is not deleted from being walked instead.
    ofPeriod: `SELECT * FROM ${table} WHERE id IN (${ids}) AND +deleted_utc IS NULL ${order}`,
  };
}

/** Rows that were begun or ended in the period, and those open now; all without one. In the order begun. */
export function inPeriod(
  connection: Connection,
  { all, ofPeriod }: Matters,
  period: Period | undefined,
): readonly Row[] {
  if (period === undefined) return connection.all(all);
  return connection.all(ofPeriod, { from: period.from, until: `${period.to}T23:59:59` });
}
