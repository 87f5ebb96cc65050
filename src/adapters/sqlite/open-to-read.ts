import { accessSync, constants, copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { DataKey } from "../../domain/data-key.ts";
import type { Connection } from "./connection.ts";
import { type Driver, openDatabase, openInMemory } from "./open-database.ts";
import { codeOf, translateError, translating } from "./translate-error.ts";

interface ReadingPlace {
  readonly path: string;
  readonly key?: DataKey | undefined;
  readonly driver?: Driver | undefined;
  /** Whether there are changes in SQLite's log that are not in the file yet. */
  readonly hasLog: boolean;
}

/**
 * Opens a journal so that nothing in it can be changed. Where SQLite may not write beside a journal it does not open
 * it, not even for reading: there it is read into memory.
 */
export function openToRead({ hasLog, ...file }: ReadingPlace): Connection {
  if (hasLog) return openDatabase({ ...file, access: "read" });
  if (isWritable(file.path)) return openDatabase({ ...file, access: "query" });
  const connection = openInMemory(bytesOf(file), file.driver);
  connection.pragma("query_only = ON");
  return connection;
}

/** Throws Failure `machine` when the file cannot be changed or no others made beside it. */
export function checkWritable(path: string): void {
  translating(() => access(path));
}

function isWritable(path: string): boolean {
  try {
    access(path);
    return true;
  } catch (error) {
    const code = codeOf(error) ?? "";
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") return false;
    throw translateError(error);
  }
}

function access(path: string): void {
  accessSync(path, constants.W_OK);
  accessSync(dirname(path), constants.W_OK);
}

/** An encrypted one is copied as it is to where SQLite may write, and read from there. */
function bytesOf({ path, key, driver }: Omit<ReadingPlace, "hasLog">): Buffer {
  if (key === undefined) return translating(() => readFileSync(path));
  const folder = translating(() => mkdtempSync(join(tmpdir(), "scarf-")));
  try {
    const copy = join(folder, "journal.db");
    translating(() => copyFileSync(path, copy));
    const connection = openDatabase({ path: copy, access: "query", key, driver });
    try {
      return connection.serialize();
    } finally {
      connection.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
