import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { unseal } from "../../../src/adapters/age/seal.ts";
import { placesIn } from "../../../src/adapters/node/places.ts";
import { convertJournal } from "../../../src/adapters/sqlite/convert-journal.ts";
import { journalForm } from "../../../src/adapters/sqlite/journal-form.ts";
import { openDatabase } from "../../../src/adapters/sqlite/open-database.ts";
import { fileVault } from "../../../src/adapters/vault/vault.ts";
import type { DataKey } from "../../../src/domain/data-key.ts";
import { bundled } from "../../support/bundled.ts";
import { looseEnd } from "../../support/factories.ts";
import { runNode } from "../../support/processes.ts";
import { made, newPath } from "../sqlite/journal-folder.ts";

/** Each costs a fifth of a second; `SCARF_KILLS=200` tries more. */
const KILLS = Number(process.env["SCARF_KILLS"] ?? 40);
/** As many at a time as there are processors to run them. */
const LANES = 2;
const PATIENCE_MS = 240_000;

const PASSPHRASES = ["the first of two", "the other of two"] as const;
const ROWS = 200;

const PROGRAM = bundled("converting-process.ts");

type Action = "lock" | "passphrase" | "backup" | "in-place";

/** A journal with many rows, and the files with the passphrases beside it; encrypted unless it is to be locked. */
async function prepare(action: Action): Promise<string> {
  const path = newPath();
  made(path, (writer) => {
    for (let row = 0; row < ROWS; row += 1)
      writer.addLooseEnd(looseEnd({ what: `row ${row} ${"word ".repeat(200)}` }));
  });
  for (const [index, file] of passphraseFiles(path).entries())
    writeFileSync(file, `${PASSPHRASES[index]}\n`, { mode: 0o600 });
  if (action === "lock") return path;
  const vault = fileVault(path, 1);
  const key = vault.newKey();
  const sealed = await vault.seal(key, { text: PASSPHRASES[0], isRandom: false });
  convertJournal(path, { to: key, ready: () => writeFileSync(keyFile(path), sealed) });
  return path;
}

function passphraseFiles(path: string): readonly string[] {
  return PASSPHRASES.map((_, index) => join(dirname(path), `passphrase-${index}`));
}

function keyFile(path: string): string {
  return placesIn(dirname(path), "").key;
}

/** Kills a process in the middle of it. */
async function killDuring(path: string, action: Action, ms: number): Promise<void> {
  const args = [await PROGRAM, path, action, ...passphraseFiles(path)];
  const { lines, stderr, end } = await runNode({ args, kill: { after: "first line", ms } });
  expect({ lines, stderr, end }).toEqual({ lines: ["begun"], stderr: "", end: "SIGKILL" });
}

/** How many rows there are to read for somebody who knows the passphrases. Throws when nothing opens it. */
async function rowsAt(path: string): Promise<number> {
  const key = journalForm(path) === "encrypted" ? await keyAt(path) : undefined;
  const connection = openDatabase({ path, access: "query", key });
  try {
    expect(connection.pragma("integrity_check")).toBe("ok");
    return Number(connection.get("SELECT count(*) AS n FROM loose_end")?.["n"]);
  } finally {
    connection.close();
  }
}

async function keyAt(path: string): Promise<DataKey | undefined> {
  const sealed = readFileSync(keyFile(path), "utf8");
  const keys = await Promise.all(PASSPHRASES.map((text) => unseal(sealed, text)));
  return keys.find((key) => key !== undefined);
}

/** What was found after each of so many kills: the rows, or that nothing opens it. */
async function killMany(action: Action, kills: number): Promise<readonly (number | "closed")[]> {
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    let path = await prepare(action);
    const found: (number | "closed")[] = [];
    for (let kill = lane; kill < kills; kill += LANES) {
      // Each moment of the first 60 ms as often as the others.
      await killDuring(path, action, (kill * 7) % 61);
      found.push(await rowsAt(path).catch(() => "closed" as const));
      if (found.at(-1) === "closed") path = await prepare(action);
      rmSync(join(dirname(path), "backups"), { recursive: true, force: true });
    }
    return found;
  });
  return (await Promise.all(lanes)).flat();
}

// A loop that locks and unlocks is killed twice as often: half of the kills hit the one, half the other.
test.each([
  { action: "lock", kills: 2 * KILLS },
  { action: "passphrase", kills: KILLS },
  { action: "backup", kills: KILLS },
] as const)(
  "a journal opens with a passphrase that its owner knows, $kills times after a kill during $action",
  { timeout: PATIENCE_MS },
  async ({ action, kills }) => {
    expect(new Set(await killMany(action, kills))).toEqual(new Set([ROWS]));
  },
);

test("a journal whose key is changed in place is lost sooner or later", async () => {
  const found: (number | "closed")[] = [];
  while (!found.includes("closed") && found.length < 200)
    found.push(...(await killMany("in-place", 20)));
  expect(found).toContain("closed");
});
