import { describe, expect, test } from "vitest";
import { fakeAsker } from "../support/fake-asker.ts";
import { fakeVault } from "../support/fake-vault.ts";
import { codeIn, lockedWorld, PASSPHRASE, SECRETS } from "../support/locked-world.ts";
import { HOME, scarf, world } from "../support/scarf.ts";

const LOCK = "lock --passphrase-file /pass";

describe("scarf lock", () => {
  test("encrypts the journal, tells the recovery code once, and settles it", async () => {
    const lived = world({ secrets: SECRETS });
    const { stdout, stderr, exitCode } = await scarf(LOCK, lived);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    expect(stdout.replace(codeIn(stdout), "CODE")).toBe(
      [
        "The journal is encrypted. The passphrase opens it.",
        "Your recovery code, told this once:",
        "  CODE",
        "It opens the journal when the passphrase is forgotten. Write",
        "it down, and keep it away from this computer.",
        "",
      ].join("\n"),
    );
    expect(await lived.vault.form()).toBe("encrypted");
    expect([...lived.files.keys()].toSorted()).toEqual(
      ["config.yaml", "key.age", "recovery.age"].map((name) => `${HOME}/${name}`),
    );
    expect(lived.files.get(`${HOME}/config.yaml`)).toContain("encrypted: true");
    expect(stdout).not.toContain(PASSPHRASE);
  });

  test("asks for the passphrase twice, and again until both are the same", async () => {
    const asker = fakeAsker([
      "short",
      "long enough words",
      "long enoug words",
      "long enough words",
    ]);
    const lived = world({ asker });
    expect((await scarf("lock", lived)).exitCode).toBe(0);
    expect(asker.asked.map(({ id }) => id)).toEqual(["new_passphrase", "same_passphrase"]);
    expect(asker.refusals).toEqual([
      "Use at least 8 characters; four or five words are better.",
      "That was another one.",
    ]);
    expect(asker.asked.every((prompt) => "isSecret" in prompt && prompt.isSecret)).toBe(true);
    const opened = await lived.vault.unseal(
      lived.files.get(`${HOME}/key.age`) ?? "",
      "long enough words",
    );
    expect(opened).toEqual(lived.vault.key());
  });

  test("changes nothing when somebody stops", async () => {
    const lived = world({ asker: fakeAsker(["long enough words"]) });
    expect((await scarf("lock", lived)).exitCode).toBe(130);
    expect([await lived.vault.form(), lived.files.size]).toEqual(["plain", 0]);
  });

  test.each([
    { args: "lock", says: "There is no passphrase, and nobody can be asked for one." },
    { args: "lock --passphrase-file /short", says: "The passphrase is too short." },
    { args: "lock --passphrase-fd 3 --passphrase-file /pass", says: "cannot be used with" },
    { args: "lock --passphrase-fd three", says: "Write the number of a file descriptor" },
  ])("is refused for $args", async ({ args, says }) => {
    const lived = world({ secrets: SECRETS });
    const { stderr, exitCode } = await scarf(args, lived);
    expect({ exitCode, form: await lived.vault.form() }).toEqual({ exitCode: 2, form: "plain" });
    expect(stderr).toContain(says);
  });

  test("is refused for a journal that is encrypted, and for none", async () => {
    expect(await scarf(LOCK, (await lockedWorld()).lived)).toMatchObject({ exitCode: 3 });
    const none = world({ vault: fakeVault({ form: "none" }), secrets: SECRETS });
    expect(await scarf(LOCK, none)).toMatchObject({ exitCode: 3 });
  });

  test("keeps the key in the keyring when it is asked to, and says when that fails", async () => {
    const lived = world({ secrets: SECRETS });
    const { stdout } = await scarf(`${LOCK} --keyring`, lived);
    expect(stdout).toContain("The keyring opens it while you are logged in, else the");
    expect(lived.vault.inKeyring()).toEqual(lived.vault.key());
    const without = world({ vault: fakeVault({ hasKeyring: false }), secrets: SECRETS });
    const { stdout: said, stderr, exitCode } = await scarf(`${LOCK} --keyring`, without);
    expect(exitCode).toBe(0);
    expect(stderr).toBe("The keyring did not take the key. The passphrase opens the journal.\n");
    expect(said).toContain("The passphrase opens it.");
  });

  test("names the older copies that can still be read", async () => {
    const copy = `${HOME}/backups/before-version-2.db`;
    const { stdout } = await scarf(LOCK, { secrets: SECRETS, files: { [copy]: "x" } });
    expect(stdout).toContain(`1 older copy can still be read by whoever has the file:\n${copy}`);
  });

  test("says all of it as JSON", async () => {
    const { stdout } = await scarf(`${LOCK} --json`, { secrets: SECRETS });
    expect(JSON.parse(stdout)).toEqual({
      schema: "scarf/lock/1",
      encrypted: true,
      recovery_code: expect.stringMatching(/^(\w{4}-){7}\w{4}$/),
      keyring: false,
      plain_copies: [],
    });
  });
});
