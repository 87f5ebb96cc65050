import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { findFile } from "./check-files.ts";
import { APPLICATION_ID } from "./look-at-journal.ts";
import { migrate } from "./migrate.ts";
import type { Migration } from "./migrations/migration.ts";
import { type Driver, openDatabase } from "./open-database.ts";
import { codeOf, translating } from "./translate-error.ts";

export interface NewJournal {
  readonly path: string;
  readonly migrations: readonly Migration[];
  readonly driver: Driver | undefined;
  /** How a finished file gets its name. Refuses with EEXIST when the name is taken. */
  readonly link?: ((made: string, path: string) => void) | undefined;
}

/**
 * Makes an empty journal, 0600. It is built whole under another name and then put in place, so that
 * there is never half a journal; where another process was faster, that one's journal stays. Throws
 * Failure `machine` or `busy`.
 */
export function makeJournal(journal: NewJournal): void {
  const made = besideName(journal.path);
  try {
    makeEmptyFile(made);
    build(made, journal);
    putInPlace(made, journal);
    syncFolder(dirname(journal.path));
  } finally {
    translating(() => removeDatabase(made));
  }
}

/** A name for a file that becomes `path` when it is finished. It tells which process is at it. */
export function besideName(path: string): string {
  return join(dirname(path), `.${basename(path)}.new-${process.pid}-${process.hrtime.bigint()}`);
}

/** Removes what processes that are gone left unfinished beside `path`. */
export function removeLeftovers(path: string): void {
  const prefix = `.${basename(path)}.new-`;
  for (const name of translating(() => readdirSync(dirname(path)))) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (!isRunning(pid)) translating(() => rmSync(join(dirname(path), name), { force: true }));
  }
}

/** An empty file that only its owner can open. Throws when the name is taken. */
export function makeEmptyFile(path: string): void {
  translating(() => closeSync(openSync(path, "wx", 0o600)));
}

/** A folder, with those above it that are missing, that only its owner can open. */
export function makeFolder(folder: string): void {
  translating(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
}

/** Brings new names in a folder to the disk. */
export function syncFolder(folder: string): void {
  // Windows opens no folders and needs none of this.
  if (process.platform !== "win32") syncFile(folder);
}

/** Brings a file, or the names in a folder, to the disk. */
export function syncFile(path: string): void {
  translating(() => {
    const file = openSync(path, process.platform === "win32" ? "r+" : "r");
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  });
}

function build(made: string, { migrations, driver }: NewJournal): void {
  const connection = openDatabase({ path: made, access: "write", driver });
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
    // Another machine that shares the folder does not see this process and tidied up.
    if (code === "ENOENT") return makeJournal(journal);
    if (!NO_LINKS.includes(code)) throw translateLink(error);
    renameAlone(made, journal);
  }
}

/** What file systems without hard links, such as exFAT, answer. */
const NO_LINKS = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EACCES", "EINVAL"];

// A rename would replace the journal of a faster process. SQLite's own lock, which the system lets
// go when its holder dies, makes the look and the rename one step.
function renameAlone(made: string, { path, driver }: NewJournal): void {
  const lockPath = `${made.slice(0, made.lastIndexOf(".new-"))}.lock`;
  touch(lockPath);
  const lock = openDatabase({ path: lockPath, access: "write", driver });
  try {
    lock.transaction(() => {
      if (findFile(path) === undefined) translating(() => renameSync(made, path));
    });
  } finally {
    lock.close();
    translating(() => removeDatabase(lockPath));
  }
}
