import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database, { type Statement } from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { migrate } from "../../../src/adapters/sqlite/migrate.ts";
import { MIGRATIONS } from "../../../src/adapters/sqlite/migrations/index.ts";
import { openInMemory } from "../../../src/adapters/sqlite/open-database.ts";
import { looseEnd } from "../../support/factories.ts";
import { everything, failureOf, made, NOW, newPath, opened, rowsOf } from "./journal-folder.ts";

const second = { version: 2, sql: "ALTER TABLE loose_end ADD COLUMN colour TEXT DEFAULT 'blue'" };
const third = { version: 3, sql: "CREATE TABLE later (id TEXT NOT NULL PRIMARY KEY) STRICT" };
const broken = {
  version: 3,
  sql: "CREATE TABLE half (id TEXT) STRICT; INSERT INTO nowhere VALUES (1)",
};

const versionOf = (path: string) => rowsOf(path, "PRAGMA user_version")[0]?.["user_version"];
const backupsOf = (path: string) => {
  const folder = join(dirname(path), "backups");
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
};

test("versions count 1, 2, 3 and so on", () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

test("an empty file gets today's schema, and a second run changes nothing", () => {
  const connection = openInMemory(undefined);
  migrate(connection, MIGRATIONS);
  const tables = connection.all("SELECT sql FROM sqlite_schema");
  migrate(connection, MIGRATIONS);
  expect(connection.all("SELECT sql FROM sqlite_schema")).toEqual(tables);
  expect(connection.pragma("user_version")).toBe(MIGRATIONS.length);
  connection.close();
});

describe("an older journal", () => {
  const end = looseEnd();

  function older(): string {
    const path = newPath();
    made(path, (writer) => writer.addLooseEnd(end));
    return path;
  }

  test("is brought up to date when it is opened for writing, with all that it held", () => {
    const path = older();
    const journal = opened(path, { migrations: [...MIGRATIONS, second, third] });
    expect(journal.looseEnds()).toEqual([end]);
    journal.close();
    expect(rowsOf(path, "SELECT colour FROM loose_end")).toEqual([{ colour: "blue" }]);
    expect(versionOf(path)).toBe(3);
  });

  test("is copied into backups first: the whole journal as it was, closed to others", () => {
    const path = older();
    const before = rowsOf(path, "SELECT * FROM loose_end");
    opened(path, { migrations: [...MIGRATIONS, second] }).close();
    const [copy = "", ...others] = backupsOf(path);
    expect(others).toEqual([]);
    expect(copy).toContain(`before-version-2-2026-11-23-${NOW.instant}.db`);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(copy)).mode & 0o777).toBe(0o700);
    expect(versionOf(copy)).toBe(1);
    expect(rowsOf(copy, "SELECT * FROM loose_end")).toEqual(before);
    expect(opened(copy).looseEnds()).toEqual([end]);
  });

  test("is read as if it were up to date, and left as it is", () => {
    const path = older();
    const before = everything(dirname(path));
    const journal = opened(path, { access: "read", migrations: [...MIGRATIONS, second] });
    expect(journal.looseEnds()).toEqual([end]);
    expect(everything(dirname(path))).toEqual(before);
    expect(backupsOf(path)).toEqual([]);
  });

  test("stays whole at the last version that was reached when a step is cut short", () => {
    const path = older();
    const migrations = [...MIGRATIONS, second, broken];
    expect(() => opened(path, { migrations })).toThrow("The journal is damaged.");
    expect(versionOf(path)).toBe(2);
    expect(rowsOf(path, "SELECT name FROM sqlite_schema WHERE name = 'half'")).toEqual([]);
    expect(opened(path, { migrations: [...MIGRATIONS, second] }).looseEnds()).toEqual([end]);
  });

  test("is not touched when the copy cannot be made", () => {
    const path = older();
    const before = readFileSync(path);
    // A file stands where the folder of the copies would be.
    writeFileSync(join(dirname(path), "backups"), "");
    expect(failureOf(() => opened(path, { migrations: [...MIGRATIONS, second] })).code).toBe(
      "machine",
    );
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("is not touched when the copy is not what was copied", () => {
    const path = older();
    const before = readFileSync(path);
    // Copies lose a row on the way.
    class Lossy extends Database {
      override prepare(sql: string) {
        const lossy = sql === "VACUUM INTO ?" ? loseRows : undefined;
        const statement = super.prepare(sql);
        return lossy === undefined ? statement : { ...statement, run: lossy(statement) };
      }
    }
    const migrations = [...MIGRATIONS, second];
    expect(failureOf(() => opened(path, { migrations, driver: Lossy })).code).toBe(
      "damaged-journal",
    );
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(backupsOf(path)).toEqual([]);
  });

  test("leaves nothing of a copy that another process did not finish", () => {
    const path = older();
    opened(path, { migrations: [...MIGRATIONS, second] }).close();
    const left = join(
      dirname(path),
      "backups",
      ".before-version-3-2026-11-23-1.db.new-999999999-1",
    );
    writeFileSync(left, "half a copy");
    opened(path, { migrations: [...MIGRATIONS, second, third] }).close();
    expect(backupsOf(path).map((copy) => copy.includes(".new-"))).toEqual([false, false]);
  });
});

describe("a journal of a newer scarf", () => {
  test.each(["read", "write"] as const)("is refused for %sing and left byte for byte", (access) => {
    const path = newPath();
    opened(path, { migrations: [...MIGRATIONS, second] }).close();
    const before = everything(dirname(path));
    expect(failureOf(() => opened(path, { access }))).toEqual({
      code: "newer-journal",
      hint: "Update scarf, then run the command again; the journal was not changed.",
    });
    expect(everything(dirname(path))).toEqual(before);
  });

  test("is refused also when its version is in the log that is not in the file yet", () => {
    const path = newPath();
    made(path);
    // Still open: what it did is in the log.
    const newer = opened(path, { migrations: [...MIGRATIONS, second] });
    expect(failureOf(() => opened(path, { access: "read" })).code).toBe("newer-journal");
    expect(failureOf(() => opened(path)).code).toBe("newer-journal");
    newer.close();
  });

  test("is refused by a scarf that had it open before", () => {
    const path = newPath();
    const old = opened(path);
    opened(path, { migrations: [...MIGRATIONS, second] }).close();
    const write = () => old.write(NOW, (writer) => writer.addLooseEnd(looseEnd()));
    expect(failureOf(write).code).toBe("newer-journal");
    expect(old.looseEnds()).toEqual([]);
  });
});

function loseRows(statement: Statement) {
  return (values: unknown) => {
    statement.run(values);
    const copy = new Database(String(Array.isArray(values) ? values[0] : ""));
    copy.exec("DELETE FROM loose_end");
    copy.close();
  };
}
