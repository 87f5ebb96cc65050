import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fileVault } from "../../src/adapters/vault/vault.ts";
import { commandLine } from "../docs/command-tree.ts";
import { startTerminal, type TestTerminal } from "../support/terminal.ts";
import {
  exportAll,
  FORGOTTEN,
  failWithWords,
  followUpAll,
  forgetSome,
  liveThroughDays,
  makeOwn,
  readAll,
  WITHOUT_WORDS,
} from "./every-command.ts";
import { ENTER } from "./keys.ts";
import { lookMeanwhile, type Meanwhile, waitingProgram } from "./meanwhile.ts";
import { callScarf, inShell, SCARF, surroundings } from "./real-scarf.ts";
import { filesWith, type WatchedPlace, watchedPlace, watchProcesses } from "./watched-place.ts";
import { call, MARKER, take, WORDS, type Work } from "./working-person.ts";

const PASSPHRASE = "willow seven anchor plum";

async function workIn(place: WatchedPlace, opening: readonly string[]): Promise<Work> {
  const { commands } = await commandLine();
  return { ...place, opening, commands: commands.map(({ name }) => name), called: new Set() };
}

async function doEverything(work: Work): Promise<void> {
  await liveThroughDays(work);
  await followUpAll(work);
  await failWithWords(work);
  await makeOwn(work);
  await readAll(work);
  await exportAll(work);
  await forgetSome(work);
}

function sitDown(
  work: Work,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): TestTerminal {
  return startTerminal([...SCARF, ...args, ...work.opening], {
    env: { ...surroundings(work.root), ...work.env, ...env },
  });
}

/** The editor leaves what Vim would: copies, a swap file and an undo file, beside the words. */
async function writeInEditor(work: Work): Promise<Meanwhile> {
  const words = join(work.outside, "words.txt");
  const copies = ["$1~", "$(dirname $1)/.words.txt.swp", "$(dirname $1)/.words.txt.un~"];
  const script = [`cat ${words} > "$1"`, ...copies.map((copy) => `cp "$1" "${copy}"`)].join("\n");
  const editor = waitingProgram(work, "editor.sh", [script]);
  const terminal = sitDown(work, ["note", "--editor"], { VISUAL: editor });
  const running = terminal.exit();
  const found = await lookMeanwhile(work, MARKER, { running });
  expect(await running).toBe(0);
  expectNoTitle(terminal.raw());
  return found;
}

const BESIDE_EDITOR = [
  "run/scarf-X/.words.txt.swp",
  "run/scarf-X/.words.txt.un~",
  "run/scarf-X/words.txt",
  "run/scarf-X/words.txt~",
];

/** A browser that keeps the page in its profile, and half of it beside the PDF. Its end is its own, or the signal's. */
async function print(work: Work, signal?: NodeJS.Signals): Promise<Meanwhile> {
  const script = [
    'for one; do case "$one" in',
    `  --print-to-pdf=*) out="\${one#*=}";;`,
    `  file://*) page="\${one#file://}";;`,
    "esac; done",
    `mkdir -p "\${page%/*}/profile/Cache"`,
    `cp "$page" "\${page%/*}/profile/Cache/page"`,
    'cp "$page" "$out.half"',
    `printf '%%PDF-1.4 made up %%%%EOF' > "$out"`,
  ].join("\n");
  const browser = waitingProgram(work, "chromium", [script]);
  const PATH = `${join(browser, "..")}:${process.env["PATH"] ?? ""}`;
  const out = join(work.outside, `report-${signal ?? "whole"}.pdf`);
  const args = ["report", "--all", "--detail", "private", "--acknowledge", "--out", out];
  const terminal = sitDown(work, args, { PATH });
  const running = terminal.exit();
  const goOn = signal && { goOn: () => terminal.signal(signal) };
  const found = await lookMeanwhile(work, MARKER, { running, ...goOn });
  expect({ end: await running, isMade: existsSync(out) }).toEqual(
    signal === undefined ? { end: 0, isMade: true } : { end: 130, isMade: false },
  );
  return found;
}

const TO_PRINT = [
  "run/scarf-X/profile/Cache/page",
  "run/scarf-X/report.html",
  "run/scarf-X/report.pdf.half",
];

/** Sequences that name a window, set its icon or hand text to the clipboard. */
function expectNoTitle(raw: string): void {
  expect(["]", "P", "^", "_", "k", "X"].filter((kind) => raw.includes(`\u001b${kind}`))).toEqual(
    [],
  );
}

/** A ritual at a terminal that is killed after words were said; where they lie meanwhile. */
async function dieInRitual(work: Work): Promise<readonly string[]> {
  await call(work, ["off", "--skip"]);
  const terminal = sitDown(work, ["on", "therapist"]);
  for (const [see, keys] of [
    ["any key goes on)", " "],
    ["How present", `7${ENTER}`],
    ["holds part of you back", ENTER],
    ["keep in mind", `${WORDS}${ENTER}`],
  ] as const) {
    await terminal.see(see);
    terminal.press(keys);
  }
  await terminal.see("I hold the frame");
  const meanwhile = filesWith(work.root, MARKER);
  terminal.signal("SIGKILL");
  await terminal.exit();
  expectNoTitle(terminal.raw());
  return meanwhile;
}

/** The key under a passphrase that is quick to try: what is looked at here is where words go. */
async function makeQuick({ journal }: WatchedPlace): Promise<void> {
  const key = join(journal, "../key.age");
  const vault = fileVault(journal, 1);
  const opened = await vault.unseal(readFileSync(key, "utf8"), PASSPHRASE);
  if (opened === undefined) throw new Error("The passphrase does not open the key");
  writeFileSync(key, await vault.seal(opened, { text: PASSPHRASE, isRandom: false }));
}

function passphraseFile({ outside }: WatchedPlace): string {
  const file = join(outside, "pass.txt");
  writeFileSync(file, `${PASSPHRASE}\n`, { mode: 0o600 });
  return file;
}

const JOURNAL = "data/scarf/journal.db";
/** Plain text by design: the words of one's own roles and sets. The README's page on privacy says so. */
const OWN = ["config/scarf/config.yaml", "config/scarf/prompts/mine.yaml"];

/** Locking, another passphrase, and unlocking, each with what holds the words then. */
async function lockAndUnlock(work: Work): Promise<void> {
  const open = ["--passphrase-file", passphraseFile(work)];
  await take(work, ["lock", ...open]);
  expect(filesWith(work.root, MARKER)).toEqual(OWN);
  const renewed = ["--new-passphrase-file", passphraseFile(work)];
  await take(work, ["passphrase", ...open, ...renewed]);
  expect(filesWith(work.root, MARKER)).toEqual(OWN);
  await take(work, ["unlock", ...open]);
  expect(filesWith(work.root, MARKER)).toEqual([...OWN, JOURNAL]);
}

/** A command that is new, or that lost its place here, fails this. */
function expectEveryCommand({ commands, called }: Work): void {
  expect(commands.filter((name) => !called.has(name)).toSorted()).toEqual(
    Object.keys(WITHOUT_WORDS).toSorted(),
  );
}

// Some hundred calls of the program, one after the other.
describe("words", { timeout: 300_000 }, () => {
  test("are in a plain journal alone, in what SQLite keeps beside it while it is open, and nowhere once it is locked", async () => {
    const processes = watchProcesses(MARKER);
    const work = await workIn(watchedPlace(), []);
    await take(work, ["init"]);
    await doEverything(work);
    expect(await writeInEditor(work)).toEqual({ lay: BESIDE_EDITOR, stayed: [] });
    expect(await print(work)).toEqual({ lay: TO_PRINT, stayed: [] });
    expect(await print(work, "SIGTERM")).toEqual({ lay: TO_PRINT, stayed: [] });
    expect(filesWith(work.root, MARKER)).toEqual([...OWN, JOURNAL]);
    expect(await dieInRitual(work)).toEqual([...OWN, JOURNAL, `${JOURNAL}-wal`]);
    await lockAndUnlock(work);
    expect(filesWith(work.root, FORGOTTEN)).toEqual([]);
    expectEveryCommand(work);
    expect(processes.found).toEqual([]);
    expect(processes.seen.size).toBeGreaterThan(20);
  });

  test("of an encrypted journal are nowhere that anybody could read", async () => {
    const processes = watchProcesses(MARKER);
    const place = watchedPlace();
    const work = await workIn(place, ["--passphrase-file", passphraseFile(place)]);
    await take(work, ["init"]);
    expect(existsSync(join(place.journal, "../key.age"))).toBe(true);
    await makeQuick(place);
    await doEverything(work);
    expect(await writeInEditor(work)).toEqual({ lay: BESIDE_EDITOR, stayed: [] });
    expect(await print(work)).toEqual({ lay: TO_PRINT, stayed: [] });
    expect(await print(work, "SIGTERM")).toEqual({ lay: TO_PRINT, stayed: [] });
    expect(await dieInRitual(work)).toEqual(OWN);
    expect(filesWith(work.root, MARKER)).toEqual(OWN);
    expect(filesWith(work.root, FORGOTTEN)).toEqual([]);
    expect(processes.found).toEqual([]);
    expect(processes.seen.size).toBeGreaterThan(20);
  });
});

describe("the search itself", () => {
  test("finds words in UTF-8 and UTF-16, whatever their case", () => {
    const { root } = watchedPlace();
    const wide = Buffer.from(`\n${WORDS}`, "utf16le");
    writeFileSync(join(root, "tmp/a"), `x${WORDS.toUpperCase()}`);
    writeFileSync(join(root, "tmp/b"), wide);
    writeFileSync(join(root, "tmp/c"), Buffer.from(wide).swap16());
    writeFileSync(join(root, "tmp/d"), "something else");
    expect(filesWith(root, MARKER)).toEqual(["tmp/a", "tmp/b", "tmp/c"]);
  });

  test("finds words in a folder for the moment, and in what is only removed from there", async () => {
    const place = watchedPlace();
    const words = join(place.root, "tmp/scarf-abc/words");
    const write = `mkdir "${join(words, "..")}"; echo "${WORDS}" > "${words}"`;
    const program = [waitingProgram(place, "any.sh", [write, `rm "${words}"`])];
    const running = callScarf(place.root, [], { program });
    expect(await lookMeanwhile(place, MARKER, { running })).toEqual({
      lay: ["tmp/scarf-X/words"],
      stayed: ["0"],
    });
    expect(filesWith(place.root, MARKER)).toEqual([]);
  });

  test.skipIf(process.platform !== "linux")(
    "finds words in arguments and in the environment of a process below another one",
    async () => {
      const processes = watchProcesses(MARKER);
      const home = watchedPlace().root;
      const through = inShell('"$@"; true');
      const wait = [process.execPath, "-e", "setTimeout(() => {}, 300)"];
      await callScarf(home, [WORDS], { program: wait, through });
      expect(processes.found.some((place) => place.startsWith("cmdline"))).toBe(true);
      await callScarf(home, [], { program: wait, through, env: { WORDS } });
      expect(processes.found.some((place) => place.startsWith("environ"))).toBe(true);
    },
  );
});
