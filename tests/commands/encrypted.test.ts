import { describe, expect, test } from "vitest";
import { fakeAsker } from "../support/fake-asker.ts";
import { fakeVault } from "../support/fake-vault.ts";
import { later, lockedWorld, PASSPHRASE, SECRETS } from "../support/locked-world.ts";
import { HOME, scarf, world } from "../support/scarf.ts";

const LOCK = "lock --passphrase-file /pass";
const OPEN = "--passphrase-file /pass";

describe("an encrypted journal", () => {
  test("opens with the passphrase that is handed over", async () => {
    const lived = (await lockedWorld()).lived;
    expect(await scarf(`on therapist --skip ${OPEN}`, lived)).toMatchObject({ exitCode: 0 });
    const { stdout } = await scarf(`status ${OPEN}`, lived);
    expect(stdout).toContain("The journal is encrypted. The passphrase opens it.");
  });

  test("asks for the passphrase before anything else, three times at most", async () => {
    const lived = (await lockedWorld()).lived;
    const asker = fakeAsker(["wrong words", "more wrong words", PASSPHRASE]);
    const { stderr, exitCode } = await scarf("status", later(lived, { asker }));
    expect({ stderr, exitCode }).toEqual({
      stderr: "",
      exitCode: 0,
    });
    const again = "That was not the passphrase.";
    expect(asker.asked.map(({ help }) => help)).toEqual([undefined, again, again]);
    const guesser = fakeAsker(["one guess", "two guesses", "three guesses", PASSPHRASE]);
    const guessed = await scarf("on therapist", later(lived, { asker: guesser }));
    expect(guessed).toMatchObject({ exitCode: 5, stdout: "" });
    expect(guesser.asked.map(({ id }) => id)).toEqual(["passphrase", "passphrase", "passphrase"]);
    expect(guessed.stderr).toContain("error: That is not the passphrase of this journal.");
  });

  test("says how to open it when nobody can be asked", async () => {
    expect(await scarf("status", (await lockedWorld()).lived)).toEqual({
      stdout: "",
      stderr: [
        "error: The journal is locked, and nobody can be asked to open it.",
        "hint: Hand the passphrase over with --passphrase-fd, --passphrase-command or --passphrase-file.",
        "",
      ].join("\n"),
      exitCode: 5,
    });
  });

  test("stays closed for another passphrase that is handed over, and asks nobody", async () => {
    const asker = fakeAsker([PASSPHRASE]);
    const lived = later((await lockedWorld()).lived, { asker });
    expect(await scarf("status --passphrase-file /other", lived)).toMatchObject({ exitCode: 5 });
    expect(asker.asked).toEqual([]);
  });

  test("opens with the command of the settings", async () => {
    const lived = (await lockedWorld({ secrets: { ...SECRETS, "pass show scarf": PASSPHRASE } }))
      .lived;
    const config = `${HOME}/config.yaml`;
    lived.files.set(config, `${lived.files.get(config)}passphrase_command: pass show scarf\n`);
    expect(await scarf("status", lived)).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("opens with the keyring, and with the passphrase where that is empty", async () => {
    const lived = world({ secrets: SECRETS });
    await scarf(`${LOCK} --keyring`, lived);
    expect(await scarf("status", lived)).toMatchObject({ exitCode: 0, stderr: "" });
    await lived.vault.keyring.forget();
    const asker = fakeAsker([PASSPHRASE]);
    expect(await scarf("status", later(lived, { asker }))).toMatchObject({
      exitCode: 0,
      stderr: "The keyring gave no key; the passphrase opens the journal.\n",
    });
  });

  test("is missed when a plain one lies in its place", async () => {
    const lived = (await lockedWorld()).lived;
    const { stderr, exitCode } = await scarf("status", { ...lived, vault: fakeVault() });
    expect(exitCode).toBe(5);
    expect(stderr).toContain(
      "error: The settings say that the journal is encrypted, and it is not.",
    );
    const named = await scarf("status --journal /elsewhere.db", { ...lived, vault: fakeVault() });
    expect(named.exitCode).toBe(0);
  });

  test("says that its key is gone, and that the recovery code opens it", async () => {
    const lived = (await lockedWorld()).lived;
    lived.files.delete(`${HOME}/key.age`);
    const { stderr, exitCode } = await scarf(`status ${OPEN}`, lived);
    expect(exitCode).toBe(5);
    expect(stderr).toContain("its key is not beside it");
    expect(stderr).toContain("scarf passphrase --recovery");
  });
});

test("a shell prompt is no place to ask: scarf status --short says that it is locked", async () => {
  const asker = fakeAsker([PASSPHRASE]);
  const { lived } = await lockedWorld();
  const outcome = await scarf("status --short", later(lived, { asker }));
  expect(outcome).toEqual({ stdout: "locked\n", stderr: "", exitCode: 0 });
  expect(asker.asked).toEqual([]);
});
