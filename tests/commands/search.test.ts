import { describe, expect, test } from "vitest";
import {
  answer,
  entry,
  entrySession,
  held,
  moment,
  repair,
  session,
} from "../support/factories.ts";
import { scarf, scarfJson } from "../support/scarf.ts";

const worn = session({ off: moment("2026-11-23 14:55"), closed: "off" });
const noted = entry({
  id: "019ab000-0000-7000-8000-000000000001",
  ritual: "note",
  at: moment("2026-11-22 09:00"),
  answers: [answer({ value: "First line.\nA letter\u001b[2J came late again." })],
  tags: ["post"],
});
const off = entry({
  id: "019ab111-0000-7000-8000-000000000002",
  ritual: "off",
  at: moment("2026-11-23 14:55"),
  session: entrySession(worn),
  answers: [answer({ prompt: "what_happened", value: "I read the letter aloud." })],
});
const mended = repair({
  id: "019ab222-0000-7000-8000-000000000003",
  happened: "The letter.",
  opened: moment("2026-11-23 15:00"),
});
const kept = held({ session: worn.id, text: "Their letter." });
const journal = { sessions: [worn], entries: [noted, off], repairs: [mended], held: [kept] };

describe("scarf search", () => {
  test("shows what was found, newest first, each with its line and what it is", async () => {
    expect(await scarf("search letter", { journal })).toEqual({
      stdout: `Mon 23 November 2026
  15:00  019ab222  Repair: The letter.
  14:55  019ab111  Took off Therapist: I read the letter aloud.

Sun 22 November 2026
  09:00  019ab000  Noted: A letter\\u{1b}[2J came late again.
`,
      stderr: "",
      exitCode: 0,
    });
  });

  test.each([
    ["all words", ["letter", "late"]],
    ["a phrase that the shell took the quotes of", ["late again"]],
    ["a phrase in quotes", ['"late again" letter']],
    ["the beginning of a word", ["agai*"]],
    ["another accent and case", ["LÁTE"]],
  ])("finds by %s", async (_how, words) => {
    const { stdout } = await scarf(["search", ...words], { journal });
    expect(stdout.split("\n")).toHaveLength(3);
    expect(stdout).toContain("019ab000");
  });

  test("reads the words from stdin, so that no shell keeps them", async () => {
    const { stdout } = await scarf("search -", { journal, input: '"late again"\n' });
    expect(stdout).toContain("019ab000");
  });

  test("takes the filters of the log", async () => {
    const filters = [
      "--role therapist",
      "--seat up",
      "--ritual off",
      "--in today",
      "--from 2026-11-23",
    ];
    for (const filter of filters) {
      const { stdout } = await scarf(`search letter ${filter}`, { journal });
      expect(stdout).toContain("019ab111");
      expect(stdout).not.toContain("019ab000");
    }
    const tagged = await scarf("search letter --tag post", { journal });
    expect(tagged.stdout).toContain("019ab000");
    const newest = await scarf("search letter -n 1", { journal });
    expect(newest).toMatchObject({ stdout: expect.stringContaining("019ab222"), stderr: "" });
    expect(newest.stdout.split("\n")).toHaveLength(3);
  });

  test("says a tag and what changed for what they are", async () => {
    const { stdout } = await scarf("search post", { journal });
    expect(stdout).toContain("019ab000  Noted, tagged: post\n");
  });

  test("leaves with the scarf what is with it, unless it is on or asked for outright", async () => {
    const { stdout } = await scarf("search their", { journal });
    expect(stdout).toBe("");
    const outright = await scarf("search their --with-scarf-off", { journal });
    expect(outright.stdout).toContain("Left with the scarf: Their letter.\n");
    const on = session({ on: moment("2026-11-23 17:00") });
    const back = await scarf("search their", { journal: { ...journal, sessions: [worn, on] } });
    expect(back.stdout).toContain("Left with the scarf: Their letter.\n");
    const other = session({ on: moment("2026-11-23 17:00"), role: "coach" });
    const away = await scarf("search their", { journal: { ...journal, sessions: [worn, other] } });
    expect(away.stdout).toBe("");
  });

  test("says kindly that there is nothing", async () => {
    const { stdout, stderr, exitCode } = await scarf("search nobody", { journal });
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 0 });
    expect(stderr.split("\n")).toHaveLength(2);
    expect(stderr).not.toContain("nobody");
  });

  test("needs a word, and does not repeat what was typed", async () => {
    for (const [args, input] of [
      [["search", "?!"], ""],
      [["search", "-"], " "],
    ] as const) {
      const outcome = await scarf(args, { journal, input });
      expect(outcome).toMatchObject({ stdout: "", exitCode: 2 });
      expect(outcome.stderr).toMatch(/^error: There is no word to look for\.\nhint: /);
    }
    expect(await scarf("search", { journal })).toMatchObject({ exitCode: 2 });
  });

  test("gives it as JSON, entries as the log does", async () => {
    expect(await scarfJson("search letter --role therapist", { journal })).toEqual({
      schema: "scarf/search/1",
      entries: [
        {
          id: off.id,
          ritual: "off",
          set: "on-minute",
          set_version: "0123456789ab",
          state: "done",
          at: "2026-11-23T14:55:00+01:00",
          zone: "Europe/Berlin",
          session: {
            id: worn.id,
            role: "therapist",
            role_title: "Therapist",
            seat: "up",
            ref: null,
          },
          answers: { what_happened: "I read the letter aloud." },
          tags: [],
          found: { in: "answer", prompt: "what_happened", line: "I read the letter aloud." },
        },
      ],
      matters: [],
    });
    expect(await scarfJson("search letter --from 2026-11-23", { journal })).toMatchObject({
      matters: [
        { kind: "repair", id: mended.id, at: "2026-11-23T15:00:00+01:00", line: "The letter." },
      ],
    });
  });

  test("shows fifty, says that there is more, and gives programs all", async () => {
    const many = Array.from({ length: 60 }, () => entry({ answers: [answer()] }));
    const crowded = { entries: many };
    const { stdout, stderr } = await scarf("search listen", { journal: crowded });
    expect(stdout.trim().split("\n")).toHaveLength(51);
    expect(stderr).toContain("There is more that is older.");
    expect(await scarfJson("search listen", { journal: crowded })).toMatchObject({
      entries: { length: 60 },
    });
  });
});
