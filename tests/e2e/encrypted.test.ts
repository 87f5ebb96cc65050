import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CTRL_C, ENTER, ON_KEYS } from "./keys.ts";
import { lockQuickly } from "./quick-lock.ts";
import { callScarf, done, inShell, newHome, type Play, play, sitAt } from "./real-scarf.ts";

const WORDS = "willow seven anchor plum";
const MARKER = "Ask before I advise, then wait.";
const NEW_PASSPHRASE = [
  ["A passphrase for the journal", `${WORDS}${ENTER}`],
  ["The same once more", `${WORDS}${ENTER}`],
] as const satisfies Play;
const NO_KEYRING = ["keyring open it?", "n"] as const;
const isFirstRun = true;

/** Names of all files of a home that hold the words. */
function filesWith(home: string, words: string): readonly string[] {
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .filter(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(words))
    .map(({ name }) => name);
}

/** A file with the passphrase, beside the home. */
function passphraseFile(home: string): string {
  const file = `${home}-pass`;
  writeFileSync(file, `${WORDS}\n`, { mode: 0o600 });
  return file;
}

/** A journal that opens with the passphrase in the file beside it. */
async function encryptedHome(): Promise<string> {
  const home = newHome();
  await done(home, ["init", "--role", "nurse"]);
  await lockQuickly(home, passphraseFile(home));
  return home;
}

describe("a first run in a terminal", () => {
  test("protects the journal, tells the recovery code, and goes on with the ritual", async () => {
    const home = newHome();
    const terminal = sitAt(home, ["on", "therapist"], { isFirstRun });
    await play(terminal, [
      ["Protect it with a passphrase?", ENTER],
      ...NEW_PASSPHRASE,
      NO_KEYRING,
      ["Your recovery code, told this once:", ""],
      ...ON_KEYS,
    ]);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.screen()).toMatch(/^ {2}(\w{4}-){7}\w{4}$/m);
    expect(terminal.raw()).not.toContain(WORDS.slice(0, 8));
    expect(readdirSync(home).toSorted()).toEqual([
      "config.yaml",
      "journal.db",
      "key.age",
      "recovery.age",
    ]);
    expect(filesWith(home, MARKER)).toEqual([]);
    const log = await done(home, ["log", "--passphrase-file", passphraseFile(home)]);
    expect(log).toContain(MARKER);
  });

  test("makes a plain journal for who wants that, and asks no more", async () => {
    const home = newHome();
    const terminal = sitAt(home, ["on", "therapist"], { isFirstRun });
    await play(terminal, [["Protect it with a passphrase?", "n"], ...ON_KEYS]);
    expect(await terminal.exit()).toBe(0);
    expect(readdirSync(home)).toEqual(["journal.db"]);
    expect(filesWith(home, MARKER)).toEqual(["journal.db"]);
  });

  test("makes nothing when it is stopped at the passphrase", async () => {
    const home = newHome();
    const terminal = sitAt(home, ["on", "therapist"], { isFirstRun });
    await play(terminal, [
      ["Protect it with a passphrase?", ENTER],
      ["A passphrase for the journal", `wil${CTRL_C}`],
    ]);
    expect(await terminal.exit()).toBe(130);
    expect(existsSync(join(home, "journal.db"))).toBe(false);
    expect(existsSync(join(home, "key.age"))).toBe(false);
  });

  test("is led through by scarf init: role, words, passphrase", async () => {
    const home = newHome();
    const terminal = sitAt(home, ["init"], { isFirstRun, columns: 60 });
    await play(terminal, [
      ["Which role do you put on most?", ENTER],
      ["Protect it with a passphrase?", ENTER],
      ...NEW_PASSPHRASE,
      NO_KEYRING,
    ]);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.screen()).toContain("Your journal is there. It is encrypted.");
  });
});

describe("without a terminal", () => {
  test("a new journal is plain, and that is said once", async () => {
    const home = newHome();
    const first = await callScarf(home, ["on", "therapist", "--skip"]);
    expect(first).toMatchObject({
      stderr: "Your new journal is not encrypted. scarf lock encrypts it.\nTherapist\n",
      end: 0,
    });
    expect(await callScarf(home, ["off", "--skip"])).toMatchObject({ stderr: "", end: 0 });
  });

  test("a passphrase comes from a file descriptor, a command or a file, and no other way opens it", async () => {
    const home = await encryptedHome();
    const file = passphraseFile(home);
    const through = inShell(`"$@" 3<${file}`);
    expect(await done(home, ["status", "--passphrase-fd", "3"], { through })).toContain(
      "Nothing is on.",
    );
    const command = ["status", "--passphrase-command", `cat ${file}`];
    expect(await done(home, command)).toContain("The journal is encrypted.");
    expect(await callScarf(home, ["status"])).toMatchObject({ stdout: "", end: 5 });
    expect(await callScarf(home, ["status", "--passphrase-command", "echo other"])).toMatchObject({
      stdout: "",
      end: 5,
    });
  });

  test("a passphrase file that others can read is refused with the command that mends it", async () => {
    const home = newHome();
    const file = passphraseFile(home);
    await done(home, ["init", "--passphrase-file", file]);
    await done(home, ["status"], { through: inShell(`chmod 644 ${file}; exec "$@" --help`) });
    const { stderr, end } = await callScarf(home, ["status", "--passphrase-file", file]);
    expect(end).toBe(1);
    expect(stderr).toContain(`chmod 600 ${file}`);
  });
});

describe("an encrypted journal at a terminal", () => {
  test.each([[[]], [["--plain"]]])(
    "asks for the passphrase, which nobody sees, and opens at the second try: %s",
    async (options) => {
      const home = await encryptedHome();
      const terminal = sitAt(home, ["status", ...options]);
      await play(terminal, [
        ["Passphrase", `willow eight${ENTER}`],
        ["That was not the passphrase.", `${WORDS}${ENTER}`],
      ]);
      expect(await terminal.exit()).toBe(0);
      expect(terminal.screen()).toContain("Nothing is on.");
      expect(terminal.raw()).not.toContain("willow");
    },
  );
});
