import { renameSync } from "node:fs";
import { dirname } from "node:path";
import type { DataKey } from "../../domain/data-key.ts";
import { besideName, makeEmptyFile, removeDatabase, syncFile, syncFolder } from "./beside-files.ts";
import type { Cell, Connection } from "./connection.ts";
import { readVersion } from "./look-at-journal.ts";
import { changeKey, type Driver, openDatabase } from "./open-database.ts";
import { damaged, translating } from "./translate-error.ts";

export interface JournalCopy {
  /** Where the finished copy stands. What is there is replaced in one step. */
  readonly to: string;
  /** Reads what is copied; it must not be inside a transaction. */
  readonly source: Connection;
  /** Sees the same rows for as long as this takes. */
  readonly witness: Connection;
  /** Of what is copied, and of the copy. Absent: plain. */
  readonly keys: { readonly from?: DataKey | undefined; readonly to?: DataKey | undefined };
  readonly driver?: Driver | undefined;
}

/**
 * Copies a journal. The copy is whole, verified and on disk under its name, or not there at all. `beforeRename` is
 * called when it is finished but not in place yet. Throws Failure `damaged-journal` when what was copied is not sound,
 * else `machine` or `busy`.
 */
export function copyJournal(copy: JournalCopy, beforeRename: () => void = () => {}): void {
  const unfinished = besideName(copy.to);
  makeEmptyFile(unfinished);
  try {
    copy.source.run("VACUUM INTO ?", [unfinished]);
    // Never on the journal itself: an interruption there would leave a file that no key opens.
    changeKey({ ...copy.keys, path: unfinished, driver: copy.driver });
    verify(copy, unfinished);
    syncFile(unfinished);
    beforeRename();
    translating(() => renameSync(unfinished, copy.to));
    syncFolder(dirname(copy.to));
  } finally {
    removeDatabase(unfinished);
  }
}

/** An empty file passes SQLite's own check: the rows are counted. */
function verify({ witness, keys, driver }: JournalCopy, path: string): void {
  const copied = openDatabase({ path, access: "read", key: keys.to, driver });
  try {
    if (copied.pragma("integrity_check") !== "ok" || counts(copied) !== counts(witness))
      throw damaged();
  } finally {
    copied.close();
  }
}

/** How many rows each table holds, with the version, as text to compare. */
function counts(connection: Connection): string {
  const tables = connection.all(
    "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
  );
  const rows = tables.map(({ name = null }) => [name, countRows(connection, name)]);
  return JSON.stringify([readVersion(connection), rows]);
}

function countRows(connection: Connection, table: Cell): Cell | undefined {
  return connection.get(`SELECT count(*) AS count FROM "${table}"`)?.["count"];
}
