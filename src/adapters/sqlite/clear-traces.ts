import type { Connection } from "./connection.ts";

/**
 * After a forgetting: joins the pieces of the full-text index, so that none keeps a word that left another, writes the
 * file anew without its free pages, and cuts SQLite's log, which holds the pages as they were. False when somebody else
 * reads from the log still.
 */
export function clearTraces(connection: Connection): boolean {
  connection.run("INSERT INTO written_index (written_index) VALUES ('optimize')");
  connection.exec("VACUUM");
  return connection.pragma("wal_checkpoint(TRUNCATE)") === 0;
}
