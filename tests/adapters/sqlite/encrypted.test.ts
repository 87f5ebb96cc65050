import { closeSync, openSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import SqlCipher from "@signalapp/sqlcipher";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { convertJournal } from "../../../src/adapters/sqlite/convert-journal.ts";
import { journalForm } from "../../../src/adapters/sqlite/journal-form.ts";
import { MIGRATIONS } from "../../../src/adapters/sqlite/migrations/index.ts";
import { type DataKey, saltOf, writeDataKey } from "../../../src/domain/data-key.ts";
import type { JournalWriter } from "../../../src/ports.ts";
import { looseEnd, newId } from "../../support/factories.ts";
import { failureOf, made, NOW, newPath, opened } from "./journal-folder.ts";

const KEY: DataKey = { bytes: Uint8Array.from({ length: 48 }, (_, index) => index + 1) };
const OTHER: DataKey = { bytes: Uint8Array.from({ length: 48 }, (_, index) => index + 2) };
const MARKER = "zirkon meadow quartet";
const ready = () => {};

function fails(): never {
  throw new Error("no key file");
}

const mark = (writer: JournalWriter) => {
  writer.addLooseEnd(looseEnd({ what: MARKER }));
  writer.addOwnWord({ id: newId(), word: MARKER });
};

/** A journal with the marker in it, closed again. */
function marked(key?: DataKey): string {
  const path = newPath();
  made(path, mark, key);
  return path;
}

function wordsAt(path: string, key?: DataKey): readonly string[] {
  const journal = opened(path, { access: "read", key });
  const words = journal.looseEnds().map(({ what }) => what);
  expect(journal.ownWords().map(({ word }) => word)).toEqual(words);
  journal.close();
  return words;
}

/** Names of the files beside the journal, itself included, that hold the marker. */
function filesWithMarker(path: string): readonly string[] {
  const folder = dirname(path);
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(MARKER));
}

describe("an encrypted journal", () => {
  test("is read again with its key", () => {
    expect(wordsAt(marked(KEY), KEY)).toEqual([MARKER]);
  });

  test("begins with the salt of its key and holds no word that anybody could read", () => {
    const path = marked(KEY);
    expect(readFileSync(path).subarray(0, 16)).toEqual(Buffer.from(saltOf(KEY)));
    expect(filesWithMarker(path)).toEqual([]);
    expect(journalForm(path)).toBe("encrypted");
  });

  test("keeps its log as closed as itself, while it is open", () => {
    const path = newPath();
    const journal = opened(path, { key: KEY });
    journal.write(NOW, mark);
    expect(readdirSync(dirname(path))).toContain("journal.db-wal");
    expect(filesWithMarker(path)).toEqual([]);
  });

  test("a plain one holds its words for everybody: the search would find them", () => {
    expect(filesWithMarker(marked())).toEqual(["journal.db"]);
    expect(journalForm(marked())).toBe("plain");
  });

  test.each(["read", "write"] as const)("is closed to another key, to %s", (access) => {
    const path = marked(KEY);
    expect(failureOf(() => opened(path, { access, key: OTHER })).code).toBe("locked");
    expect(wordsAt(path, KEY)).toEqual([MARKER]);
  });

  test.each(["read", "write"] as const)("is no journal without a key, to %s", (access) => {
    const path = marked(KEY);
    expect(failureOf(() => opened(path, { access })).code).toBe("damaged-journal");
  });

  test("a plain one is not opened with a key", () => {
    const path = marked();
    expect(failureOf(() => opened(path, { access: "read", key: KEY })).code).toBe("locked");
    expect(wordsAt(path)).toEqual([MARKER]);
  });

  test("is opened by SQLCipher 4 without scarf", () => {
    const database = new SqlCipher(marked(KEY));
    database.pragma(`key = "${writeDataKey(KEY)}"`);
    expect(database.prepare("SELECT what FROM loose_end").all()).toEqual([{ what: MARKER }]);
    database.close();
  });

  test("is copied encrypted before its schema changes", () => {
    const path = marked(KEY);
    const more = { version: 99, sql: "CREATE TABLE later (id INTEGER)" };
    opened(path, { key: KEY, migrations: [...MIGRATIONS, more] });
    const backups = join(dirname(path), "backups");
    const [copy = ""] = readdirSync(backups);
    expect(readFileSync(join(backups, copy)).includes(MARKER)).toBe(false);
    expect(wordsAt(join(backups, copy), KEY)).toEqual([MARKER]);
  });
});

describe("a conversion", () => {
  test.each([
    ["encrypts", undefined, KEY],
    ["decrypts", KEY, undefined],
    ["changes the key of", KEY, OTHER],
  ])("%s a journal and keeps all that is in it", (_name, from, to) => {
    const path = marked(from);
    convertJournal(path, { from, to, ready });
    expect(wordsAt(path, to)).toEqual([MARKER]);
    expect(readdirSync(dirname(path))).toEqual(["journal.db"]);
    expect(filesWithMarker(path)).toEqual(to === undefined ? ["journal.db"] : []);
  });

  test("leaves the journal as it was when the last preparation fails", () => {
    const path = marked();
    expect(() => convertJournal(path, { to: KEY, ready: fails })).toThrow("no key file");
    expect(wordsAt(path)).toEqual([MARKER]);
    expect(readdirSync(dirname(path))).toEqual(["journal.db"]);
  });

  test("waits for nobody: it is refused while another has the journal open", () => {
    const path = marked();
    const journal = opened(path);
    journal.write(NOW, mark);
    expect(failureOf(() => convertJournal(path, { to: KEY, ready })).code).toBe("busy");
    journal.close();
    expect(wordsAt(path)).toEqual([MARKER, MARKER]);
  });

  test("keeps everybody else out until it is done", () => {
    const path = marked();
    const other = new Database(path, { timeout: 1 });
    const ready = () => {
      expect(() => other.prepare("SELECT * FROM loose_end").all([])).toThrow("locked");
    };
    convertJournal(path, { to: KEY, ready });
    expect(() => other.prepare("SELECT * FROM loose_end").all([])).toThrow("not a database");
    other.close();
  });

  test("is refused for a journal under another key", () => {
    const path = marked(KEY);
    expect(failureOf(() => convertJournal(path, { from: OTHER, ready })).code).toBe("locked");
    expect(wordsAt(path, KEY)).toEqual([MARKER]);
  });

  test("blanks out what the journal was before", () => {
    const path = marked();
    const before = openSync(path, "r");
    convertJournal(path, { to: KEY, ready });
    const left = readFileSync(before);
    closeSync(before);
    expect(left.length).toBeGreaterThan(4096);
    expect(left.every((byte) => byte === 0)).toBe(true);
  });
});
