import { closeSync, linkSync, openSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { DataKey } from "../../domain/data-key.ts";
import { besideName, makeEmptyFile, removeDatabase, syncFolder } from "./beside-files.ts";
import { findFile } from "./check-files.ts";
import { APPLICATION_ID } from "./look-at-journal.ts";
import { migrate } from "./migrate.ts";
import type { Migration } from "./migrations/migration.ts";
import { type Driver, openDatabase } from "./open-database.ts";
import { codeOf, translateError, translating } from "./translate-error.ts";

export interface NewJournal {
  readonly path: string;
  /** To encrypt it with. */
  readonly key?: DataKey | undefined;
  readonly migrations: readonly Migration[];
  readonly driver?: Driver | undefined;
  /** How a finished file gets its name. Throws EEXIST when the name is taken. */
  readonly link?: ((made: string, path: string) => void) | undefined;
}

/**
 * Makes an empty journal, 0600, in a folder that is there. It is built whole under another name and
 * then put in place, so that there is never half a journal; where another process was faster, that
 * one's journal stays. Throws Failure `machine` or `busy`.
 */
export function makeJournal(journal: NewJournal): void {
  const made = besideName(journal.path);
  makeEmptyFile(made);
  try {
    build(made, journal);
    putInPlace(made, journal);
    syncFolder(dirname(journal.path));
  } finally {
    removeDatabase(made);
  }
}

function build(made: string, { key, migrations, driver }: NewJournal): void {
  const connection = openDatabase({ path: made, access: "write", key, driver });
  try {
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(connection, migrations);
  } finally {
    connection.close();
  }
}

function putInPlace(made: string, journal: NewJournal): void {
  const { path, link = linkSync } = journal;
  try {
    link(made, path);
  } catch (error) {
    const code = codeOf(error) ?? "";
    if (code === "EEXIST") return;
    // Another machine that shares the folder does not see this process and tidied its file away.
    if (code === "ENOENT") makeJournal(journal);
    else if (NO_LINKS.includes(code)) renameAlone(made, journal);
    else throw translateError(error);
  }
}

/** What file systems and systems without hard links, such as exFAT and Android, answer. */
const NO_LINKS = ["EPERM", "EACCES", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"];

// A rename would take the place of a faster process's journal. A lock that the system lets go when
// its holder dies makes the look and the rename one step.
function renameAlone(made: string, { path, driver }: NewJournal): void {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  translating(() => closeSync(openSync(lock, "a", 0o600)));
  const connection = openDatabase({ path: lock, access: "lock", driver });
  try {
    connection.transaction(() => {
      if (findFile(path) === undefined) translating(() => renameSync(made, path));
    });
  } finally {
    connection.close();
  }
}
