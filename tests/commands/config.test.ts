import { describe, expect, test } from "vitest";
import { newId } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { later, lockedWorld } from "../support/locked-world.ts";
import { HOME, scarf, scarfJson, type World, world } from "../support/scarf.ts";

const FILE = `${HOME}/config.yaml`;

describe("scarf config", () => {
  test("shows every setting, what changes it, and where things lie", async () => {
    expect((await scarf("config", { width: 60 })).stdout).toBe(
      [
        "refs                off (scarf config refs)",
        "morning             off (scarf config morning)",
        "precision           minute (scarf config precision)",
        "role                none (scarf init)",
        "roles               as they came (scarf roles)",
        "sets                those of a minute (in the settings)",
        "encrypted           off (scarf lock)",
        "keyring             off (scarf passphrase)",
        "passphrase_command  none (in the settings)",
        "",
        "Settings:",
        `  ${FILE}`,
        "Journal:",
        `  ${HOME}/journal.db`,
        "Your list of names, in the journal (scarf config names):",
        `  ${HOME}/journal.db`,
        "Prompt sets:",
        `  ${HOME}/prompts`,
        "",
      ].join("\n"),
    );
  });

  test("is JSON for programs", async () => {
    const config = `refs: true\nratings: { morning: yes }\nsets: { "off": mine }\n`;
    expect(await scarfJson("config", { files: { [FILE]: config } })).toEqual({
      schema: "scarf/config/1",
      settings: {
        refs: true,
        morning: true,
        precision: "minute",
        role: null,
        roles: [],
        sets: ["off: mine"],
        encrypted: false,
        keyring: false,
        passphrase_command: null,
      },
      places: {
        settings: FILE,
        journal: `${HOME}/journal.db`,
        names: `${HOME}/journal.db`,
        prompts: `${HOME}/prompts`,
      },
    });
  });

  test.each([
    ["refs", "on", "refs: true"],
    ["morning", "on", "morning: true"],
    ["precision", "day", "precision: day"],
  ])("%s %s is kept, and what else is in the file stays", async (name, value, line) => {
    const lived = world({ files: { [FILE]: "sets: { day: mine }\nmine: 7\n" } });
    expect(await scarf(`config ${name} ${value}`, lived)).toMatchObject({ exitCode: 0 });
    const kept = lived.files.get(FILE) ?? "";
    expect(kept).toContain(line);
    expect(kept).toContain("mine: 7");
    expect(kept).toContain("day: mine");
    expect((await scarf(`config ${name}`, lived)).stdout).toBe(`${name}: ${value}\n`);
  });

  test.each([
    ["refs", "on", "off"],
    ["morning", "on", "off"],
  ])("%s %s can be taken back", async (name, value, before) => {
    const lived = world();
    await scarf(`config ${name} ${value}`, lived);
    await scarf(`config ${name} ${before}`, lived);
    expect(lived.files.get(FILE)).toBe("scarf: 1\n");
  });

  test("does not take a value that there is not", async () => {
    expect(await scarf("config refs maybe")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("on, off"),
    });
  });

  test("only shows the command that hands the passphrase over", async () => {
    const files = { [FILE]: "passphrase_command: pass show scarf\n" };
    expect((await scarf("config passphrase-command", { files })).stdout).toBe(
      "passphrase_command: pass show scarf\n",
    );
  });

  test.each(["refs: Zelda", "sets: Zelda", "role: [Zelda]"])(
    "refuses a file with %s, whose words it does not repeat",
    async (line) => {
      const { exitCode, stderr } = await scarf("config", { files: { [FILE]: line } });
      expect(exitCode).toBe(4);
      expect(stderr).not.toContain("Zelda");
    },
  );
});

describe("a code for a person", () => {
  test.each(["on nurse --ref K7", "off --since 14:00 --role nurse --ref K7"])(
    "is refused by %s until it is switched on, and nothing is written",
    async (call) => {
      const lived = world();
      expect(await scarf(call, lived)).toEqual({
        stdout: "",
        stderr: [
          "error: A code for a person is not in use here.",
          "hint: Leave --ref out, or run scarf config refs on and read what it says first.\n",
        ].join("\n"),
        exitCode: 2,
      });
      expect(lived.journal.size()).toEqual({ entries: 0, sessions: 0 });
      await scarf("config refs on", lived);
      expect(await scarfJson(call, lived)).toMatchObject({ session: { ref: "K7" } });
    },
  );

  test("comes with what there is to know about it", async () => {
    const { stdout, stderr } = await scarf("config refs on", { width: 60 });
    expect(stdout).toBe("refs: on\n");
    expect(stderr).toContain("personal data");
    expect(stderr).toContain("initials");
    expect(stderr.split("\n").every((line) => line.length <= 60)).toBe(true);
    expect((await scarf("config refs off")).stderr).toBe("");
  });
});

describe("the list of names", () => {
  test("is asked for, read from a pipe or a file, and shown", async () => {
    const asker = fakeAsker({ names: ["Zelda Quill", "Quillham"] });
    const lived = world({ asker });
    expect((await scarf("config names add", lived)).stdout).toBe(
      "2 words added; the list has 2.\n",
    );
    const piped = { ...lived, parts: { input: "zelda quill\nOrrin\n" } };
    expect((await scarf("config names add --file -", piped)).stdout).toBe(
      "1 word added; the list has 3.\n",
    );
    expect(await scarf("config names list", lived)).toMatchObject({
      stdout: "Zelda Quill\nQuillham\nOrrin\n",
    });
    expect(await scarfJson("config names", lived)).toEqual({
      schema: "scarf/names/1",
      names: ["Zelda Quill", "Quillham", "Orrin"],
    });
  });

  test("is in the journal and in no file of settings", async () => {
    const lived = world({ input: "Zelda\nOrrin" });
    await scarf("config names add", lived);
    expect(lived.journal.ownWords().map(({ word }) => word)).toEqual(["Zelda", "Orrin"]);
    expect(lived.files.size).toBe(0);
    expect((await scarf("config", lived)).stdout).not.toContain("Zelda");
  });

  test("loses words whatever their capitals", async () => {
    const lived = listed("Zelda", "Orrin", "zelda");
    const { stdout } = await scarf("config names remove", { ...lived, parts: { input: "ZELDA" } });
    expect(stdout).toBe("2 words removed; the list has 1.\n");
    expect((await scarf("config names", lived)).stdout).toBe("Orrin\n");
  });

  test("is taken back like every change", async () => {
    const lived = listed("Zelda", "Orrin");
    await scarf("config names remove", { ...lived, parts: { input: "Zelda" } });
    expect((await scarf("undo", lived)).stdout).toContain("    1 deleted word of your list\n");
    expect((await scarf("config names", lived)).stdout).toBe("Zelda\nOrrin\n");
    expect((await scarf("undo --back", lived)).exitCode).toBe(0);
    expect((await scarf("config names", lived)).stdout).toBe("Orrin\n");
  });

  test("loses what was taken out for good with the next forgetting", async () => {
    const lived = listed("Zelda", "Orrin");
    await scarf("config names remove", { ...lived, parts: { input: "Zelda" } });
    expect((await scarf("forget --older-than 3y --yes", lived)).stdout).toContain(
      "Forgotten: the words of 1 deleted thing.",
    );
    expect((await scarf("undo", lived)).exitCode).toBe(3);
    expect((await scarf("config names", lived)).stdout).toBe("Orrin\n");
  });

  test("says when a word is not in it, without the word", async () => {
    const { exitCode, stderr } = await scarf("config names remove", { input: "Zelda" });
    expect(exitCode).toBe(3);
    expect(stderr).not.toContain("Zelda");
  });

  test("is empty where nothing was added", async () => {
    expect(await scarf("config names")).toEqual({
      stdout: "",
      stderr: "Your list is empty. Add to it: scarf config names add.\n",
      exitCode: 0,
    });
    expect(await scarfJson("config names")).toEqual({ schema: "scarf/names/1", names: [] });
  });

  test("wants the passphrase of an encrypted journal, which the settings do not", async () => {
    const { lived } = await lockedWorld();
    expect((await scarf("config names", lived)).exitCode).toBe(5);
    expect((await scarf("config", lived)).exitCode).toBe(0);
    const opened = later(lived, { input: "Zelda" });
    expect((await scarf("config names add --passphrase-file /pass", opened)).exitCode).toBe(0);
    expect([...lived.files.values()].join("\n")).not.toContain("Zelda");
  });
});

function listed(...words: readonly string[]): World {
  return world({ journal: { ownWords: words.map((word) => ({ id: newId(), word })) } });
}
