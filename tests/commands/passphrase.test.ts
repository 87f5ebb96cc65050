import { describe, expect, test } from "vitest";
import { fakeAsker } from "../support/fake-asker.ts";
import { codeIn, later, lockedWorld } from "../support/locked-world.ts";
import { HOME, scarf } from "../support/scarf.ts";

const OPEN = "--passphrase-file /pass";

describe("scarf unlock", () => {
  test("takes the encryption away and puts the keys to the backups", async () => {
    const lived = (await lockedWorld()).lived;
    const { stdout, stderr, exitCode } = await scarf(`unlock ${OPEN}`, lived);
    expect({ stdout, stderr, exitCode }).toEqual({
      stdout: "The journal is not encrypted any more.\n",
      stderr: "",
      exitCode: 0,
    });
    expect([await lived.vault.form(), lived.vault.key()]).toEqual(["plain", undefined]);
    expect([...lived.files.keys()].map((path) => path.replace(/-2026.*/, "")).toSorted()).toEqual(
      ["backups/key", "backups/recovery", "config.yaml"].map((name) => `${HOME}/${name}`),
    );
    expect(await scarf("status", lived)).toMatchObject({ exitCode: 0 });
  });

  test("is refused with another passphrase, and for a plain journal", async () => {
    const lived = (await lockedWorld()).lived;
    expect(await scarf("unlock --passphrase-file /other", lived)).toMatchObject({ exitCode: 5 });
    expect(await lived.vault.form()).toBe("encrypted");
    expect(await scarf("unlock", {})).toMatchObject({ exitCode: 3 });
  });
});

describe("scarf passphrase", () => {
  const CHANGE = `passphrase ${OPEN} --new-passphrase-file /other`;

  test("changes the passphrase and neither the journal nor the recovery code", async () => {
    const lived = (await lockedWorld()).lived;
    const before = lived.files.get(`${HOME}/recovery.age`);
    const { stdout, exitCode } = await scarf(CHANGE, lived);
    expect({ stdout, exitCode }).toEqual({
      stdout:
        "The passphrase is changed. The passphrase opens it.\nThe recovery code stays the same.\n",
      exitCode: 0,
    });
    expect(lived.files.get(`${HOME}/recovery.age`)).toBe(before);
    expect(await scarf(`status ${OPEN}`, lived)).toMatchObject({ exitCode: 5 });
    expect(await scarf("status --passphrase-file /other", lived)).toMatchObject({ exitCode: 0 });
  });

  test("opens a journal whose passphrase is forgotten, with the recovery code", async () => {
    const { lived, recoveryCode: code } = await lockedWorld();
    const asker = fakeAsker([` ${code.toLowerCase().replaceAll("-", " ")}`]);
    const forgotten = later(lived, { asker });
    const args = "passphrase --recovery --new-passphrase-file /other";
    expect(await scarf(args, forgotten)).toMatchObject({ exitCode: 0 });
    expect(await scarf("status --passphrase-file /other", lived)).toMatchObject({ exitCode: 0 });
  });

  test("is refused for a wrong recovery code", async () => {
    const lived = later((await lockedWorld()).lived, { asker: fakeAsker(["0000 0000"]) });
    const { stderr, exitCode } = await scarf(
      "passphrase --recovery --new-passphrase-file /other",
      lived,
    );
    expect(exitCode).toBe(5);
    expect(stderr).toContain("That is not the recovery code of this journal.");
  });

  test("makes a new recovery code when it is asked to, and the old one opens nothing", async () => {
    const { lived, recoveryCode: old } = await lockedWorld();
    const fresh = codeIn((await scarf(`${CHANGE} --new-recovery-code`, lived)).stdout);
    const sealed = lived.files.get(`${HOME}/recovery.age`) ?? "";
    expect(await lived.vault.unseal(sealed, old)).toBeUndefined();
    expect(await lived.vault.unseal(sealed, fresh)).toEqual(lived.vault.key());
  });

  test("puts the key into the keyring and takes it out again", async () => {
    const lived = (await lockedWorld()).lived;
    await scarf(`${CHANGE} --keyring`, lived);
    expect(lived.vault.inKeyring()).toEqual(lived.vault.key());
    const back = "passphrase --passphrase-file /other --new-passphrase-file /pass --no-keyring";
    await scarf(back, lived);
    expect(lived.vault.inKeyring()).toBeUndefined();
  });

  test("is refused for a plain journal", async () => {
    expect(await scarf("passphrase", {})).toMatchObject({ exitCode: 3 });
  });
});
