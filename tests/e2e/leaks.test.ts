import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { fileVault } from "../../src/adapters/vault/vault.ts";
import { startTerminal } from "../support/terminal.ts";
import { ENTER } from "./keys.ts";
import {
  type CallOptions,
  callScarf,
  inShell,
  type Outcome,
  SCARF,
  surroundings,
} from "./real-scarf.ts";
import {
  filesWith,
  holds,
  type WatchedPlace,
  watchedPlace,
  watchProcesses,
} from "./watched-place.ts";

/** One word that nothing else has. */
const MARKER = "quarzmeridian";
const WORDS = `Something with ${MARKER} in it.`;
const PASSPHRASE = "willow seven anchor plum";

/** A person at work in a watched place. */
interface Work extends WatchedPlace {
  /** Stands behind every call. */
  readonly opening: readonly string[];
}

/** Answers in a file of the person's own. */
function answers(work: Work, given: Readonly<Record<string, unknown>>): readonly string[] {
  const file = join(work.outside, "answers.json");
  writeFileSync(file, JSON.stringify(given));
  return ["--answers", file];
}

function call(work: Work, args: readonly string[], options: CallOptions = {}): Promise<Outcome> {
  const env = { ...work.env, ...options.env };
  return callScarf(work.root, [...args, ...work.opening], { ...options, env });
}

/** A call that takes words and has to end well. */
async function take(work: Work, args: readonly string[], input?: string): Promise<string> {
  const { stdout, stderr, end } = await call(work, args, { input });
  expect({ args, stderr, end }).toEqual({ args, stderr: expect.any(String), end: 0 });
  return stdout;
}

/** A call that has to fail, and whose error may not say the words. */
async function failOn(work: Work, args: readonly string[], options: CallOptions): Promise<number> {
  const { stdout, stderr, end } = await call(work, args, options);
  expect({ args, stdout, words: stderr.includes(MARKER), ended: end }).toEqual({
    args,
    stdout: "",
    words: false,
    ended: expect.any(Number),
  });
  expect(stderr).toMatch(/^error: /m);
  return Number(end);
}

const one = v.object({ id: v.string() });
const listed = v.object({
  follow_ups: v.optional(v.array(one), []),
  repairs: v.optional(v.array(one), []),
  entries: v.optional(v.array(one), []),
});

async function firstId(work: Work, thing: "follow_ups" | "repairs" | "entries"): Promise<string> {
  const args = { follow_ups: "follow-ups", repairs: "repairs", entries: "log" }[thing];
  const list = v.parse(listed, JSON.parse((await call(work, [args, "--json"])).stdout));
  return list[thing][0]?.id ?? "";
}

/** Every command that takes words, each with the marker. */
async function liveThroughAll(work: Work): Promise<void> {
  const file = join(work.outside, "words.txt");
  writeFileSync(file, `${WORDS}\n`);
  await take(work, ["on", "nurse", ...answers(work, { present: 7, intention: WORDS })]);
  await take(work, ["note", "--file", "-"], WORDS);
  await take(work, ["note", "--file", file]);
  await take(work, ["leave", "--file", "-"], WORDS);
  const off = { mended: true, what_happened: WORDS, loose_ends: [WORDS], leave: [WORDS] };
  await take(work, ["off", ...answers(work, off)]);
  const reflection = { happened: WORDS, learned: WORDS, will_do: WORDS };
  await take(work, ["reflect", "what-so-what-now-what", ...answers(work, reflection)]);
  await take(work, ["ends", "add", "--file", "-"], WORDS);
  await take(work, ["repairs", "new", "--file", "-"], WORDS);
  const next = { say_it: [WORDS], state: "planned" };
  await take(work, ["repairs", "next", await firstId(work, "repairs"), ...answers(work, next)]);
  await take(work, ["evidence", "add", ...answers(work, { title: WORDS, learned: WORDS })]);
  const concern = { for_role: "nurse", opening: WORDS, how_to_tell: [WORDS] };
  await take(work, ["concern-note", "edit", ...answers(work, concern)]);
  await take(
    work,
    ["follow-ups", "answer", await firstId(work, "follow_ups"), "--file", "-"],
    WORDS,
  );
  await take(work, ["quote", await firstId(work, "entries"), "--prompt", "intention"]);
  expect(await take(work, ["search", "-"], MARKER)).toContain(MARKER);
  await take(work, ["day", ...answers(work, { still_with_me: 3, went_well: WORDS })]);
  // Line by line, and then the lines end: what was said so far is kept.
  const piped = await call(work, ["on", "teacher", "--plain"], { input: `\n7\n\n${WORDS}\n` });
  expect([0, 130]).toContain(piped.end);
}

/** The same commands where something is wrong: no error says what was written. */
async function failWithWords(work: Work): Promise<void> {
  const note = ["note", "--file", "-"];
  const full = inShell('ulimit -f 1; exec "$@"');
  expect(await failOn(work, note, { input: WORDS.repeat(9000), through: full })).toBe(1);
  const wrong = answers(work, { balance: WORDS });
  expect(await failOn(work, ["off", ...wrong], {})).toBe(2);
  const broken = join(work.outside, "broken.yaml");
  writeFileSync(broken, `balance: [${WORDS}\nleave: "${WORDS}`);
  expect(await failOn(work, ["off", "--answers", broken], {})).toBeGreaterThan(1);
  expect(await failOn(work, ["off", "--answers", "-"], { input: `[${WORDS}` })).toBeGreaterThan(1);
  expect(await failOn(work, ["note", "--file", "-", "--tag", ","], { input: WORDS })).toBe(2);
}

/** The editor leaves what Vim would: copies, a swap file and an undo file, beside the words. */
async function writeInEditor(work: Work): Promise<void> {
  const editor = join(work.outside, "editor.sh");
  const words = join(work.outside, "words.txt");
  const copies = ["$1~", "$(dirname $1)/.words.txt.swp", "$(dirname $1)/.words.txt.un~"];
  const script = [`cat ${words} > "$1"`, ...copies.map((copy) => `cp "$1" "${copy}"`)];
  writeFileSync(editor, `#!/bin/sh\n${script.join("\n")}\n`);
  chmodSync(editor, 0o755);
  const terminal = startTerminal([...SCARF, "note", "--editor", ...work.opening], {
    env: { ...surroundings(work.root), ...work.env, VISUAL: editor },
  });
  expect(await terminal.exit()).toBe(0);
  expectNoTitle(terminal.raw());
}

/** Sequences that name a window, set its icon or hand text to the clipboard. */
function expectNoTitle(raw: string): void {
  expect(["]", "P", "^", "_", "k", "X"].filter((kind) => raw.includes(`\u001b${kind}`))).toEqual(
    [],
  );
}

/** A ritual at a terminal that is killed after words were said; where they lie meanwhile. */
async function dieInRitual(work: Work): Promise<readonly string[]> {
  await call(work, ["off", "--skip"]);
  const terminal = startTerminal([...SCARF, "on", "therapist", ...work.opening], {
    env: { ...surroundings(work.root), ...work.env },
  });
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

/** An explicit export, which is the only plain copy that there may be. */
async function exportAll(work: Work): Promise<void> {
  const out = join(work.outside, "report.md");
  await take(work, ["report", "--detail", "private", "--out", out]);
  expect(holds(readFileSync(out), MARKER)).toBe(true);
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

const PLAIN = ["data/scarf/journal.db"];

describe("words", () => {
  test("are in a plain journal alone, in what SQLite keeps beside it while it is open, and nowhere once it is locked", async () => {
    const processes = watchProcesses(MARKER);
    const work: Work = { ...watchedPlace(), opening: [] };
    await call(work, ["init"]);
    await liveThroughAll(work);
    await failWithWords(work);
    await writeInEditor(work);
    expect(filesWith(work.root, MARKER)).toEqual(PLAIN);
    expect(await dieInRitual(work)).toEqual([...PLAIN, "data/scarf/journal.db-wal"]);
    await exportAll(work);
    await take(work, ["lock", "--passphrase-file", passphraseFile(work)]);
    expect(filesWith(work.root, MARKER)).toEqual([]);
    expect(processes.found).toEqual([]);
    expect(processes.seen.size).toBeGreaterThan(20);
  });

  test("of an encrypted journal are nowhere that anybody could read", async () => {
    const processes = watchProcesses(MARKER);
    const place = watchedPlace();
    const work: Work = { ...place, opening: ["--passphrase-file", passphraseFile(place)] };
    await call(work, ["init"]);
    expect(existsSync(join(place.journal, "../key.age"))).toBe(true);
    await makeQuick(place);
    await liveThroughAll(work);
    await writeInEditor(work);
    expect(await dieInRitual(work)).toEqual([]);
    expect(filesWith(work.root, MARKER)).toEqual([]);
    await exportAll(work);
    expect(filesWith(work.root, MARKER)).toEqual([]);
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
