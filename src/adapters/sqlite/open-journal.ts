import { accessSync, constants, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Moment } from "../../domain/moment.ts";
import { Failure } from "../../lib/failure.ts";
import type { Journal } from "../../ports.ts";
import { backUpJournal } from "./back-up-journal.ts";
import { makeFolder, removeLeftovers } from "./beside-files.ts";
import { checkFolder } from "./check-files.ts";
import type { Connection } from "./connection.ts";
import { journalOver } from "./journal.ts";
import { type FoundJournal, lookAtJournal } from "./look-at-journal.ts";
import { makeJournal } from "./make-journal.ts";
import { migrate, newestVersion } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import type { Migration } from "./migrations/migration.ts";
import { type Driver, openDatabase, openInMemory } from "./open-database.ts";
import { onSoundSchema } from "./sound-schema.ts";
import { codeOf, translateError, translating } from "./translate-error.ts";

export interface JournalOptions {
  /** Absolute. */
  readonly path: string;
  /**
   * `write` makes the journal and its folder when there is none, and brings an older one up to date
   * after a copy into `backups/`. `read` makes and changes nothing: no journal reads as an empty one.
   */
  readonly access: "read" | "write";
  readonly now: Moment;
  /** Another package with the interface of `better-sqlite3`. */
  readonly driver?: Driver | undefined;
  /** The steps of another schema. */
  readonly migrations?: readonly Migration[] | undefined;
}

/**
 * The journal in one SQLite file. Throws Failure `damaged-journal`, `newer-journal` (untouched),
 * `busy`, `machine`, or `usage` for a name that ends in a space; `write` on a journal opened for reading is an Error.
 */
export function openSqliteJournal(options: JournalOptions): Journal {
  const { access, migrations = MIGRATIONS } = options;
  const open = { ...options, migrations };
  checkName(options.path);
  const connection = access === "read" ? openForReading(open) : openForWriting(open);
  const journal = journalOver(connection, { access, version: newestVersion(migrations) });
  return {
    ...journal,
    write: (at, change) => onSoundSchema(connection, open, () => journal.write(at, change)),
  };
}

// The driver leaves spaces at the end of a name out and would open another file than the one that was looked at.
function checkName(path: string): void {
  if (path === path.trim()) return;
  throw new Failure("usage", "The journal's name ends in a space.", {
    hint: "Name it without the space, with --journal or SCARF_JOURNAL.",
  });
}

type Opening = JournalOptions & { readonly migrations: readonly Migration[] };

function openForWriting(opening: Opening): Connection {
  const { path, migrations, driver } = opening;
  makeFolder(dirname(path));
  checkFolder(dirname(path));
  removeLeftovers(dirname(path), path);
  if (look(opening) === undefined) makeJournal({ path, migrations, driver });
  const found = look(opening);
  // SQLite would open what it may only read, and refuse the first change.
  translating(() => checkWritable(path));
  const connection = openDatabase({ path, access: "write", driver });
  try {
    if (found !== undefined && isOld(found, opening)) {
      backUpJournal(connection, opening);
      migrate(connection, migrations);
    }
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function openForReading(opening: Opening): Connection {
  const { path, driver } = opening;
  const found = look(opening);
  if (found === undefined) return inMemory(undefined, opening);
  checkFolder(dirname(path));
  if (isOld(found, opening)) return inMemory(bytesOf(found, opening), opening);
  if (found.hasLog) return openDatabase({ path, access: "read", driver });
  if (!isWritable(path)) return inMemory(bytesOf(found, opening), opening);
  return openDatabase({ path, access: "query", driver });
}

function look({ path, migrations, driver }: Opening): FoundJournal | undefined {
  return lookAtJournal({ path, newest: newestVersion(migrations), driver });
}

function isOld({ version }: FoundJournal, { migrations }: Opening): boolean {
  return version < newestVersion(migrations);
}

/** A journal in today's schema that is gone when it closes. */
function inMemory(bytes: Buffer | undefined, { migrations, driver }: Opening): Connection {
  const connection = openInMemory(bytes, driver);
  try {
    migrate(connection, migrations);
    connection.pragma("query_only = ON");
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

// Where SQLite may not write beside a journal it does not open it, not even for reading.
function bytesOf({ hasLog }: FoundJournal, { path, driver }: Opening): Buffer {
  if (!hasLog && !isWritable(path)) return translating(() => readFileSync(path));
  const connection = openDatabase({ path, access: hasLog ? "read" : "query", driver });
  try {
    return connection.serialize();
  } finally {
    connection.close();
  }
}

/** Whether the file can be changed and others made beside it. */
function isWritable(path: string): boolean {
  try {
    checkWritable(path);
    return true;
  } catch (error) {
    const code = codeOf(error) ?? "";
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") return false;
    throw translateError(error);
  }
}

function checkWritable(path: string): void {
  accessSync(path, constants.W_OK);
  accessSync(dirname(path), constants.W_OK);
}
