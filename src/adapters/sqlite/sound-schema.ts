import type { Connection } from "./connection.ts";
import { migrate } from "./migrate.ts";
import type { Migration } from "./migrations/migration.ts";
import { type Driver, openInMemory } from "./open-database.ts";
import { damaged } from "./translate-error.ts";

/** How a journal's schema is made. */
interface Made {
  readonly migrations: readonly Migration[];
  readonly driver?: Driver | undefined;
}

/**
 * Runs a change. A CHECK that refuses it is a bug of scarf's, unless the file's schema is not the one that scarf made:
 * a wrong byte in the words of a CHECK passes every check of SQLite's own. Then it throws Failure `damaged-journal`.
 */
export function onSoundSchema<T>(connection: Connection, made: Made, change: () => T): T {
  try {
    return change();
  } catch (error) {
    if (isRefusal(error) && schemaOf(connection) !== schemaMade(made)) throw damaged();
    throw error;
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.cause === "SQLITE_CONSTRAINT_CHECK";
}

function schemaMade({ migrations, driver }: Made): string {
  const connection = openInMemory(undefined, driver);
  try {
    migrate(connection, migrations);
    return schemaOf(connection);
  } finally {
    connection.close();
  }
}

function schemaOf(connection: Connection): string {
  return JSON.stringify(connection.all("SELECT type, name, sql FROM sqlite_master ORDER BY name"));
}
