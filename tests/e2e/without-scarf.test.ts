import { writeFileSync } from "node:fs";
import { join } from "node:path";
import SqlCipher from "@signalapp/sqlcipher";
import { describe, expect, test } from "vitest";
import { read } from "../docs/documents.ts";
import { section } from "../docs/markdown.ts";
import { canRun } from "../support/programs-here.ts";
import { startTerminal } from "../support/terminal.ts";
import { done, newHome } from "./real-scarf.ts";

const hasAge = canRun(["age", "--version"], "that stock age opens a journal's key");
const PASSPHRASE = "willow seven anchor plum";
const WORDS = "Ask before I advise, then wait.";

/** A journal with words in it, encrypted by scarf, and the recovery code that it told. */
async function lockedHome() {
  const home = newHome();
  await done(home, ["on", "nurse", "--answer", `intention=${WORDS}`]);
  const file = `${home}-pass`;
  writeFileSync(file, `${PASSPHRASE}\n`, { mode: 0o600 });
  const said = await done(home, ["lock", "--passphrase-file", file]);
  const [code = ""] = /(\w{4}-){7}\w{4}/.exec(said) ?? [];
  return { home, code };
}

/** What `age -d` prints for somebody who types the passphrase at its terminal. */
async function decrypt(file: string, passphrase: string): Promise<string> {
  const terminal = startTerminal(["age", "-d", file]);
  await terminal.see("Enter passphrase");
  terminal.press(`${passphrase}\r`);
  expect(await terminal.exit()).toBe(0);
  return terminal.screen();
}

/** What is in the journal by SQLCipher alone, with the steps that the README tells. */
function readBySqlCipher(home: string, key: string): unknown {
  const database = new SqlCipher(join(home, "journal.db"));
  try {
    database.pragma(`key = "${key}"`);
    return database.prepare("SELECT text FROM written").all();
  } finally {
    database.close();
  }
}

describe.skipIf(!hasAge)("an encrypted journal without scarf", () => {
  test("is opened by age and SQLCipher, with the passphrase and with the recovery code", async () => {
    const { home, code } = await lockedHome();
    for (const [file, secret] of [
      ["key.age", PASSPHRASE],
      ["recovery.age", code],
    ] as const) {
      const printed = await decrypt(join(home, file), secret);
      const [key = ""] = /x'[0-9a-f]{96}'/.exec(printed) ?? [];
      expect(readBySqlCipher(home, key)).toEqual([{ text: WORDS }]);
    }
  });
});

test("the README tells these steps", () => {
  const steps = section(read("README.md"), "Without scarf") ?? "";
  for (const step of [
    "age -d key.age",
    "age -d recovery.age",
    "sqlcipher journal.db",
    `PRAGMA key = "x'`,
  ])
    expect(steps).toContain(step);
});
