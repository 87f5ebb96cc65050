import type { Connection } from "./connection.ts";
import { readVersion } from "./look-at-journal.ts";
import type { Migration } from "./migrations/migration.ts";

/**
 * Runs the migrations that the database has not seen, each in one transaction with its
 * `user_version`. Those that another process ran meanwhile are left out.
 */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  for (const { version, sql } of migrations) {
    if (readVersion(connection) >= version) continue;
    connection.transaction(() => {
      if (readVersion(connection) >= version) return;
      connection.exec(sql);
      connection.pragma(`user_version = ${version}`);
    });
  }
}

/** The version that a journal has when all of them have run. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}
