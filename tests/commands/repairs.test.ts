import { describe, expect, test } from "vitest";
import { answer, day, entry, moment, newId } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { scarf, scarfJson, world } from "../support/scarf.ts";
import { living, made, NOTICE, now, offered, planned, seen } from "./some-repairs.ts";

describe("scarf repairs", () => {
  test("shows those that are open, with where they stand, their role, age and day", async () => {
    const { stdout } = await scarf("repairs", living([seen, planned, offered, made]));
    expect(stdout.replace(/[0-9a-f-]{8,}/g, "<id>")).toBe(
      [
        "Open",
        "  <id>  Planned, harm, 3 weeks old, due Fri 27 November 2026",
        "    I was late.",
        "  <id>  Offered, 9 days old",
        "    I interrupted twice.",
        "  <id>  Seen, Therapist, from today",
        "    I cut in twice.",
        "",
      ].join("\n"),
    );
  });

  test.each(["repairs --all", "repairs list --all"])(
    "%s shows those that have ended",
    async (line) => {
      const { stdout } = await scarf(line, living([seen, made]));
      expect(stdout).toMatch(/Ended\n {2}\S+ {2}Made, Fri 20 November 2026\n/);
    },
  );

  test("says what to do when none is open", async () => {
    expect(await scarf("repairs", living([made]))).toMatchObject({
      stdout: "",
      stderr: expect.stringContaining("scarf repairs new"),
    });
  });

  test("is JSON for programs", async () => {
    expect(await scarfJson("repairs --all", living([made]))).toEqual({
      schema: "scarf/repairs/1",
      repairs: [
        {
          id: made.id,
          role: null,
          entry: null,
          state: "made",
          kind: "ordinary",
          barriers: [],
          happened: "I interrupted twice.",
          opened: "2026-11-01T10:00:00+01:00",
          follow_up: null,
          ended: "2026-11-20T10:00:00+01:00",
          history: [
            { state: "seen", at: "2026-11-01T10:00:00+01:00", note: null, entry: null },
            { state: "made", at: "2026-11-20T10:00:00+01:00", note: null, entry: null },
          ],
        },
      ],
    });
  });
});

describe("scarf repairs show", () => {
  test("shows the words, what makes it hard, and every step with what was said of it", async () => {
    const asked = answer({
      prompt: "say_it",
      asked: "What do you want to say?",
      value: "That I was late.",
    });
    const moving = answer({ prompt: "state", kind: "choice", asked: "Where?", value: "planned" });
    const about = entry({ ritual: "reflect", repair: planned.id, answers: [asked, moving] });
    const whole = {
      ...planned,
      barriers: ["time"],
      history: [
        { state: "seen", at: planned.opened },
        { state: "planned", at: moment("2026-11-03 10:00"), entry: about.id },
        { state: "offered", at: moment("2026-11-04 10:00"), note: "By letter." },
      ],
    } as const;
    const lived = world({ journal: { repairs: [whole], entries: [about] } });
    const { stdout, stderr } = await scarf(["repairs", "show", planned.id], lived);
    expect(stderr).toBe(NOTICE);
    expect(stdout).toBe(
      [
        "Planned",
        "  harm, 3 weeks old, due Fri 27 November 2026",
        "  Opened Mon 2 November 2026",
        `  ${planned.id}`,
        "",
        "What landed badly",
        "  I was late.",
        "",
        "What makes it hard",
        "  No time or no place for it",
        "",
        "Planned: Tue 3 November 2026",
        "  What do you want to say?",
        "    That I was late.",
        "",
        "Offered: Wed 4 November 2026",
        "  By letter.",
        "",
      ].join("\n"),
    );
  });

  test("finds nothing that is not there, and asks for more of an id that several have", async () => {
    const lived = living([seen, planned]);
    for (const id of [newId(), "", "-", seen.id.slice(0, 3)])
      expect(await scarf(["repairs", "show", id], lived)).toMatchObject({ exitCode: 3 });
  });
});

describe("scarf repairs move", () => {
  test("moves it without questions, with words from a pipe", async () => {
    const asker = fakeAsker([]);
    const lived = living([seen], { asker, input: "By letter.\n" });
    const args = ["repairs", "move", seen.id, "offered", "--file", "-", "--follow-up", "friday"];
    expect(await scarf(args, lived)).toMatchObject({
      stdout: "It is offered. It comes up on Fri 27 November 2026.\n",
    });
    expect(lived.journal.repairs()).toEqual([
      {
        ...seen,
        state: "offered",
        followUp: "2026-11-27",
        history: [...seen.history, { state: "offered", at: now, note: "By letter." }],
      },
    ]);
  });

  test("takes its day away, so that it comes up every time", async () => {
    const lived = living([{ ...planned, followUp: day("2026-11-30") }]);
    const args = ["repairs", "move", planned.id, "--follow-up", "None"];
    expect(await scarf(args, lived)).toMatchObject({
      stdout: "It is planned. It comes up until it ends.\n",
    });
    expect(lived.journal.repairs()).toEqual([{ ...planned, followUp: undefined }]);
  });

  test("opens one again that has ended, and keeps its history", async () => {
    const lived = living([made]);
    expect(await scarf(["repairs", "move", made.id, "planned"], lived)).toMatchObject({
      stdout: "It is open again, with its history. It is planned. It comes up until it ends.\n",
    });
    expect(lived.journal.repairs()).toEqual([
      {
        ...made,
        state: "planned",
        ended: undefined,
        history: [...made.history, { state: "planned", at: now }],
      },
    ]);
  });

  test("gives another day or another kind alone, and reminds when it becomes harm", async () => {
    const lived = living([seen]);
    await scarf(["repairs", "move", seen.id, "--follow-up", "in two weeks"], lived);
    const { stderr } = await scarf(["repairs", "move", seen.id, "--kind", "harm"], lived);
    expect(stderr).toBe(NOTICE);
    expect(lived.journal.repairs()).toEqual([{ ...seen, kind: "harm", followUp: "2026-12-07" }]);
  });

  test.each([
    { to: ["won"], message: "won" },
    { to: [], message: "Nothing was moved" },
    { to: ["--file", "-"], message: "Nothing was moved" },
    { to: ["planned", "--follow-up", "soon"], message: "names no day" },
    { to: ["planned", "--file", "-"], message: "There are no words" },
  ])("refuses what cannot be: $to", async ({ to, message }) => {
    const lived = living([seen]);
    expect(await scarf(["repairs", "move", seen.id, ...to], lived)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(message),
    });
    expect(lived.journal.repairs()).toEqual([seen]);
  });

  test.each([
    { to: "made", message: "It stands there already" },
    { to: "formal", message: "This repair has ended: made." },
  ])("refuses to go from an end to $to", async ({ to, message }) => {
    const lived = living([made]);
    expect(await scarf(["repairs", "move", made.id, to], lived)).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining(message),
    });
    expect(lived.journal.repairs()).toEqual([made]);
  });
});

describe("a repair that is due", () => {
  test("is counted, and not told, when a scarf goes on and at the end of a day", async () => {
    const line = "2 repairs wait: scarf repairs.\n";
    for (const command of ["on therapist --skip", "day"]) {
      const { stderr } = await scarf(command, living([seen, planned, offered, made]));
      expect(stderr).toContain(line);
      expect(stderr).not.toContain("cut in");
    }
  });

  test("is counted in the status from its day on", async () => {
    const [before, on] = ["2026-11-26 12:00", "2026-11-27 12:00"].map((now) =>
      living([planned], { now }),
    );
    expect(await scarfJson("status", before)).toMatchObject({ due: { repairs: 0 } });
    expect(await scarfJson("status", on)).toMatchObject({ due: { repairs: 1 } });
  });
});
