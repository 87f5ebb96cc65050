import { describe, expect, test } from "vitest";
import { fakeAsker } from "../support/fake-asker.ts";
import { HOME, scarf, scarfJson, world } from "../support/scarf.ts";

const FILE = `${HOME}/config.yaml`;

describe("scarf config", () => {
  test("shows every setting, what changes it, and where things lie", async () => {
    expect((await scarf("config", { width: 60 })).stdout).toBe(
      [
        "refs                off (scarf config refs)",
        "morning             off (scarf config morning)",
        "precision           minute (scarf config precision)",
        "names               0 words (scarf config names)",
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
        "Prompt sets:",
        `  ${HOME}/prompts`,
        "",
      ].join("\n"),
    );
  });

  test("is JSON for programs, with the names counted and not told", async () => {
    const config = `refs: true\nratings: { morning: yes }\nnames: [Zelda]\nsets: { "off": mine }\n`;
    expect(await scarfJson("config", { files: { [FILE]: config } })).toEqual({
      schema: "scarf/config/1",
      settings: {
        refs: true,
        morning: true,
        precision: "minute",
        names: 1,
        role: null,
        roles: [],
        sets: ["off: mine"],
        encrypted: false,
        keyring: false,
        passphrase_command: null,
      },
      places: { settings: FILE, journal: `${HOME}/journal.db`, prompts: `${HOME}/prompts` },
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

  test.each(["refs: maybe", "names: Zelda", "names: [1]"])(
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

  test("loses words whatever their capitals", async () => {
    const lived = world({ files: { [FILE]: "names: [Zelda, Orrin]\n" }, input: "ZELDA" });
    expect((await scarf("config names remove", lived)).stdout).toBe(
      "1 word removed; the list has 1.\n",
    );
    expect(lived.files.get(FILE)).toContain("- Orrin");
  });

  test("says when a word is not in it, without the word", async () => {
    const { exitCode, stderr } = await scarf("config names remove", { input: "Zelda" });
    expect(exitCode).toBe(3);
    expect(stderr).not.toContain("Zelda");
  });

  test("is said to lie there as plain text", async () => {
    expect((await scarf("config names add", { input: "Zelda" })).stderr).toContain("plain text");
  });
});
