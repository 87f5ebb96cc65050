import { describe, expect, test } from "vitest";
import { SET_RITUALS } from "../../../src/prompt-sets/prompt-set.ts";
import { HOME, scarf, world } from "../../support/scarf.ts";
import { MINE } from "./mine.ts";

describe("scarf prompts new", () => {
  test.each(SET_RITUALS)(
    "writes a set for %s without issues and prints where it lies",
    async (ritual) => {
      const lived = world();
      const made = await scarf(`prompts new evening --ritual ${ritual}`, lived);
      const checked = await scarf(`prompts check ${made.stdout.trim()}`, lived);

      expect(made).toEqual({ stdout: `${HOME}/prompts/evening.yaml\n`, stderr: "", exitCode: 0 });
      expect(checked.stdout).toContain(`evening is for ${ritual} and has 5 questions.`);
      expect(lived.files.get(`${HOME}/prompts/evening.yaml`)).toContain(
        "# yaml-language-server: $schema=",
      );
    },
  );

  test.each(["on-minute", "on", "off-minute", "off", "day-minute", "day"])(
    "writes a set that begins from %s, also under its id",
    async (from) => {
      const lived = world();
      await scarf(`prompts new ${from} --from ${from}`, lived);
      const { exitCode, stdout } = await scarf(`prompts check ${HOME}/prompts/${from}.yaml`, lived);

      expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
      expect(stdout).toContain("no issues");
    },
  );

  test("never overwrites, not even a file of another name with the id", async () => {
    const lived = world({ files: { [`${HOME}/prompts/evening.yml`]: MINE } });

    expect(await scarf("prompts new mine", lived)).toEqual({
      stdout: "",
      stderr: `error: You have a set mine already: ${HOME}/prompts/evening.yml\nhint: Choose another id, or edit that file.\n`,
      exitCode: 3,
    });
    expect([...lived.files.keys()]).toEqual([`${HOME}/prompts/evening.yml`]);
  });

  test("never overwrites a file that has the name and another id", async () => {
    const lived = world({ files: { [`${HOME}/prompts/evening.yaml`]: MINE } });

    expect((await scarf("prompts new evening", lived)).exitCode).toBe(3);
    expect(lived.files.get(`${HOME}/prompts/evening.yaml`)).toBe(MINE);
  });

  test.each([
    ["an id that leads elsewhere", ["prompts", "new", "../evening"]],
    ["an id with a blank", ["prompts", "new", "my evening"]],
    ["an unknown ritual", ["prompts", "new", "evening", "--ritual", "noon"]],
    ["an unknown set to begin from", ["prompts", "new", "evening", "--from", "morning"]],
    [
      "a ritual that the other set is not for",
      ["prompts", "new", "evening", "--from", "off", "--ritual", "on"],
    ],
  ])("writes nothing for %s", async (_, args) => {
    const lived = world();

    expect((await scarf(args, lived)).exitCode).toBe(2);
    expect([...lived.files.keys()]).toEqual([]);
  });
});
