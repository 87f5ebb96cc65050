import { chmodSync, lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lockQuickly } from "./quick-lock.ts";
import { callScarf, done, newHome } from "./real-scarf.ts";

/** A home with a session in it. */
async function livedInHome(): Promise<string> {
  const home = newHome();
  await done(home, ["on", "nurse", "--answer", "intention=lighthouse"]);
  await done(home, ["off", "--answer", "leave=lighthouse"]);
  return home;
}

/** Every file with its bytes, its permissions and when it was changed. */
function lookOf(home: string) {
  return readdirSync(home, { recursive: true, encoding: "utf8" }).map((name) => {
    const path = join(home, name);
    const { mode, mtimeMs, size } = lstatSync(path);
    return { name, mode, mtimeMs, size, bytes: readFileSync(path, "latin1") };
  });
}

describe("scarf doctor", () => {
  test("finds a journal sound and leaves every byte and time as it was", async () => {
    const home = await livedInHome();
    const before = lookOf(home);
    const said = await done(home, ["doctor"]);
    expect(said).not.toMatch(/^(look|mend)/m);
    expect(said).not.toContain("lighthouse");
    expect(lookOf(home)).toEqual(before);
  });

  test("makes nothing where there is no journal", async () => {
    const home = newHome();
    expect(await done(home, ["doctor"])).toContain("There is none yet");
    expect(() => readdirSync(home)).toThrow("ENOENT");
  });

  test("ends with 4 at a journal with a damaged page, and with 1 at one that others can open", async () => {
    const home = await livedInHome();
    const journal = join(home, "journal.db");
    chmodSync(journal, 0o644);
    const open = await callScarf(home, ["doctor"]);
    expect(open).toMatchObject({ stderr: "", end: 1 });
    expect(open.stdout.replace(/\n\s+/g, " ")).toContain(`Close it to them: chmod 600 ${journal}`);
    chmodSync(journal, 0o600);
    const bytes = readFileSync(journal);
    writeFileSync(journal, bytes.fill(0xaa, 4096 * 3, 4096 * 4));
    const damaged = await callScarf(home, ["doctor"]);
    expect(damaged).toMatchObject({ stderr: "", end: 4 });
    expect(damaged.stdout).toMatch(/^mend {2}Contents: /m);
  });

  test("ends with 5 at an encrypted one that nobody opens, looks inside with the passphrase, and sees that others can read the key", async () => {
    const home = await livedInHome();
    const file = `${home}-pass`;
    writeFileSync(file, "willow seven anchor plum\n", { mode: 0o600 });
    await lockQuickly(home, file);
    const before = lookOf(home);
    expect(await callScarf(home, ["doctor"])).toMatchObject({ stderr: "", end: 5 });
    expect(await done(home, ["doctor", "--passphrase-file", file])).toContain(
      "2 entries, 1 session",
    );
    expect(lookOf(home)).toEqual(before);

    // What every command refuses, with the command that mends it.
    const key = join(home, "key.age");
    chmodSync(key, 0o640);
    expect(await callScarf(home, ["status", "--passphrase-file", file])).toEqual({
      stdout: "",
      stderr: `error: The key of the journal can be opened by others.\nhint: Close it to them: chmod 600 ${key}\n`,
      end: 1,
    });
    expect((await callScarf(home, ["doctor"])).stdout).toMatch(/^mend {2}Journal: The key/m);
  });
});
