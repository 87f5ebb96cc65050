import type { Connection } from "./connection.ts";
import type { ScopeIds } from "./forget-scope.ts";

/**
 * Removes what is deleted, and what is deleted of what is not. A session stays, for entries may name it, and so does
 * what came of an entry or a repair that goes: it names it no more.
 */
export function purgeDeleted(connection: Connection, ids: ScopeIds): void {
  const run = (sql: string, of: readonly string[]) => connection.run(sql, [JSON.stringify(of)]);
  for (const table of OF_THEIR_OWN)
    run(`DELETE FROM ${table} WHERE id IN ${LIST} AND deleted_utc IS NOT NULL`, ids[table]);

  const entries = goners(connection, "entry", ids.entry);
  for (const table of ["repair", "repair_state", "account", "loose_end"])
    run(`UPDATE ${table} SET entry = NULL WHERE entry IN ${LIST}`, entries);
  for (const table of ["quote", "follow_up", "held", "entry_tag", "answer_item", "answer"])
    run(`DELETE FROM ${table} WHERE entry IN ${LIST}`, entries);
  run(`DELETE FROM entry WHERE id IN ${LIST}`, entries);

  const repairs = goners(connection, "repair", ids.repair);
  run(`UPDATE entry SET repair = NULL WHERE repair IN ${LIST}`, repairs);
  for (const table of ["repair_state", "repair_barrier"])
    run(`DELETE FROM ${table} WHERE repair IN ${LIST}`, repairs);
  run(`DELETE FROM repair WHERE id IN ${LIST}`, repairs);

  purgeParts(run, ids);
}

const OF_THEIR_OWN = [
  "quote",
  "follow_up",
  "account",
  "loose_end",
  "held",
  "hold",
  "own_word",
] as const;

const LIST = "(SELECT value FROM json_each(?))";
const GONE = "deleted_utc IS NOT NULL";

function goners(
  connection: Connection,
  table: "entry" | "repair",
  ids: readonly string[],
): readonly string[] {
  return connection
    .all(`SELECT id FROM ${table} WHERE id IN ${LIST} AND ${GONE}`, [JSON.stringify(ids)])
    .flatMap(({ id }) => (typeof id === "string" ? [id] : []));
}

/** Answers and steps that were taken back. */
function purgeParts(run: (sql: string, of: readonly string[]) => void, ids: ScopeIds): void {
  const gone = `SELECT prompt FROM answer WHERE entry = answer_item.entry AND ${GONE}`;
  run(`DELETE FROM answer_item WHERE entry IN ${LIST} AND prompt IN (${gone})`, ids.entry);
  run(`DELETE FROM quote WHERE entry IN ${LIST} AND ${GONE}`, ids.entry);
  run(`DELETE FROM answer WHERE entry IN ${LIST} AND ${GONE}`, ids.entry);
  run(`DELETE FROM repair_state WHERE repair IN ${LIST} AND ${GONE}`, ids.repair);
  run(`DELETE FROM repair_barrier WHERE repair IN ${LIST} AND ${GONE}`, ids.repair);
}
