import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { openSqliteJournal } from "../../../src/adapters/sqlite/open-journal.ts";
import { bundled } from "../../support/bundled.ts";
import { runNode } from "../../support/processes.ts";
import { made, NOW, newPath, opened, rowsOf } from "./journal-folder.ts";

const PROGRAM = await bundled("writing-process.ts");
const WRITERS = Array.from({ length: 20 }, (_, index) => `writer${index}`);
const WRITES = 5;

test("of twenty processes that write at once nobody loses a word, from the making of the journal on", async () => {
  const path = newPath();
  const finished = await Promise.all(
    WRITERS.map((name) => runNode({ args: [PROGRAM, path, name, `${WRITES}`] })),
  );

  expect(finished.map(({ stderr, end }) => ({ stderr, end }))).toEqual(
    WRITERS.map(() => ({ stderr: "", end: 0 })),
  );
  const acknowledged = finished.flatMap(({ lines }) => lines);
  expect(acknowledged).toHaveLength(WRITERS.length * WRITES);
  expect(rowsOf(path, "SELECT text FROM answer").map(({ text }) => text)).toEqual(
    expect.arrayContaining(acknowledged),
  );
  expect(rowsOf(path, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
});

test("writes of two processes have numbers of their own in the change log", async () => {
  const path = newPath();
  await Promise.all(["a", "b"].map((name) => runNode({ args: [PROGRAM, path, name, "20"] })));

  const groups = rowsOf(path, "SELECT count(*) AS changes FROM change GROUP BY group_id");
  expect(groups).toEqual(Array.from({ length: 40 }, () => ({ changes: 2 })));
});

test("who reads while others write sees ever more, and is never refused", async () => {
  const path = newPath();
  made(path);
  const writers = ["a", "b", "c"].map((name) => runNode({ args: [PROGRAM, path, name, "40"] }));
  const done = Promise.all(writers).then(() => true);
  const seen: number[] = [];
  while (!(await Promise.race([done, setImmediate(false)]))) {
    const journal = openSqliteJournal({ path, access: "read", now: NOW });
    seen.push(journal.drafts().length);
    journal.close();
  }

  expect(seen.length).toBeGreaterThan(10);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect((await Promise.all(writers)).map(({ stderr, end }) => ({ stderr, end }))).toEqual(
    writers.map(() => ({ stderr: "", end: 0 })),
  );
  expect(opened(path).drafts()).toHaveLength(120);
});
