import { chmodSync, chownSync, cpSync, existsSync, readdirSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { bundled } from "../../support/bundled.ts";
import { session } from "../../support/factories.ts";
import { asOrdinaryUser, runNode } from "../../support/processes.ts";
import { everything, made, newPath, opened } from "./journal-folder.ts";

const PROGRAM = await bundled("opening-process.ts");

// Root may write everywhere: the journal is opened by a process of somebody else.
const user = asOrdinaryUser();
if (user === undefined)
  process.stderr.write("Root without setpriv: the tests of read-only places are left out.\n");

async function open(path: string, access: "read" | "write"): Promise<unknown> {
  const args = [PROGRAM, path, access, "10"];
  const { lines, stderr } = await runNode({ args, through: user?.through });
  expect(stderr).toBe("");
  return JSON.parse(lines.join());
}

function giveAway(path: string): void {
  chownSync(dirname(path), user?.uid ?? 0, user?.uid ?? 0);
  for (const name of readdirSync(dirname(path)))
    chownSync(`${dirname(path)}/${name}`, user?.uid ?? 0, user?.uid ?? 0);
}

/** A journal with a session in it that belongs to the user. */
function usersJournal(): string {
  const path = newPath();
  made(path, (writer) => writer.startSession(session()));
  giveAway(path);
  return path;
}

describe.skipIf(user === undefined)("a journal", () => {
  test("of an ordinary user is read and written", async () => {
    const path = usersJournal();
    expect(await open(path, "read")).toEqual({ entries: 0, sessions: 1 });
    expect(await open(path, "write")).toEqual({ looseEnds: 1 });
  });

  test.each([
    ["in a folder that is read-only", 0o500, 0o600],
    ["that is read-only itself", 0o700, 0o400],
    ["that is read-only in a folder that is", 0o500, 0o400],
  ])("%s is read, and not changed by it", async (_name, folder, file) => {
    const path = usersJournal();
    chmodSync(path, file);
    chmodSync(dirname(path), folder);
    const before = everything(dirname(path));
    expect(await open(path, "read")).toEqual({ entries: 0, sessions: 1 });
    expect(everything(dirname(path))).toEqual(before);
  });

  test.each([
    ["in a folder that is read-only", 0o500, 0o600],
    ["that is read-only itself", 0o700, 0o400],
  ])("%s is not written, and the failure says where to look", async (_name, folder, file) => {
    const path = usersJournal();
    chmodSync(path, file);
    chmodSync(dirname(path), folder);
    const before = everything(dirname(path));
    expect(await open(path, "write")).toEqual({
      failure: "machine",
      hint: "Check who owns the folder and its permissions, or name another journal with --journal.",
    });
    expect(everything(dirname(path))).toEqual(before);
  });

  test.each(["read", "write"] as const)(
    "that may not be read is the machine's fault for %sing",
    async (access) => {
      const path = usersJournal();
      chmodSync(path, 0o000);
      expect(await open(path, access)).toMatchObject({ failure: "machine" });
    },
  );

  test("is not made in a folder that is read-only", async () => {
    const path = newPath();
    giveAway(path);
    chmodSync(dirname(path), 0o500);
    expect(await open(path, "write")).toMatchObject({ failure: "machine" });
    expect(existsSync(path)).toBe(false);
  });

  test("whose log was not tidied away is read from a read-only folder or refused, never shown without its log", async () => {
    const path = newPath();
    const journal = opened(path);
    journal.write(journal.lastSession()?.on ?? session().on, (writer) =>
      writer.startSession(session()),
    );
    const copy = newPath();
    for (const end of ["", "-wal"]) cpSync(`${path}${end}`, `${copy}${end}`);
    giveAway(copy);
    chmodSync(dirname(copy), 0o500);
    expect([
      { entries: 0, sessions: 1 },
      {
        failure: "machine",
        hint: "Check who owns the folder and its permissions, or name another journal with --journal.",
      },
    ]).toContainEqual(await open(copy, "read"));
  });
});
