import { momentCells } from "./cells.ts";
import type { Changes } from "./change-log.ts";
import { SCOPE_TABLES, type ScopeIds, type ScopeTable } from "./forget-scope.ts";
import type { Table } from "./tables.ts";

/**
 * Takes rows and what belongs to them out of the full-text index and out of the log, where one row without values stays
 * for each. `answers`: more rows of the log, as `<entry>/<prompt>`.
 */
export function forgetInLogAndIndex(
  changes: Changes,
  ids: ScopeIds,
  answers: readonly string[],
): void {
  const { connection } = changes;
  for (const [table, owner] of OWNERS) {
    const rows = { table, ids: JSON.stringify(ids[owner]) };
    connection.run(
      `INSERT INTO written_index (written_index, rowid, text)
        SELECT 'delete', seq, text FROM written WHERE source = @table AND ${belongs("source_id")}`,
      rows,
    );
    connection.run(`DELETE FROM written WHERE source = @table AND ${belongs("source_id")}`, rows);
    connection.run(`DELETE FROM change WHERE table_name = @table AND ${belongs("row_id")}`, rows);
  }
  connection.run(
    "DELETE FROM change WHERE table_name = 'answer' AND row_id IN (SELECT value FROM json_each(?))",
    [JSON.stringify(answers)],
  );
  for (const table of SCOPE_TABLES) logForgetting(changes, table, ids[table]);
}

/** A row without values for each: no undo goes back behind them. */
export function logForgetting(changes: Changes, table: Table, ids: readonly string[]): void {
  changes.connection.run(LOG, {
    group_id: changes.group(),
    table,
    ids: JSON.stringify(ids),
    ...momentCells("at", changes.at),
  });
}

/** Every table that is logged, with the table that it belongs to. */
const OWNERS: readonly (readonly [Table, ScopeTable])[] = [
  ...SCOPE_TABLES.map((table) => [table, table] as const),
  ["answer", "entry"],
  ["entry_tag", "entry"],
  ["repair_state", "repair"],
  ["repair_barrier", "repair"],
];

/** The log and the index name a row by its id, or by the id of what it belongs to and a slash. */
function belongs(column: string): string {
  return `substr(${column}, 1, 36) IN (SELECT value FROM json_each(@ids))`;
}

const LOG = `INSERT INTO change (group_id, table_name, row_id, action, at_utc, at_local, at_zone)
  SELECT @group_id, @table, value, 'forget', @at_utc, @at_local, @at_zone FROM json_each(@ids)`;
