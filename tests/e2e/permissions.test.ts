import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { done, inShell, newHome } from "./real-scarf.ts";

/** Names of what others could open below a folder, with its permissions. */
function openIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => ({ name, mode: lstatSync(join(folder, name)).mode & 0o777 }))
    .filter(({ mode }) => (mode & 0o077) !== 0)
    .map(({ name, mode }) => `${name} ${mode.toString(8)}`);
}

test("nobody else can open what scarf makes, also where files are open to everybody by habit", async () => {
  const home = newHome();
  const through = inShell('umask 000; exec "$@"');
  const out = join(home, "exports");
  const pass = ["--passphrase-command", "echo willow seven anchor plum"];
  for (const args of [
    ["on", "nurse", "--skip"],
    ["off", "--answer", "balance=1"],
    ["roles", "add", "pilot", "--object", "hat"],
    ["prompts", "new", "mine", "--ritual", "reflect"],
    ["report", "--out", join(out, "deeper/month.html")],
    ["report", "--out", join(out, "month.docx")],
    ["report", "--format", "csv", "--out", join(out, "tables")],
    ["concern-note", "edit", "--answer", "opening=Ask", "--out", join(out, "note.md")],
    ["lock", ...pass],
    ["evidence", "nmc", "--out", join(out, "nmc.docx"), ...pass],
  ])
    await done(home, args, { through });
  expect(readdirSync(home).toSorted()).toEqual([
    "config.yaml",
    "exports",
    "journal.db",
    "key.age",
    "prompts",
    "recovery.age",
  ]);
  expect(openIn(home)).toEqual([]);
});

test("files that are open to everybody would be found", async () => {
  const home = newHome();
  await done(home, ["init", "--no-input"]);
  await done(home, ["status"], { through: inShell(`umask 000; touch "${home}/open"; exec "$@"`) });
  expect(openIn(home)).toEqual(["open 666"]);
});
