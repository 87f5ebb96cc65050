import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { unseal } from "../../../src/adapters/age/seal.ts";
import { placesIn } from "../../../src/adapters/node/places.ts";
import type { Connection } from "../../../src/adapters/sqlite/connection.ts";
import { convertJournal } from "../../../src/adapters/sqlite/convert-journal.ts";
import { journalForm } from "../../../src/adapters/sqlite/journal-form.ts";
import { openDatabase } from "../../../src/adapters/sqlite/open-database.ts";
import { fileVault } from "../../../src/adapters/vault/vault.ts";
import type { DataKey } from "../../../src/domain/data-key.ts";
import { seededChance } from "../../bench/seeded-random.ts";
import { bundled } from "../../support/bundled.ts";
import { looseEnd } from "../../support/factories.ts";
import { runNode } from "../../support/processes.ts";
import { made, newPath } from "../sqlite/journal-folder.ts";

/** During each action; each costs a tenth of a second. `SCARF_KILLS=1000` tries more. */
const KILLS = Number(process.env["SCARF_KILLS"] ?? 200);
/** As many at a time as there are processors to run them. */
const LANES = 2;
/** So often one is left alone, to learn how long it takes on a machine that may be busier than before. */
const MEASURE_EACH = 10;
const PATIENCE_MS = 240_000;

const PASSPHRASES = ["the first of two", "the other of two"] as const;
const ROWS = 60;

const PROGRAM = await bundled("converting-process.ts");

type Action = "lock" | "unlock" | "passphrase" | "backup" | "in-place";

/** What a kill left behind. */
interface Found {
  /** How many rows somebody reads who knows the passphrases, in the journal and in each finished copy, if they open. */
  readonly rows: readonly (number | "closed")[];
  /** Whether a copy lies there that is not finished. */
  readonly isHalfWay: boolean;
}

/** A plain journal with rows on many pages, and the files with the passphrases beside it. */
function prepare(): string {
  const path = newPath();
  made(path, (writer) => {
    for (let row = 0; row < ROWS; row += 1)
      writer.addLooseEnd(looseEnd({ what: `row ${row} ${"word ".repeat(200)}` }));
  });
  for (const [index, file] of passphraseFiles(path).entries())
    writeFileSync(file, `${PASSPHRASES[index]}\n`, { mode: 0o600 });
  return path;
}

/** The journal in the form in which the action finds it, without what an earlier one left. */
async function bringTo(path: string, action: Action): Promise<void> {
  rmSync(backupsOf(path), { recursive: true, force: true });
  const form = action === "lock" ? "plain" : "encrypted";
  if (journalForm(path) === form) return;
  rmSync(placesIn(dirname(path), "").config, { force: true });
  if (form === "plain")
    return convertJournal(path, { from: await keyAt(path), ready: () => undefined });
  const vault = fileVault(path, 1);
  const key = vault.newKey();
  const sealed = await vault.seal(key, { text: PASSPHRASES[0], isRandom: false });
  const ready = () => writeFileSync(keyFile(path), sealed, { mode: 0o600 });
  convertJournal(path, { to: key, ready });
}

function passphraseFiles(path: string): readonly string[] {
  return PASSPHRASES.map((_, index) => join(dirname(path), `passphrase-${index}`));
}

function keyFile(path: string): string {
  return placesIn(dirname(path), "").key;
}

function backupsOf(path: string): string {
  return placesIn(dirname(path), "").backups;
}

/** Lets it be done, killed so many milliseconds after it has begun; how long it took if it came to its end. */
async function convert(
  path: string,
  { action, ms }: { readonly action: Action; readonly ms: number | undefined },
): Promise<{ readonly took: number | undefined; readonly isKilled: boolean }> {
  const args = [PROGRAM, path, action, ...passphraseFiles(path)];
  const kill = ms === undefined ? undefined : ({ after: "first line", ms } as const);
  const { lines, stderr, end } = await runNode({ args, kill });
  const [first, took] = lines;
  expect({ first, stderr }).toEqual({ first: "begun", stderr: "" });
  return { took: took === undefined ? undefined : Number(took), isKilled: end === "SIGKILL" };
}

async function look(path: string): Promise<Found> {
  const backups = filesIn(backupsOf(path));
  const copies = backups.filter((file) => file.endsWith(".db"));
  const all = [...filesIn(dirname(path)), ...backups];
  return {
    rows: await Promise.all([path, ...copies].map((file) => rowsAt(file, path))),
    isHalfWay: all.some((file) => file.includes(".new-")),
  };
}

function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

async function rowsAt(file: string, journal: string): Promise<number | "closed"> {
  try {
    const key = journalForm(file) === "encrypted" ? await keyAt(journal) : undefined;
    return rowsIn(openDatabase({ path: file, access: "query", key }));
  } catch {
    return "closed";
  }
}

/** Throws where it is not sound. */
function rowsIn(connection: Connection): number {
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

/** What each of so many kills left behind, at moments spread over the whole of the action. */
async function killMany(action: Action, kills: number): Promise<readonly Found[]> {
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    const chance = seededChance(lane + 1);
    const found: Found[] = [];
    let path = prepare();
    let usual = 0;
    for (let call = 0; found.length < kills / LANES; call += 1) {
      await bringTo(path, action);
      const ms = call % MEASURE_EACH === 0 ? undefined : chance.between(0, usual);
      const { took, isKilled } = await convert(path, { action, ms });
      usual = took ?? usual;
      if (isKilled) found.push(await look(path));
      if (isLost(found.at(-1))) path = prepare();
    }
    return found;
  });
  return (await Promise.all(lanes)).flat();
}

function isLost(found: Found | undefined): boolean {
  return found?.rows.includes("closed") ?? false;
}

test.each([
  { action: "lock", copies: true },
  { action: "unlock", copies: true },
  { action: "passphrase", copies: false },
  { action: "backup", copies: true },
] as const)(
  `a journal opens with a passphrase that its owner knows, ${KILLS} times after a kill during $action`,
  { timeout: PATIENCE_MS },
  async ({ action, copies }) => {
    const found = await killMany(action, KILLS);
    expect(new Set(found.flatMap(({ rows }) => rows))).toEqual(new Set([ROWS]));
    expect(found.some(({ isHalfWay }) => isHalfWay) || !copies).toBe(true);
  },
);

test("a journal whose key is changed in place is lost sooner or later", async () => {
  const found: Found[] = [];
  while (!found.some(isLost) && found.length < 200) found.push(...(await killMany("in-place", 20)));
  expect(found.some(isLost)).toBe(true);
});
