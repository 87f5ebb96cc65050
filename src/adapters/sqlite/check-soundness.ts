import type { Flaw, Soundness } from "../../domain/check-up.ts";
import { Failure } from "../../lib/failure.ts";
import { text } from "./cells.ts";
import type { Connection } from "./connection.ts";
import { readVersion } from "./look-at-journal.ts";
import { openInMemory } from "./open-database.ts";

/** Looks a whole journal through and changes nothing. Throws Failure `damaged-journal` when not even its head can be read. */
export function checkSoundness(connection: Connection): Soundness {
  return {
    version: readVersion(connection),
    sqlite: text(connection.get("SELECT sqlite_version() AS version") ?? {}, "version"),
    flaws: CHECKS.filter(([, check]) => !holds(() => check(connection))).map(([flaw]) => flaw),
  };
}

const CHECKS: readonly (readonly [Flaw, (connection: Connection) => boolean])[] = [
  ["pages", (connection) => connection.pragma("integrity_check") === "ok"],
  ["references", (connection) => connection.get("PRAGMA foreign_key_check") === undefined],
  ["search", hasWholeIndex],
];

/**
 * Throws where the index lacks words of a text or has others. Asking for it is a change for SQLite, so a copy in memory is
 * asked. https://sqlite.org/fts5.html#the_integrity_check_command
 */
function hasWholeIndex(connection: Connection): true {
  const copy = openInMemory(connection.serialize());
  try {
    copy.exec("INSERT INTO written_index (written_index, rank) VALUES ('integrity-check', 1)");
    return true;
  } finally {
    copy.close();
  }
}

/** SQLite gives up where too much is damaged. */
function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch (error) {
    if (error instanceof Failure && error.code === "damaged-journal") return false;
    throw error;
  }
}
