import { dirname, join } from "node:path";
import type { DataKey } from "../../domain/data-key.ts";
import { dayOf } from "../../domain/day.ts";
import type { Moment } from "../../domain/moment.ts";
import { makeFolder, removeLeftovers } from "./beside-files.ts";
import type { Connection } from "./connection.ts";
import { copyJournal } from "./copy-journal.ts";
import { readVersion } from "./look-at-journal.ts";
import { type Driver, openDatabase } from "./open-database.ts";

export interface Copying {
  readonly path: string;
  /** Of an encrypted journal. Its copy has the same. */
  readonly key?: DataKey | undefined;
  readonly now: Moment;
  readonly driver?: Driver | undefined;
}

/**
 * Copies a journal into `backups/` beside it, before its schema changes, and gives the copy's path. Throws what
 * `copyJournal` throws.
 */
export function backUpJournal(connection: Connection, { path, key, now, driver }: Copying): string {
  const folder = join(dirname(path), "backups");
  const name = `before-version-${readVersion(connection) + 1}-${dayOf(now.local)}-${now.instant}.db`;
  const to = join(folder, name);
  makeFolder(folder);
  removeLeftovers(folder);
  // VACUUM wants a connection without a transaction. In one of the journal's own nobody else writes between the copy
  // and the count.
  const source = openDatabase({ path, access: "read", key, driver });
  try {
    const keys = { from: key, to: key };
    connection.transaction(() => copyJournal({ to, source, witness: connection, keys, driver }));
    return to;
  } finally {
    source.close();
  }
}
