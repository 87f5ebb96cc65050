import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { openDatabase } from "../../../src/adapters/sqlite/open-database.ts";
import { bundled } from "../../support/bundled.ts";
import { runNode } from "../../support/processes.ts";
import { newPath, opened } from "./journal-folder.ts";

const PROGRAM = await bundled("writing-process.ts");
/** With the two hundred of rituals in tests/e2e/killed.test.ts a thousand. */
const KILLS = 800;
/** A journal is whole again so many times; then another one, because checking it takes longer as it grows. */
const KILLS_A_JOURNAL = 25;
/** As many at a time as there are processors to run them. */
const LANES = 2;
const PATIENCE_MS = 240_000;

/** Writes until it is killed, in a journal that is there; gives what it acknowledged and the journal lacks. */
async function lostWords(
  path: string,
  { name, ms, order }: { readonly name: string; readonly ms: number; readonly order: string },
): Promise<{ readonly acknowledged: number; readonly lost: readonly string[] }> {
  const args = [PROGRAM, path, name, "100000", order];
  const { lines, stderr, end } = await runNode({ args, kill: { after: "first line", ms } });
  expect({ stderr, end }).toEqual({ stderr: "", end: "SIGKILL" });
  const found = new Set(wordsAt(path, name));
  return { acknowledged: lines.length, lost: lines.filter((words) => !found.has(words)) };
}

function wordsAt(path: string, name: string): readonly unknown[] {
  const connection = openDatabase({ path, access: "write" });
  try {
    expect(connection.pragma("integrity_check")).toBe("ok");
    return connection
      .all("SELECT text FROM answer WHERE text GLOB ?", [`${name}-*`])
      .map(({ text }) => text);
  } finally {
    connection.close();
  }
}

/** Kills one writer after the other; the journals of the lanes are their own. */
async function killMany(
  kills: number,
  order: "early" | "late",
): Promise<{ readonly acknowledged: number; readonly lost: readonly string[] }> {
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    let path = "";
    const found = [];
    for (let kill = lane; kill < kills; kill += LANES) {
      if (found.length % KILLS_A_JOURNAL === 0) path = newPath();
      // Up to 25 ms after the first answer, each moment as often as the others.
      found.push(await lostWords(path, { name: `kill${kill}`, ms: (kill * 7) % 26, order }));
    }
    return found;
  });
  const all = (await Promise.all(lanes)).flat();
  return {
    acknowledged: all.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    lost: all.flatMap(({ lost }) => lost),
  };
}

test("an answer that was acknowledged outlives the kill of its writer, eight hundred times over", {
  timeout: PATIENCE_MS,
}, async () => {
  const { acknowledged, lost } = await killMany(KILLS, "late");
  expect(lost).toEqual([]);
  expect(acknowledged).toBeGreaterThan(KILLS);
});

test("a writer that acknowledged before it wrote would lose answers", async () => {
  const { lost } = await killMany(20, "early");
  expect(lost.length).toBeGreaterThan(0);
});

test("a journal whose making was killed is whole or not there", async () => {
  const make = [PROGRAM, newPath(), "first", "1"];
  const begun = performance.now();
  await runNode({ args: make });
  const usual = performance.now() - begun;
  for (let kill = 0; kill < 20; kill += 1) {
    const path = newPath();
    // Node itself takes the first third.
    const ms = usual * (0.3 + 0.035 * kill);
    await runNode({ args: make.with(1, path), kill: { after: "start", ms } });
    const found = existsSync(path) ? wordsAt(path, "first") : [];
    expect(["", "first-1"]).toContain(found.join());
    expect(opened(path).drafts().length).toBeLessThanOrEqual(1);
  }
});
