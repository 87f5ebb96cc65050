import { dayAlone, type Moment } from "../../domain/moment.ts";
import type { Precision } from "../../domain/precision.ts";
import { momentCells, optionalMoment } from "./cells.ts";
import type { Connection, Row } from "./connection.ts";
import { type Table, tableRules } from "./tables.ts";

/** A moment as a journal of this precision keeps it. */
export function keptMoment(moment: Moment, precision: Precision): Moment {
  return precision === "day" ? dayAlone(moment) : moment;
}

/**
 * `set` with its times as a journal of this precision keeps them, in the row that it comes to. Where only days are kept
 * one time may wait until the row is settled: then `set` gets it too, without its time of day.
 */
export function keptTimes(
  table: Table,
  { row, set }: { readonly row: Row; readonly set: Row },
  precision: Precision,
): Row {
  if (precision === "minute") return set;
  const { waits } = tableRules(table);
  const names = momentsAmong(Object.keys(set)).filter((name) => name !== waits?.time);
  const settled = waits?.isSettled(row) === true ? [waits.time] : [];
  const kept = [...names, ...settled].map((name) => {
    const moment = optionalMoment(row, name);
    return momentCells(name, moment && dayAlone(moment));
  });
  return Object.assign({}, set, ...kept);
}

/** Says the time that a row waited with in the log as the row has it now. Nothing changes it but its settling. */
export function settleInLog(
  connection: Connection,
  { table, id, row }: { readonly table: Table; readonly id: string; readonly row: Row },
): void {
  const { waits } = tableRules(table);
  if (waits === undefined || !waits.isSettled(row)) return;
  const { time } = waits;
  const settled = (column: string) =>
    `${column} = json_replace(${column}, '$.${time}_utc', @utc, '$.${time}_local', @local)`;
  connection.run(
    `UPDATE change SET ${settled("before")}, ${settled("after")} WHERE table_name = @table AND row_id = @id`,
    { table, id, utc: row[`${time}_utc`] ?? null, local: row[`${time}_local`] ?? null },
  );
}

/** The names of the moments among columns, each of three. */
export function momentsAmong(columns: readonly string[]): readonly string[] {
  return columns
    .filter((name) => name.endsWith("_local"))
    .map((name) => name.slice(0, -"_local".length));
}
