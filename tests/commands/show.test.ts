import { describe, expect, test } from "vitest";
import { answer, entry, entrySession, held, moment, session } from "../support/factories.ts";
import { scarf, scarfJson } from "../support/scarf.ts";

const worn = session({ ref: "K7", off: moment("2026-11-23 14:55"), closed: "off" });
const whole = entry({
  id: "019ab000-0000-7000-8000-000000000001",
  ritual: "off",
  set: "off-minute",
  at: moment("2026-11-23 14:55"),
  session: entrySession(worn),
  answers: [
    answer({ prompt: "balance", kind: "scale", asked: "How did you use it?", value: -2 }),
    answer({ prompt: "mended", kind: "confirm", asked: "Anything to repair?", value: true }),
    answer({
      prompt: "handed_back",
      kind: "choices",
      asked: "What did you hand back?",
      value: ["goal", "choice"],
      labels: ["Asked their goal first", "Offered real choice"],
    }),
    answer({ prompt: "what_happened", asked: "What landed badly?", value: "One line.\nAnother." }),
    answer({ prompt: "loose_ends", kind: "lines", asked: "Loose ends?", value: undefined }),
    answer({
      prompt: "leave",
      kind: "lines",
      asked: "What stays with the scarf?",
      value: ["hidden"],
      feeds: "held",
    }),
  ],
  tags: ["late", "tired"],
});
const other = entry({ id: "019ab000-0001-7000-8000-000000000002", ritual: "day" });
const left = held({ session: worn.id, entry: whole.id, ref: "K7", text: "hidden" });
const journal = { sessions: [worn], entries: [whole, other], held: [left] };

test("shows each question with its answer, and leaves with the scarf what was left with it", async () => {
  expect(await scarf("show 019ab000-0000", { journal })).toEqual({
    stdout: `Took off Therapist
  Mon 23 November 2026, 14:55 (Europe/Berlin)
  Seat: up
  Ref: K7
  Asked from off-minute
  019ab000-0000-7000-8000-000000000001

How did you use it?
  -2 (from -5 held back to 5 leaned too hard)

Anything to repair?
  Yes

What did you hand back?
  Asked their goal first
  Offered real choice

What landed badly?
  One line.
  Another.

Loose ends?
  skipped

What stays with the scarf?
  left with the scarf until Therapist with K7 goes on again

Tags: late, tired
`,
    stderr: "",
    exitCode: 0,
  });
});

test("prints the same as JSON, with the words as they were asked", async () => {
  expect(await scarfJson(["show", whole.id], { journal })).toEqual({
    schema: "scarf/show/1",
    entry: {
      id: whole.id,
      ritual: "off",
      set: "off-minute",
      set_version: "0123456789ab",
      state: "done",
      at: "2026-11-23T14:55:00+01:00",
      zone: "Europe/Berlin",
      session: {
        id: worn.id,
        role: "therapist",
        role_title: "Therapist",
        seat: "up",
        ref: "K7",
      },
      answers: [
        {
          prompt: "balance",
          kind: "scale",
          asked: "How did you use it?",
          value: -2,
          held: false,
          from: { value: -5, label: "held back" },
          to: { value: 5, label: "leaned too hard" },
        },
        {
          prompt: "mended",
          kind: "confirm",
          asked: "Anything to repair?",
          value: true,
          held: false,
        },
        {
          prompt: "handed_back",
          kind: "choices",
          asked: "What did you hand back?",
          value: ["goal", "choice"],
          held: false,
          labels: ["Asked their goal first", "Offered real choice"],
        },
        {
          prompt: "what_happened",
          kind: "text",
          asked: "What landed badly?",
          value: "One line.\nAnother.",
          held: false,
        },
        { prompt: "loose_ends", kind: "lines", asked: "Loose ends?", value: null, held: false },
        {
          prompt: "leave",
          kind: "lines",
          asked: "What stays with the scarf?",
          value: null,
          held: true,
        },
      ],
      tags: ["late", "tired"],
    },
  });
});

test("says that a ritual is unfinished", async () => {
  const draft = entry({ state: "draft", session: entrySession(worn) });
  const { stdout } = await scarf(["show", draft.id], {
    journal: { sessions: [worn], entries: [draft] },
  });
  expect(stdout).toContain("Put on Therapist (unfinished)\n");
});

test("wraps to the width of the terminal, wide characters too", async () => {
  const wide = entry({ answers: [answer({ value: "日本語の文章".repeat(10) })] });
  const { stdout } = await scarf(["show", wide.id], { journal: { entries: [wide] }, width: 40 });
  const lines = stdout.split("\n").filter((line) => line.includes("日"));
  expect(lines.length).toBeGreaterThan(1);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(21);
});

test("somebody's words cannot act on the terminal", async () => {
  const nasty = entry({
    answers: [answer({ asked: "\u001b[1mAsked", value: "\u009b2J\u202eback" })],
    tags: ["\u0007tag"],
  });
  const { stdout } = await scarf(["show", nasty.id], { journal: { entries: [nasty] } });
  expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  expect(stdout).toContain("\\u{9b}2J\\u{202e}back");
});

describe("an id", () => {
  test.each(["019abfff", "", "nonsense", "%"])("%j that names nothing is not found", async (id) => {
    expect(await scarf(["show", id], { journal })).toEqual({
      stdout: "",
      stderr:
        "error: No entry has an id that starts like that.\nhint: Run scarf log to see your entries with their ids.\n",
      exitCode: 3,
    });
  });

  test("that several entries begin with lists them by date, without a word of the journal", async () => {
    expect(await scarf("show 019ab0", { journal })).toEqual({
      stdout: "",
      stderr: [
        "error: 2 entries have an id that starts like that:",
        "  019ab000-0001  Mon 23 November 2026 14:05  day",
        "  019ab000-0000  Mon 23 November 2026 14:55  off",
        "hint: Give more of the id of the one you mean.",
        "",
      ].join("\n"),
      exitCode: 3,
    });
  });

  test("is needed", async () => {
    expect((await scarf("show", { journal })).exitCode).toBe(2);
  });
});

const again = (ref: string) => session({ ref, on: moment("2026-11-23 17:00") });
const shown = async (args: readonly string[], parts: object = {}) =>
  (await scarf(["show", ...args], { journal: { ...journal, ...parts } })).stdout;

describe("what was left with a scarf", () => {
  test("is read in its entry while the scarf is on with the same code", async () => {
    const back = await shown([whole.id], { sessions: [worn, again("K7")] });
    expect(back).toContain("What stays with the scarf?\n  hidden\n");
    const other = await shown([whole.id], { sessions: [worn, again("K8")] });
    expect(other).not.toContain("hidden");
  });

  test("is read there when it is asked for outright", async () => {
    expect(await shown([whole.id, "--with-scarf-off"])).toContain("\n  hidden\n");
    expect(await scarfJson(["show", whole.id, "--with-scarf-off"], { journal })).toMatchObject({
      entry: { answers: { 5: { value: ["hidden"], held: true } } },
    });
  });

  test("is not read there any more when it was let go", async () => {
    const gone = { ...left, ended: { at: moment("2026-11-23 17:05"), how: "let go" as const } };
    const stdout = await shown([whole.id], { sessions: [worn, again("K7")], held: [gone] });
    expect(stdout).toContain("What stays with the scarf?\n  no longer with the scarf\n");
    expect(stdout).not.toContain("hidden");
  });

  test("of a day without a scarf waits for the one that it went with", async () => {
    const lines = answer({ kind: "lines", asked: "Leave?", value: ["hidden"], feeds: "held" });
    const day = entry({ ritual: "day", answers: [lines] });
    const kept = held({ session: worn.id, entry: day.id, text: "hidden" });
    const stdout = await shown([day.id], { entries: [day], held: [kept] });
    expect(stdout).toContain("Leave?\n  left with the scarf until Therapist goes on again\n");
  });

  test("is shown by its own id: where it is, and its words when the scarf is on", async () => {
    const thing = held({ session: worn.id, ref: "K7", text: "hidden" });
    const parts = { held: [thing] };
    expect(await shown([thing.id], parts)).toBe(`Left with Therapist with K7
  Left Mon 23 November 2026
  ${thing.id}

  left with the scarf until Therapist with K7 goes on again
`);
    const back = { ...parts, sessions: [worn, again("K7")] };
    expect(await shown([thing.id], back)).toContain("\n\n  hidden\n");
    expect(await shown([thing.id, "--with-scarf-off"], parts)).toContain("\n\n  hidden\n");
    expect(
      await scarfJson(["show", thing.id], { journal: { ...journal, ...parts } }),
    ).toMatchObject({ schema: "scarf/held-thing/1", thing: { id: thing.id, text: null } });
  });
});
