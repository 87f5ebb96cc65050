import { chmodSync, chownSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { beforeEach, describe, expect, test } from "vitest";
import { checkFolder, findFile } from "../../../src/adapters/sqlite/check-files.ts";
import { quotePath } from "../../../src/lib/quote-path.ts";
import { mayGiveAway } from "../../support/processes.ts";
import { everything, failureOf, made, newPath, opened, temporaryFolder } from "./journal-folder.ts";

const canGive = mayGiveAway();
if (!canGive)
  process.stderr.write("Not root: the tests with files of another owner are left out.\n");

describe.each(["read", "write"] as const)("opened to %s,", (access) => {
  /** The failure, and that nothing in the folder changed by it. */
  function refusal(path: string): { readonly code: string; readonly hint: string } {
    const before = everything(dirname(path));
    const failure = failureOf(() => opened(path, { access }));
    expect(everything(dirname(path))).toEqual(before);
    return failure;
  }

  const notAJournal = {
    code: "damaged-journal",
    hint: "Name the journal with --journal, or put a backup copy in its place.",
  };

  test("an empty file is no journal", () => {
    const path = newPath();
    writeFileSync(path, "", { mode: 0o600 });
    expect(refusal(path)).toEqual(notAJournal);
  });

  test("a text is no journal", () => {
    const path = newPath();
    writeFileSync(path, "SQLite format 3, said the text. ".repeat(20), { mode: 0o600 });
    expect(refusal(path)).toEqual(notAJournal);
  });

  test("another program's database is no journal", () => {
    const path = newPath();
    const other = new Database(path);
    other.exec("CREATE TABLE session (id TEXT); PRAGMA user_version = 1");
    other.close();
    chmodSync(path, 0o600);
    expect(refusal(path)).toEqual(notAJournal);
  });

  test("a folder is no journal", () => {
    const path = newPath();
    mkdirSync(path);
    expect(refusal(path)).toEqual(notAJournal);
  });

  test.each([100, 150, 4096, 5000])("a journal cut to %i bytes is damaged", (length) => {
    const path = newPath();
    made(path);
    writeFileSync(path, readFileSync(path).subarray(0, length));
    expect(failureOf(() => opened(path, { access }).entries({}))).toMatchObject({
      code: "damaged-journal",
    });
  });

  test("a link is refused with the command that names the file itself", () => {
    const path = newPath();
    const link = join(dirname(path), "link.db");
    made(path);
    symlinkSync(path, link);
    expect(refusal(link)).toEqual({
      code: "machine",
      hint: `Name the file itself: scarf --journal ${path} status`,
    });
  });

  test("a link in place of the journal's log is refused", () => {
    const path = newPath();
    const elsewhere = newPath();
    made(path);
    writeFileSync(elsewhere, "precious");
    symlinkSync(elsewhere, `${path}-wal`);
    expect(refusal(path).code).toBe("machine");
    expect(readFileSync(elsewhere, "utf8")).toBe("precious");
  });

  test("a journal that others can open is refused with the command that closes it", () => {
    const path = newPath();
    made(path);
    chmodSync(path, 0o640);
    expect(refusal(path)).toEqual({
      code: "machine",
      hint: `Close it to them: chmod 600 ${path}`,
    });
  });

  test("a folder in which others can write is refused with the command that closes it", () => {
    const path = newPath();
    made(path);
    chmodSync(dirname(path), 0o770);
    expect(refusal(path)).toEqual({
      code: "machine",
      hint: `Close it to them: chmod go-w ${dirname(path)}`,
    });
  });

  test("a folder that others can merely look into is fine", () => {
    const path = newPath();
    made(path);
    chmodSync(dirname(path), 0o755);
    expect(opened(path, { access }).size()).toEqual({ entries: 0, sessions: 0 });
  });

  test.skipIf(!canGive)(
    "a journal of another owner is refused with the command that takes it over",
    () => {
      const path = newPath();
      made(path);
      chownSync(path, 1234, 1234);
      expect(refusal(path)).toEqual({
        code: "machine",
        hint: `Name one of your own with --journal, or take it over: sudo chown 0 ${path}`,
      });
    },
  );

  test.skipIf(!canGive)("a folder of another owner is refused", () => {
    const path = newPath();
    made(path);
    chownSync(dirname(path), 1234, 1234);
    expect(refusal(path).hint).toContain(`sudo chown 0 ${dirname(path)}`);
  });
});

test.each(["read", "write"] as const)(
  "a file where the folder should be is no empty journal to %s",
  (access) => {
    const folder = join(temporaryFolder(), "folder");
    writeFileSync(folder, "");
    expect(failureOf(() => opened(join(folder, "journal.db"), { access })).code).toBe("machine");
  },
);

describe("a shared folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
  });

  test("is fine where nobody can take a file of another away", () => {
    chmodSync(folder, 0o1777);
    expect(() => checkFolder(folder)).not.toThrow();
  });

  test("is refused where somebody can", () => {
    chmodSync(folder, 0o777);
    expect(() => checkFolder(folder)).toThrow("Others can write in the journal's folder.");
  });
});

test("a link that leads nowhere is refused, not followed", () => {
  const path = newPath();
  symlinkSync(join(dirname(path), "nowhere"), path);
  expect(() => findFile(path)).toThrow("The journal is a symbolic link.");
});

test.each([
  ["/home/a/journal.db", "/home/a/journal.db"],
  ["/home/a b/journal.db", "'/home/a b/journal.db'"],
  ["/it's/here", "'/it'\\''s/here'"],
  ["/a;rm -r", "'/a;rm -r'"],
])("the path %s is written for a shell", (path, written) => {
  expect(quotePath(path)).toBe(written);
});
