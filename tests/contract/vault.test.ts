import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openSqliteJournal } from "../../src/adapters/sqlite/open-journal.ts";
import { fileVault } from "../../src/adapters/vault/vault.ts";
import { Failure } from "../../src/lib/failure.ts";
import type { Vault } from "../../src/ports.ts";
import { fakeVault } from "../support/fake-vault.ts";
import { now } from "../support/journals.ts";

/** The fake and the real one, each over a plain journal. */
const VAULTS = [
  ["the fake", () => fakeVault()],
  [
    "files",
    (folder: string) => {
      const path = join(folder, "journal.db");
      openSqliteJournal({ path, access: "write", now }).close();
      return fileVault(path, 1);
    },
  ],
] as const;

const ready = () => {};

describe.each(VAULTS)("a vault over %s", (_name, open) => {
  let folder: string;
  let vault: Vault;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "scarf-vault-"));
    vault = open(folder);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  test("makes another key and another code each time", () => {
    expect(vault.newKey()).not.toEqual(vault.newKey());
    expect(vault.newKey().bytes).toHaveLength(48);
    expect(vault.newRecoveryCode()).not.toBe(vault.newRecoveryCode());
    expect(vault.newRecoveryCode()).toMatch(/^(\w{4}-){7}\w{4}$/);
  });

  test.each([true, false])(
    "opens what it sealed with the same passphrase alone (%s)",
    async (isRandom) => {
      const key = vault.newKey();
      const sealed = await vault.seal(key, { text: "a long passphrase", isRandom });
      expect((await vault.unseal(sealed, "a long passphrase"))?.bytes).toEqual(
        new Uint8Array(key.bytes),
      );
      expect(await vault.unseal(sealed, "another passphrase")).toBeUndefined();
    },
  );

  test("says that it cannot read what it did not seal", async () => {
    await expect(vault.unseal("something else", "a long passphrase")).rejects.toSatisfy(
      (error) => error instanceof Failure && error.code === "bad-file",
    );
  });

  test("converts there and back, and knows the form and the key each time", async () => {
    const key = vault.newKey();
    const said: string[] = [await vault.form()];
    await vault.convert({ to: key, ready: () => said.push("ready") });
    said.push(await vault.form());
    await vault.check(key);
    await expect(vault.check(vault.newKey())).rejects.toBeInstanceOf(Failure);
    await vault.convert({ from: key, ready: () => said.push("ready") });
    said.push(await vault.form());
    expect(said).toEqual(["plain", "ready", "encrypted", "ready", "plain"]);
  });

  test("stays as it is when the last preparation fails", async () => {
    const failing = vault.convert({
      to: vault.newKey(),
      ready: () => {
        throw new Error("The disk is full");
      },
    });
    await expect(failing).rejects.toThrow("The disk is full");
    expect(await vault.form()).toBe("plain");
  });

  test("converts nothing with a key that is not its own", async () => {
    await vault.convert({ to: vault.newKey(), ready });
    const wrong = vault.convert({ from: vault.newKey(), ready });
    await expect(wrong).rejects.toSatisfy(
      (error) => error instanceof Failure && error.code === "locked",
    );
    expect(await vault.form()).toBe("encrypted");
  });
});
