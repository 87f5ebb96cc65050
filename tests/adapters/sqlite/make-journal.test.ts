import { linkSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeJournal, type NewJournal } from "../../../src/adapters/sqlite/make-journal.ts";
import { MIGRATIONS } from "../../../src/adapters/sqlite/migrations/index.ts";
import { bundled } from "../../support/bundled.ts";
import { looseEnd } from "../../support/factories.ts";
import { runNode } from "../../support/processes.ts";
import { made, NOW, newPath, opened, rowsOf, temporaryFolder } from "./journal-folder.ts";

const PROGRAM = await bundled("writing-process.ts");

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe.each([
  ["lets everybody in", 0o000],
  ["is the usual one", 0o022],
  ["lets nobody in", 0o077],
])("under an umask that %s", (_name, mask) => {
  let usual: number;
  beforeEach(() => {
    usual = process.umask(mask);
  });
  afterEach(() => {
    process.umask(usual);
  });

  test("the journal, its log and its new folders are open to their owner alone", () => {
    const home = join(temporaryFolder(), "above");
    const path = join(home, "scarf", "journal.db");
    const journal = opened(path);
    journal.write(NOW, (writer) => writer.addLooseEnd(looseEnd()));
    expect({
      above: modeOf(home),
      folder: modeOf(dirname(path)),
      journal: modeOf(path),
      log: modeOf(`${path}-wal`),
      index: modeOf(`${path}-shm`),
    }).toEqual({ above: "700", folder: "700", journal: "600", log: "600", index: "600" });
  });
});

test("reading makes nothing", () => {
  const path = join(temporaryFolder(), "scarf", "journal.db");
  expect(opened(path, { access: "read" }).size()).toEqual({ entries: 0, sessions: 0 });
  expect(statSync(dirname(path), { throwIfNoEntry: false })).toBeUndefined();
});

test("writing to a journal that was opened for reading is a bug", () => {
  const path = newPath();
  made(path);
  const journal = opened(path, { access: "read" });
  expect(() => journal.write(NOW, () => undefined)).toThrow("The journal was opened for reading");
});

test("a journal that is made leaves nothing else behind", () => {
  const path = newPath();
  made(path);
  expect(readdirSync(dirname(path))).toEqual(["journal.db"]);
});

test("what a process that is gone left half made is tidied away, what one that runs is making stays", () => {
  const path = newPath();
  const running = `.journal.db.new-${process.pid}-1`;
  for (const name of [
    ".journal.db.new-999999999-1",
    ".journal.db.new-999999999-1-wal",
    running,
    "other",
  ])
    writeFileSync(join(dirname(path), name), "");
  made(path);
  expect(readdirSync(dirname(path)).toSorted()).toEqual([running, "journal.db", "other"]);
});

test("of two processes that make a journal at once both write into the same one", async () => {
  for (let round = 0; round < 5; round += 1) {
    const path = newPath();
    const runs = await Promise.all(
      ["a", "b"].map((name) => runNode({ args: [PROGRAM, path, name, "1"] })),
    );
    expect(runs.map(({ stderr, end }) => ({ stderr, end }))).toEqual([
      { stderr: "", end: 0 },
      { stderr: "", end: 0 },
    ]);
    const words = rowsOf(path, "SELECT text FROM answer ORDER BY text").map(({ text }) => text);
    expect(words).toEqual(["a-1", "b-1"]);
    expect(readdirSync(dirname(path))).toEqual(["journal.db"]);
  }
});

describe("putting a journal in place", () => {
  test("leaves the journal of a faster process", () => {
    const path = newPath();
    makeLinked(path, (from, to) => {
      made(path, (writer) => writer.addLooseEnd(looseEnd()));
      linkSync(from, to);
    });
    expect(opened(path).looseEnds()).toHaveLength(1);
  });

  test.each(["EPERM", "ENOTSUP", "EMLINK"])("works where links are refused with %s", (code) => {
    const path = newPath();
    makeLinked(path, () => {
      throw failed(code);
    });
    expect(opened(path).size()).toEqual({ entries: 0, sessions: 0 });
    expect(modeOf(path)).toBe("600");
  });

  test("leaves the journal of a faster process also where links are refused", () => {
    const path = newPath();
    makeLinked(path, () => {
      made(path, (writer) => writer.addLooseEnd(looseEnd()));
      throw failed("EPERM");
    });
    expect(opened(path).looseEnds()).toHaveLength(1);
  });

  test("starts anew when its file was tidied away by a machine that cannot see this process", () => {
    const path = newPath();
    let tries = 0;
    makeLinked(path, (from, to) => {
      tries += 1;
      if (tries === 1) throw failed("ENOENT");
      linkSync(from, to);
    });
    expect(opened(path).size()).toEqual({ entries: 0, sessions: 0 });
  });
});

function makeLinked(path: string, link: NewJournal["link"]): void {
  makeJournal({ path, link, migrations: MIGRATIONS });
}

function failed(code: string): Error {
  return Object.assign(new Error(code), { code });
}
