import { hash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Connection, Row } from "../../../src/adapters/sqlite/connection.ts";
import { openInMemory } from "../../../src/adapters/sqlite/open-database.ts";
import {
  type JournalOptions,
  openSqliteJournal,
} from "../../../src/adapters/sqlite/open-journal.ts";
import type { DataKey } from "../../../src/domain/data-key.ts";
import { Failure } from "../../../src/lib/failure.ts";
import type { Journal } from "../../../src/ports.ts";
import { moment } from "../../support/factories.ts";
import { removeFolder } from "../../support/remove-folder.ts";

export const NOW = moment("2026-11-23 18:00");

/** A folder, 0700, that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "scarf-journal-"));
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** A path without a file in a folder that is gone after the test. */
export function newPath(): string {
  return join(temporaryFolder(), "journal.db");
}

/** The journal at the path, closed after the test. */
export function opened(path: string, options: Partial<JournalOptions> = {}): Journal {
  const journal = openSqliteJournal({ path, access: "write", now: NOW, ...options });
  onTestFinished(() => journal.close());
  return journal;
}

/** A journal at the path, made and closed again. */
export function made(
  path: string,
  change: Parameters<Journal["write"]>[1] = () => undefined,
  key?: DataKey,
): void {
  const journal = openSqliteJournal({ path, access: "write", key, now: NOW });
  journal.write(NOW, change);
  journal.close();
}

/** The rows that SQL finds in a closed journal, read from a copy. */
export function rowsOf(path: string, sql: string): readonly Row[] {
  return asCopy(path, (connection) => connection.all(sql));
}

function asCopy<T>(path: string, look: (connection: Connection) => T): T {
  const connection = openInMemory(readFileSync(path));
  const found = look(connection);
  connection.close();
  return found;
}

/** The Failure's code and hint; fails where nothing or something else is thrown. */
export function failureOf(work: () => unknown): { readonly code: string; readonly hint: string } {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, hint: error.hint };
    throw error;
  }
  throw new Error("Nothing was thrown");
}

/** Names of all files in a folder, each with a hash of its bytes. */
export function everything(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ name }) => [name, hash("sha256", readFileSync(join(folder, name)))] as const);
}
