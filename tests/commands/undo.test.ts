import { describe, expect, test } from "vitest";
import { scarf, scarfJson, world } from "../support/scarf.ts";

describe("scarf undo", () => {
  test("takes the newest change back, and --back brings it back", async () => {
    const lived = world();
    await scarf("on nurse --skip", lived);
    lived.clock.setTo("2026-11-23 18:40");
    await scarf("off --skip", lived);
    expect(await scarf("undo", lived)).toEqual({
      stdout: `Taken back:
  Mon 23 November 2026 18:40
    1 changed session
Bring it back with scarf undo --back.
`,
      stderr: "",
      exitCode: 0,
    });
    expect(await scarfJson("status", lived)).toMatchObject({ on: true, session: { off: null } });
    expect((await scarf("undo --back", lived)).stdout).toBe(`Brought back:
  Mon 23 November 2026 18:40
    1 changed session
scarf undo takes it back.
`);
    expect(await scarfJson("status", lived)).toMatchObject({ on: false });
  });

  test("goes back further each time, until nothing is left", async () => {
    const lived = world();
    await scarf("on nurse --skip", lived);
    await scarf("off --skip", lived);
    await scarf("undo", lived);
    await scarf("undo", lived);
    expect(lived.journal.size()).toEqual({ entries: 0, sessions: 0 });
    const { stderr, exitCode } = await scarf("undo", lived);
    expect(exitCode).toBe(3);
    expect(stderr).toContain("There is no change that could be taken back.");
  });

  test("brings a deleted entry back with its words", async () => {
    const lived = world({ input: "A thought about endings." });
    await scarf("note", lived);
    const [note] = lived.journal.entries({});
    await scarf(["delete", note?.id ?? "", "--yes"], lived);
    await scarf("undo", lived);
    expect(lived.journal.entries({})).toEqual([note]);
    expect((await scarf("search endings", lived)).stdout).toContain("A thought about endings.");
  });

  test("lists the newest changes without a word of them", async () => {
    const lived = world({ input: "A secret thought." });
    await scarf("note", lived);
    lived.clock.setTo("2026-11-23 18:30");
    await scarf("on nurse --skip", lived);
    await scarf("undo", lived);
    expect(await scarf("undo --list", lived)).toEqual({
      stdout: `Mon 23 November 2026 18:30 (taken back)
  1 new session
Mon 23 November 2026 18:00
  1 new entry
`,
      stderr: "",
      exitCode: 0,
    });
    expect(await scarfJson("undo --list", lived)).toEqual({
      schema: "scarf/changes/1",
      changes: [
        {
          at: "2026-11-23T18:30:00+01:00",
          zone: "Europe/Berlin",
          taken_back: true,
          things: [{ thing: "session", action: "create", count: 1 }],
        },
        {
          at: "2026-11-23T18:00:00+01:00",
          zone: "Europe/Berlin",
          taken_back: false,
          things: [{ thing: "entry", action: "create", count: 1 }],
        },
      ],
    });
  });

  test("says so where nothing was ever changed", async () => {
    const { stderr, exitCode } = await scarf("undo");
    expect({ stderr, exitCode }).toEqual({
      stderr: "error: Nothing was changed yet.\nhint: See your journal with scarf log.\n",
      exitCode: 3,
    });
  });

  test("does not list and bring back at once", async () => {
    expect((await scarf("undo --list --back")).exitCode).toBe(2);
  });
});
