import { readFileSync, statSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../../src/adapters/sqlite/open-database.ts";
import type { DataKey } from "../../../src/domain/data-key.ts";
import { looseEnd } from "../../support/factories.ts";
import { made, NOW, newPath, opened } from "./journal-folder.ts";

const KEY: DataKey = { bytes: Uint8Array.from({ length: 48 }, (_, index) => index + 1) };

const PAGE = 4096;

/** A journal with some pages of words, closed again. */
function written(key?: DataKey): string {
  const path = newPath();
  made(
    path,
    (writer) => {
      for (let index = 0; index < 200; index += 1)
        writer.addLooseEnd(looseEnd({ what: `willow ${index} `.repeat(20) }));
    },
    key,
  );
  return path;
}

/** The first pages of three tables, counted from 0. */
function pagesOf(path: string, key: DataKey | undefined): readonly number[] {
  const database = openDatabase({ path, access: "read", key });
  const roots = database.all(
    "SELECT rootpage FROM sqlite_schema WHERE name IN ('entry', 'loose_end', 'written')",
  );
  database.close();
  return roots.map(({ rootpage }) => Number(rootpage) - 1);
}

/** What is found after a change that no scarf makes. */
function flawsAfter(sql: string) {
  const path = written();
  const database = openDatabase({ path, access: "write" });
  database.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
  database.close();
  return opened(path, { access: "read" }).check().flaws;
}

describe("a check-up of the journal", () => {
  test.each([
    ["plain", undefined],
    ["encrypted", KEY],
  ])("finds nothing in a sound one: %s", (_form, key) => {
    const { flaws, version, sqlite } = opened(written(key), { access: "read", key }).check();
    expect({ flaws, version }).toEqual({ flaws: [], version: 1 });
    expect(sqlite).toMatch(/^3\.\d+\.\d+$/);
  });

  test.each([
    ["plain", undefined],
    ["encrypted", KEY],
  ])("changes no byte and no time of the file: %s", (_form, key) => {
    const path = written(key);
    const before = [readFileSync(path), statSync(path).mtimeMs];
    const journal = opened(path, { access: "read", key });
    journal.check();
    journal.close();
    expect([readFileSync(path), statSync(path).mtimeMs]).toEqual(before);
  });

  test("also looks at what lies in the log of a journal that is open", () => {
    const path = written();
    const writing = opened(path);
    writing.write(NOW, (writer) => writer.addLooseEnd(looseEnd()));
    expect(opened(path, { access: "read" }).check().flaws).toEqual([]);
  });

  test.each([
    ["plain", undefined],
    ["encrypted", KEY],
  ])("finds each page that is damaged: %s", (_form, key) => {
    const path = written(key);
    const bytes = readFileSync(path);
    for (const page of pagesOf(path, key)) {
      const damaged = Buffer.from(bytes).fill(0xaa, page * PAGE, (page + 1) * PAGE);
      writeFileSync(path, damaged);
      const journal = opened(path, { access: "read", key });
      expect({ page, flaws: journal.check().flaws }).toMatchObject({
        page,
        flaws: expect.arrayContaining(["pages"]),
      });
      journal.close();
    }
  });

  test("finds what belongs to something that is not there", () => {
    const orphan = "UPDATE loose_end SET session = 'nobody' WHERE rowid = 1";
    expect(flawsAfter(orphan)).toEqual(["references"]);
  });

  test("finds an index that does not fit the words", () => {
    expect(flawsAfter("UPDATE written SET text = 'other' WHERE seq = 1")).toEqual(["search"]);
  });
});
