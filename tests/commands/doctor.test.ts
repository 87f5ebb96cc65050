import { describe, expect, test } from "vitest";
import { Failure } from "../../src/lib/failure.ts";
import type { Journal } from "../../src/ports.ts";
import { entry, moment, session } from "../support/factories.ts";
import { fakeVault } from "../support/fake-vault.ts";
import { lockedWorld } from "../support/locked-world.ts";
import { HOME, scarf, scarfJson, type World, world } from "../support/scarf.ts";

const OPEN = "--passphrase-file /pass";

/** The lines that are not ok, without their indent. */
async function complaints(lived: World, args = "doctor") {
  const { stdout, stderr, exitCode } = await scarf(args, {
    ...lived,
    parts: { ...lived.parts, width: 400 },
  });
  const lines = stdout.split("\n").filter((line) => line !== "" && !line.startsWith("ok"));
  return { lines: lines.map((line) => line.trim()), stderr, exitCode };
}

function refuse(): never {
  throw new Failure("damaged-journal", "The journal is damaged.", { hint: "Put a copy back." });
}

function withJournal(lived: World, change: Partial<Journal>): World {
  return { ...lived, journal: { ...lived.journal, ...change } };
}

describe("scarf doctor", () => {
  test("says what lies where, and that it is sound", async () => {
    const lived = world({ journal: { sessions: [session()], entries: [entry()] } });
    expect(await scarf("doctor", lived)).toEqual({
      stdout: [
        "ok    Program: scarf 1.2.3, Node 24.0.0, SQLite 3.0.0.",
        "ok    Journal: Not encrypted: /home/scarf/journal.db.",
        "ok    Contents: Closed to others, looked through and sound. Version 1.",
        "ok    Contents: 1 entry, 1 session, 0 repairs, 0 loose ends, 0 things left with",
        "      scarves, 0 follow-ups, 0 accounts.",
        "ok    Backups: There are none.",
        "ok    Settings: There are none yet: /home/scarf/config.yaml.",
        "ok    Prompt sets: You have none of your own: /home/scarf/prompts.",
        "",
      ].join("\n"),
      stderr: "",
      exitCode: 0,
    });
  });

  test("says where a journal would be when there is none", async () => {
    const { stdout, exitCode } = await scarf("doctor", { vault: fakeVault({ form: "none" }) });
    expect(stdout).toContain(
      "ok    Journal: There is none yet: /home/scarf/journal.db.\nok    Backups",
    );
    expect(exitCode).toBe(0);
  });

  test("says who opens an encrypted journal, and looks inside", async () => {
    const { lived } = await lockedWorld();
    const config = `${HOME}/config.yaml`;
    lived.files.set(config, `${lived.files.get(config)}passphrase_command: pass show\n`);
    const { stdout, exitCode } = await scarf(`doctor ${OPEN}`, lived);
    expect(stdout).toContain(
      "Key: It is opened by the passphrase, or by the command in your settings.",
    );
    expect(stdout).toContain("ok    Recovery code: Its file is there.");
    expect(exitCode).toBe(0);
  });

  test("ends with 5 when nobody opens the journal, and goes on with the rest", async () => {
    const { lived } = await lockedWorld();
    expect(await complaints(lived)).toEqual({
      lines: [
        "mend  Contents: The journal is locked, and nobody can be asked to open it.",
        "Hand the passphrase over with --passphrase-fd, --passphrase-command or --passphrase-file.",
      ],
      stderr: "",
      exitCode: 5,
    });
  });

  test("misses the file with the key and the recovery file", async () => {
    const { lived } = await lockedWorld();
    lived.files.delete(`${HOME}/key.age`);
    lived.files.delete(`${HOME}/recovery.age`);
    const { lines, exitCode } = await complaints(lived, `doctor ${OPEN}`);
    expect(lines.filter((line) => /^(look|mend)/.test(line))).toEqual([
      "look  Key: The file with the key is not beside the journal, and no passphrase opens it so.",
      "look  Recovery code: There is no recovery file: without the passphrase nothing opens the journal.",
      "mend  Contents: The journal is encrypted, and its key is not beside it.",
    ]);
    expect(exitCode).toBe(5);
  });

  test("tells of copies that lie open beside an encrypted journal, and of none beside a plain one", async () => {
    const { lived } = await lockedWorld();
    const copies = ["before-version-2-2026-11-01-5.db", "before-version-3-2026-10-01-4.db"];
    for (const name of copies) lived.files.set(`${HOME}/backups/${name}`, "");
    const { lines, exitCode } = await complaints(lived, `doctor ${OPEN}`);
    expect(lines[0]).toMatch(
      /^look {2}Backups: The journal is encrypted, and 2 older copies can be read/,
    );
    expect(exitCode).toBe(0);
    const plain = world({ files: { [`${HOME}/backups/${copies[0]}`]: "" } });
    expect(await complaints(plain)).toMatchObject({ lines: [] });
    expect((await scarf("doctor", plain)).stdout).toContain(`1 copy, the newest: ${copies[0]}.`);
  });

  test("tells of rituals that are unfinished", async () => {
    const lived = world({ journal: { entries: [entry({ state: "draft" })] } });
    expect(await complaints(lived)).toMatchObject({
      lines: ["look  Drafts: 1 ritual is unfinished.", "Go on with scarf on, off, day or reflect."],
      exitCode: 0,
    });
  });

  test("tells of a hold", async () => {
    const holding = withJournal(world(), {
      hold: () => ({ id: "1", reason: "a letter", since: moment("2026-11-20 10:00") }),
    });
    const { stdout, exitCode } = await scarf("doctor", holding);
    expect(stdout).toContain("ok    Hold: Since Fri 20 November 2026 nothing can be forgotten.\n");
    expect({ exitCode, reason: stdout.includes("letter") }).toEqual({ exitCode: 0, reason: false });
  });

  test("ends with 4 for a damaged journal, whatever of it is damaged", async () => {
    const flaws = ["pages", "references", "search"] as const;
    const flawed = withJournal(world(), { check: () => ({ version: 1, sqlite: "3", flaws }) });
    const { lines, exitCode } = await complaints(flawed);
    expect(lines.filter((line) => line.startsWith("mend"))).toHaveLength(3);
    expect(exitCode).toBe(4);
    expect(await complaints(withJournal(world(), { check: refuse }))).toMatchObject({
      lines: ["mend  Contents: The journal is damaged.", "Put a copy back."],
      exitCode: 4,
    });
  });

  test("reads the settings, and the user's own sets", async () => {
    const files = {
      [`${HOME}/config.yaml`]: "sets: 7\n",
      [`${HOME}/prompts/mine.yaml`]: "scarf: 1\n",
    };
    const { lines, exitCode } = await complaints(world({ files }));
    expect(lines.filter((line) => line.startsWith("mend"))).toEqual([
      "mend  Settings: The sets in the settings are no list of sets.",
      "mend  Prompt sets: 1 set of your own cannot be asked.",
    ]);
    expect(lines.at(-1)).toBe(`Run scarf prompts check ${HOME}/prompts/mine.yaml.`);
    expect(exitCode).toBe(4);
  });

  test("lets a mistake of scarf's be one", async () => {
    const buggy = withJournal(world(), {
      check: () => {
        throw new Error("a word of the journal");
      },
    });
    const { stdout, stderr, exitCode } = await scarf("doctor", buggy);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 1 });
    expect(stderr).not.toContain("a word");
  });

  test("changes nothing", async () => {
    const { lived } = await lockedWorld();
    const before = new Map(lived.files);
    await scarf(`doctor ${OPEN}`, lived);
    expect(lived.files).toEqual(before);
  });

  test("as JSON it has counts, no words, and null for what could not be looked at", async () => {
    const open = world({ journal: { entries: [entry({ answers: [] })] } });
    expect(await scarfJson("doctor", open)).toMatchObject({
      schema: "scarf/doctor/1",
      sound: true,
      versions: { scarf: "1.2.3", node: "24.0.0", sqlite: "3.0.0" },
      journal: { form: "plain" },
      contents: { version: 1, flaws: [], hold: false, counts: { entries: 1, loose_ends: 0 } },
      backups: { count: 0, newest: null, plain: [] },
    });
    const { lived } = await lockedWorld();
    const { stdout } = await scarf("doctor --json", lived);
    expect(JSON.parse(stdout)).toMatchObject({
      sound: false,
      versions: { sqlite: null },
      journal: { form: "encrypted", keyring: false, recovery: true },
      contents: null,
    });
  });

  test("fits into 60 columns", async () => {
    const { stdout } = await scarf("doctor", { width: 60 });
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
  });
});
