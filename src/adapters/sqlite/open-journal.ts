import { dirname } from "node:path";
import type { DataKey } from "../../domain/data-key.ts";
import type { Moment } from "../../domain/moment.ts";
import type { Precision } from "../../domain/precision.ts";
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
import { checkWritable, openToRead } from "./open-to-read.ts";
import { onSoundSchema } from "./sound-schema.ts";

export interface JournalOptions {
  /** Absolute. */
  readonly path: string;
  /**
   * `write` makes the journal and its folder when there is none, and brings an older one up to date
   * after a copy into `backups/`. `read` makes and changes nothing: no journal reads as an empty one.
   */
  readonly access: "read" | "write";
  /** The journal is encrypted with it. Absent: it is plain. */
  readonly key?: DataKey | undefined;
  readonly now: Moment;
  /** Of the times in what is written. Absent: the minute. */
  readonly precision?: Precision | undefined;
  /** Another package with the interface of `better-sqlite3`. */
  readonly driver?: Driver | undefined;
  /** The steps of another schema. */
  readonly migrations?: readonly Migration[] | undefined;
}

/**
 * The journal in one SQLite file. Throws Failure `damaged-journal`, `newer-journal` (untouched),
 * `busy`, `machine`, `locked` for another key than its own, or `usage` for a name that ends in a space; `write` on a journal opened for reading is an Error.
 */
export function openSqliteJournal(options: JournalOptions): Journal {
  const { access, migrations = MIGRATIONS, precision = "minute" } = options;
  const open = { ...options, migrations };
  checkName(options.path);
  const connection = access === "read" ? openForReading(open) : openForWriting(open);
  const journal = journalOver(connection, {
    access,
    version: newestVersion(migrations),
    precision,
  });
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
  const { path, key, migrations, driver } = opening;
  makeFolder(dirname(path));
  checkFolder(dirname(path));
  removeLeftovers(dirname(path), path);
  if (look(opening) === undefined) makeJournal({ path, key, migrations, driver });
  const found = look(opening);
  // SQLite would open what it may only read, and refuse the first change.
  checkWritable(path);
  const connection = openDatabase({ path, access: "write", key, driver });
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
  const found = look(opening);
  if (found === undefined) return inMemory(undefined, opening);
  checkFolder(dirname(opening.path));
  const connection = openToRead({ ...opening, hasLog: found.hasLog });
  if (!isOld(found, opening)) return connection;
  try {
    return inMemory(connection.serialize(), opening);
  } finally {
    connection.close();
  }
}

function look({ path, key, migrations, driver }: Opening): FoundJournal | undefined {
  return lookAtJournal({ path, key, newest: newestVersion(migrations), driver });
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
