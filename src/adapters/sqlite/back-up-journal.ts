import { renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { dayOf } from "../../domain/day.ts";
import type { Moment } from "../../domain/moment.ts";
import {
  besideName,
  makeEmptyFile,
  makeFolder,
  removeDatabase,
  removeLeftovers,
  syncFile,
  syncFolder,
} from "./beside-files.ts";
import type { Cell, Connection } from "./connection.ts";
import { readVersion } from "./look-at-journal.ts";
import { type Driver, openDatabase } from "./open-database.ts";
import { damaged, translating } from "./translate-error.ts";

export interface Copying {
  readonly path: string;
  readonly now: Moment;
  readonly driver?: Driver | undefined;
}

/**
 * Copies a journal into `backups/` beside it, before its schema changes, and gives the copy's path.
 * The copy is whole, verified and on disk under its name, or not there at all. Throws Failure
 * `damaged-journal` when what was copied is not sound, else `machine` or `busy`.
 */
export function backUpJournal(connection: Connection, { path, now, driver }: Copying): string {
  const folder = join(dirname(path), "backups");
  const name = `before-version-${readVersion(connection) + 1}-${dayOf(now.local)}-${now.instant}.db`;
  const copy = join(folder, name);
  const unfinished = besideName(copy);
  makeFolder(folder);
  removeLeftovers(folder);
  makeEmptyFile(unfinished);
  try {
    // In a transaction of the journal's own nobody else writes between the copy and the count.
    connection.transaction(() => copyAndVerify({ connection, path, copy: unfinished, driver }));
    syncFile(unfinished);
    translating(() => renameSync(unfinished, copy));
    syncFolder(folder);
    return copy;
  } finally {
    removeDatabase(unfinished);
  }
}

interface Pair {
  readonly connection: Connection;
  readonly path: string;
  readonly copy: string;
  readonly driver: Driver | undefined;
}

function copyAndVerify({ connection, path, copy, driver }: Pair): void {
  // VACUUM wants a connection without a transaction.
  const source = openDatabase({ path, access: "read", driver });
  try {
    source.run("VACUUM INTO ?", [copy]);
  } finally {
    source.close();
  }
  const copied = openDatabase({ path: copy, access: "read", driver });
  try {
    // An empty file passes SQLite's own check: the rows are counted.
    if (copied.pragma("integrity_check") !== "ok" || counts(copied) !== counts(connection))
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
