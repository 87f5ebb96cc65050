import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { seal, unseal } from "../../../src/adapters/age/seal.ts";
import { writeDataKey } from "../../../src/domain/data-key.ts";
import { Failure } from "../../../src/lib/failure.ts";
import { startTerminal } from "../../support/terminal.ts";

const KEY = { bytes: Uint8Array.from({ length: 48 }, (_, index) => index * 5) };
const WORDS = "four words naïve enough";
/** Quick to make and to guess. */
const EFFORT = 2;

test("the passphrase opens what was sealed under it, and no other does", async () => {
  const sealed = await seal(KEY, WORDS, EFFORT);
  expect(await unseal(sealed, WORDS)).toEqual(KEY);
  expect(await unseal(sealed, `${WORDS}.`)).toBeUndefined();
});

test("nothing of the key can be read in the sealed file, and it is another each time", async () => {
  const [one, other] = [await seal(KEY, WORDS, EFFORT), await seal(KEY, WORDS, EFFORT)];
  expect(one).not.toContain(writeDataKey(KEY).slice(2, 20));
  expect(one).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
  expect(one).not.toBe(other);
});

test.each([
  ["nothing", () => ""],
  ["other words", () => "passphrase"],
  ["an age file that was cut short", (sealed: string) => sealed.slice(0, 200)],
  ["a file with a changed end", (sealed: string) => sealed.replace(/.(.\n-----END)/, "A$1")],
])("says that the file is damaged for %s", async (_name, damage) => {
  const sealed = await seal(KEY, WORDS, EFFORT);
  const opening = unseal(damage(sealed), WORDS);
  await expect(opening).rejects.toSatisfy(
    (error) => error instanceof Failure && error.code === "bad-file",
  );
});

test("says that the file is damaged when it holds something else", async () => {
  const { armor, Encrypter } = await import("age-encryption");
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(EFFORT);
  encrypter.setPassphrase(WORDS);
  const sealed = armor.encode(await encrypter.encrypt("something else"));
  await expect(unseal(sealed, WORDS)).rejects.toBeInstanceOf(Failure);
});

const hasAge = spawnSync("age", ["--version"]).status === 0;
if (!hasAge)
  process.stderr.write(
    "NOT TESTED: that the stock age opens the key. Install it: apt install age\n",
  );

test.runIf(hasAge)("the stock age opens it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "scarf-age-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "key.age");
  writeFileSync(file, await seal(KEY, WORDS, EFFORT));
  const terminal = startTerminal(["age", "-d", "-o", join(folder, "key.txt"), file]);
  await terminal.see("Enter passphrase");
  terminal.press(`${WORDS}\r`);
  expect(await terminal.exit()).toBe(0);
  expect(readFileSync(join(folder, "key.txt"), "utf8")).toBe(`${writeDataKey(KEY)}\n`);
});
