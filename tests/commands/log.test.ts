import { describe, expect, test } from "vitest";
import { answer, entry, entrySession, moment, session } from "../support/factories.ts";
import { scarf, scarfJson, world } from "../support/scarf.ts";

const therapist = session({
  on: moment("2026-11-20 10:00"),
  off: moment("2026-11-20 10:50"),
  closed: "off",
});
const supervisee = session({
  role: "supervisee",
  roleTitle: "Supervisee",
  seat: "down",
  ref: "K7",
  on: moment("2026-11-23 12:00"),
  off: moment("2026-11-23 13:00"),
  closed: "off",
});
const put = entry({
  id: "019ab000-0000-7000-8000-000000000001",
  at: moment("2026-11-20 10:00"),
  session: entrySession(therapist),
  answers: [
    answer({ prompt: "present", kind: "scale", value: 7 }),
    answer({ value: "To wait longer than is comfortable." }),
    answer({ prompt: "leave", kind: "lines", value: ["hidden"], feeds: "held" }),
  ],
  tags: ["late"],
});
const ended = entry({
  id: "019ab100-0000-7000-8000-000000000002",
  ritual: "day",
  set: "day-minute",
  at: moment("2026-11-20 18:30"),
});
const draft = entry({
  id: "019ab200-0000-7000-8000-000000000003",
  state: "draft",
  at: moment("2026-11-23 12:00"),
  session: entrySession(supervisee),
  answers: [answer({ value: undefined })],
});
const journal = { sessions: [therapist, supervisee], entries: [put, ended, draft] };

test("reads the journal day by day, one line an entry", async () => {
  expect(await scarf("log", { journal, width: 60 })).toEqual({
    stdout: [
      "Fri 20 November 2026",
      "  10:00  019ab000  Put on Therapist: To wait longer than is…",
      "  18:30  019ab100  Ended the day",
      "",
      "Mon 23 November 2026",
      "  12:00  019ab200  Put on Supervisee (unfinished)",
      "",
    ].join("\n"),
    stderr: "",
    exitCode: 0,
  });
});

test("prints the documented JSON", async () => {
  expect(await scarfJson("log 2026-11-20", { journal })).toEqual({
    schema: "scarf/log/1",
    entries: [
      {
        id: put.id,
        ritual: "on",
        set: "on-minute",
        set_version: "0123456789ab",
        state: "done",
        at: "2026-11-20T10:00:00+01:00",
        zone: "Europe/Berlin",
        session: {
          id: therapist.id,
          role: "therapist",
          role_title: "Therapist",
          seat: "up",
          ref: null,
        },
        answers: { present: 7, intention: "To wait longer than is comfortable." },
        tags: ["late"],
      },
      {
        id: ended.id,
        ritual: "day",
        set: "day-minute",
        set_version: "0123456789ab",
        state: "done",
        at: "2026-11-20T18:30:00+01:00",
        zone: "Europe/Berlin",
        session: null,
        answers: {},
        tags: [],
      },
    ],
  });
});

test("has what was left with a scarf only when it is reached for", async () => {
  const left = entry({
    ritual: "off",
    session: entrySession(therapist),
    answers: [answer({ prompt: "leave", kind: "lines", value: ["The lake."], feeds: "held" })],
  });
  const lived = { journal: { sessions: [therapist], entries: [left] } };
  expect((await scarf("log", lived)).stdout).not.toContain("lake");
  expect((await scarf("log --with-scarf-off", lived)).stdout).toContain(
    "Took off Therapist: The lake.\n",
  );
  expect(await scarfJson("log", lived)).toMatchObject({ entries: [{ answers: {} }] });
  expect(await scarfJson("log --with-scarf-off", lived)).toMatchObject({
    entries: [{ answers: { leave: ["The lake."] } }],
  });
});

describe("filters", () => {
  test.each([
    ["log 2026-11-20", [put, ended]],
    ["log last week", [put, ended]],
    ["log --from 2026-11-21", [draft]],
    ["log --to 2026-11-20", [put, ended]],
    ["log --role supervisee", [draft]],
    ["log --role Therapist", [put]],
    ["log --seat down", [draft]],
    ["log --ritual day", [ended]],
    ["log --tag late", [put]],
    ["log --tag nothing-like-it", []],
    ["log --role therapist --ritual day", []],
    ["log --role nurse", []],
    ["log -n 2", [ended, draft]],
    ["log --newest 1 --ritual on", [draft]],
  ])("%s", async (args, wanted) => {
    const { entries } = Object(await scarfJson(args, { journal }));
    expect(entries.map(({ id }: { id: string }) => id)).toEqual(wanted.map(({ id }) => id));
  });

  test("a role that is in the journal and no longer among the roles is found", async () => {
    const own = session({ role: "lighthouse-keeper" });
    const kept = entry({ session: entrySession(own) });
    const lived = { journal: { sessions: [own], entries: [kept, put] } };
    expect(await scarfJson("log --role lighthouse-keeper", lived)).toMatchObject({
      entries: [{ id: kept.id }],
    });
  });

  test.each([
    ["log --role therapst", "Did you mean therapist?"],
    ["log --seat upp", "up, down, level"],
    ["log --ritual offf", "on, off, day"],
    ["log -n 0", "whole number"],
    ["log -n many", "whole number"],
    ["log last fortnight", "Write it like one of these"],
    ["log 2026-11 --from 2026-11-01", "cannot go together"],
  ])("%s is refused and shows nothing", async (args, hint) => {
    const { stdout, stderr, exitCode } = await scarf(args, { journal });
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain(hint);
  });
});

describe("the newest 50", () => {
  const many = Array.from({ length: 51 }, (_, index) =>
    entry({ answers: [answer({ value: `Number ${index}.` })] }),
  );
  const lived = { journal: { entries: many } };

  test("are shown when nothing is asked for, with a remark that there are more", async () => {
    const { stdout, stderr } = await scarf("log", lived);
    expect(stdout).not.toContain("Number 0.");
    expect(stdout).toContain("Number 1.");
    expect(stdout.indexOf("Number 1.")).toBeLessThan(stdout.indexOf("Number 50."));
    expect(stderr).toContain("There are older entries.");
  });

  test("are all of them with a filter, a number or --json", async () => {
    expect((await scarf("log --ritual on", lived)).stdout).toContain("Number 0.");
    expect((await scarf("log -n 60", lived)).stdout).toContain("Number 0.");
    expect(await scarfJson("log", lived)).toMatchObject({ entries: { length: 51 } });
  });
});

describe("ids", () => {
  test("as they are shown name one entry of the whole journal", async () => {
    const twin = entry({
      id: "019ab000-0000-7000-8000-000000000009",
      at: moment("2026-10-01 10:00"),
      answers: [answer({ value: "Not listed." })],
    });
    const lived = world({ journal: { ...journal, entries: [...journal.entries, twin] } });
    const { stdout } = await scarf("log 2026-11", lived);
    const [, id = ""] = /(019ab000\S*)/.exec(stdout) ?? [];
    expect(id).toBe(put.id);
    expect((await scarf(["show", id], lived)).stdout).toContain("To wait longer");
  });
});

test("what was left with the scarf is in no log", async () => {
  for (const args of ["log", "log --json"]) {
    expect((await scarf(args, { journal, width: 200 })).stdout).not.toContain("hidden");
  }
});

test("somebody's words cannot act on the terminal", async () => {
  const nasty = entry({ answers: [answer({ value: "\u001b[2Jgone\u202e\nsecond line" })] });
  const { stdout } = await scarf("log", { journal: { entries: [nasty] } });
  expect(stdout).toContain("\\u{1b}[2Jgone\\u{202e}");
  expect(stdout).not.toContain("second line");
});

describe("nothing to show", () => {
  test("says how to begin when the journal is empty", async () => {
    expect(await scarf("log")).toEqual({
      stdout: "",
      stderr: "Your journal is empty. Begin with scarf on, or look at scarf demo.\n",
      exitCode: 0,
    });
  });

  test("says that no entries match when there are others", async () => {
    expect(await scarf("log 2025", { journal })).toEqual({
      stdout: "",
      stderr: "No entries match.\n",
      exitCode: 0,
    });
  });
});
