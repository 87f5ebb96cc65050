import { statSync } from "node:fs";
import Database from "better-sqlite3";
import stock from "better-sqlite3-stock";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Connection } from "../../../src/adapters/sqlite/connection.ts";
import { type DatabaseOptions, openDatabase } from "../../../src/adapters/sqlite/open-database.ts";
import { failureOf, made, newPath, opened } from "./journal-folder.ts";

function connectionTo(path: string, options: Partial<DatabaseOptions> = {}): Connection {
  const connection = openDatabase({ path, access: "write", ...options });
  onTestFinished(() => connection.close());
  return connection;
}

/** A file in WAL mode that another program made, closed. */
function walFileOfOthers(): string {
  const path = newPath();
  const database = new Database(path);
  database.exec("PRAGMA journal_mode = WAL; CREATE TABLE other (id INTEGER)");
  database.close();
  return path;
}

const SETTINGS = {
  synchronous: 2,
  busy_timeout: 5000,
  temp_store: 2,
  foreign_keys: 1,
  secure_delete: 1,
  trusted_schema: 0,
  cell_size_check: 1,
};

function settingsOf(connection: Connection): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, connection.pragma(name)]));
}

describe.each([
  ["the package", Database],
  ["the stock package", stock],
])("a connection of %s", (_name, driver) => {
  test.each(["write", "query", "read"] as const)("to %s has every setting", (access) => {
    const path = newPath();
    made(path);
    expect(settingsOf(connectionTo(path, { access, driver }))).toEqual(SETTINGS);
  });

  test("waits for the disk also in a WAL file that was made elsewhere", () => {
    const connection = connectionTo(walFileOfOthers(), { driver });
    expect(settingsOf(connection)).toEqual(SETTINGS);
  });

  test("would not wait for the disk there of its own accord", () => {
    const database = new driver(walFileOfOthers());
    onTestFinished(() => void database.close());
    database.prepare("SELECT count(*) FROM other").get([]);
    expect(database.pragma("synchronous", { simple: true })).toBe(1);
  });

  test("writes through a log", () => {
    const path = newPath();
    made(path);
    expect(connectionTo(path, { driver }).pragma("journal_mode")).toBe("wal");
  });
});

test.each(["query", "read"] as const)("a connection to %s changes nothing", (access) => {
  const path = newPath();
  made(path);
  const connection = connectionTo(path, { access });
  expect(failureOf(() => connection.exec("DELETE FROM session")).code).toBe("machine");
});

test("a file that is not there is not made", () => {
  const path = newPath();
  expect(failureOf(() => openDatabase({ path, access: "write" })).code).toBe("machine");
  expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined();
});

test("a second writer waits for its turn and is told when it does not come", () => {
  const path = newPath();
  made(path);
  const first = connectionTo(path);
  const second = connectionTo(path);
  second.pragma("busy_timeout = 0");
  first.transaction(() => {
    expect(failureOf(() => second.transaction(() => undefined))).toEqual({
      code: "busy",
      hint: "Wait a moment and run the command again.",
    });
  });
  expect(second.transaction(() => "done")).toBe("done");
});

describe("a change that looks first and writes then", () => {
  // A table that names no other one: of such a table SQLite writes its first page anew, also when it is empty.
  const LOOK = "SELECT count(*) AS n FROM change";
  const WRITE = "DELETE FROM change";

  test("is not refused when another process writes as well", () => {
    const path = newPath();
    made(path);
    const [first, second] = [connectionTo(path), connectionTo(path)];
    for (const connection of [first, second]) {
      connection.transaction(() => {
        connection.get(LOOK);
        connection.run(WRITE);
      });
    }
    expect(first.get(LOOK)).toEqual({ n: 0 });
  });

  test("would be refused if it took the lock only when it writes", () => {
    const path = newPath();
    made(path);
    const [first, second] = [connectionTo(path), connectionTo(path)];
    first.exec("BEGIN");
    first.get(LOOK);
    second.transaction(() => second.run(WRITE));
    expect(failureOf(() => first.run(WRITE)).code).toBe("busy");
    first.exec("ROLLBACK");
  });
});

test("the words of a refused row are in no error", () => {
  const path = newPath();
  made(path);
  const connection = connectionTo(path);
  const refused = () =>
    connection.run("INSERT INTO written (source, source_id, text, held) VALUES (?, ?, ?, ?)", [
      "entry",
      "1",
      "a secret",
      7,
    ]);
  expect(refused).toThrow("The journal refused a change.");
  expect(refused).not.toThrow(/secret/);
});

test("a journal's name that ends in a space is refused, not opened under another name", () => {
  const path = `${newPath()} `;
  expect(failureOf(() => opened(path)).code).toBe("usage");
  expect(failureOf(() => opened(path, { access: "read" })).code).toBe("usage");
});
