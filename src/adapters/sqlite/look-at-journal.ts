import type { DataKey } from "../../domain/data-key.ts";
import { Failure } from "../../lib/failure.ts";
import { checkClosed, findFile, logSize, notAJournal } from "./check-files.ts";
import { checkKey } from "./check-key.ts";
import type { Connection } from "./connection.ts";
import { isPlainStart, readStart } from "./file-start.ts";
import type { Driver } from "./open-database.ts";
import { openToRead } from "./open-to-read.ts";
import { damaged } from "./translate-error.ts";

/** "scrf", in the header of every journal, so that another program's database is never touched. */
export const APPLICATION_ID = 0x73637266;

export interface FoundJournal {
  /** Number of the last migration that ran on it. */
  readonly version: number;
  /** Whether there are changes in SQLite's log that are not in the file yet. */
  readonly hasLog: boolean;
}

interface Look {
  readonly path: string;
  /** Of an encrypted one. */
  readonly key?: DataKey | undefined;
  readonly newest: number;
  readonly driver?: Driver | undefined;
}

/**
 * What is at the path, looked at without changing a byte: undefined for nothing. Throws Failure
 * `damaged-journal` for what is no journal, `newer-journal` for one with a version above `newest`, and
 * `machine` for one that others can open or that cannot be read. With a key: `locked` for a file that has another one.
 */
export function lookAtJournal(look: Look): FoundJournal | undefined {
  const { path, newest, key } = look;
  const found = findFile(path);
  if (found === undefined) return undefined;
  const header = key === undefined ? readHeader(path) : undefined;
  if (header !== undefined && header.applicationId !== APPLICATION_ID) throw notAJournal();
  checkClosed(found, path);
  const hasLog = logSize(path) > 0;
  const version = header === undefined || hasLog ? versionIn(look, hasLog) : header.version;
  checkVersion(version, newest);
  return { version, hasLog };
}

/** Throws Failure `newer-journal` when the version is above `newest`, `damaged-journal` when it is none. */
export function checkVersion(version: number, newest: number): void {
  if (version < 1) throw notAJournal();
  if (version > LAST_VERSION) throw damaged();
  if (version <= newest) return;
  throw new Failure("newer-journal", "This journal was written by a newer scarf.", {
    hint: "Update scarf, then run the command again; the journal was not changed.",
  });
}

/** Versions count 1, 2, 3: no scarf will ever come here. */
const LAST_VERSION = 9999;

/** The journal's `user_version`; 0 when it has none. */
export function readVersion(connection: Connection): number {
  const version = connection.pragma("user_version");
  return typeof version === "number" ? version : 0;
}

const HEADER_BYTES = 100;

/** The two numbers from SQLite's file header; an id of 0 for what has no such header. https://sqlite.org/fileformat2.html */
function readHeader(path: string): { readonly applicationId: number; readonly version: number } {
  const header = readStart(path, HEADER_BYTES);
  if (!isPlainStart(header)) return { applicationId: 0, version: 0 };
  return { applicationId: header.readInt32BE(68), version: header.readInt32BE(60) };
}

// Opened for reading only: whoever closes a writable connection last moves the log into the file.
function versionIn({ path, key, driver }: Look, hasLog: boolean): number {
  if (key !== undefined) checkKey(path, key);
  const connection = openToRead({ path, key, driver, hasLog });
  try {
    if (connection.pragma("application_id") !== APPLICATION_ID) throw notAJournal();
    return readVersion(connection);
  } finally {
    connection.close();
  }
}
