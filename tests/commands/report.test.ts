import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { momentDay } from "../../src/domain/moment.ts";
import { isIn } from "../../src/domain/period.ts";
import type { Session } from "../../src/domain/session.ts";
import { answer, entry, entrySession, moment, period, session } from "../support/factories.ts";
import { HOME, scarf, scarfJson, world } from "../support/scarf.ts";

function past(reading: string, parts: Partial<Session> = {}): Session {
  const on = moment(reading);
  return session({ on, off: moment(reading.replace(/:\d\d$/, ":50")), closed: "off", ...parts });
}

const journal = {
  sessions: [past("2026-10-05 10:00"), past("2026-11-02 10:00"), past("2026-11-03 10:00")],
  entries: [
    entry({ at: moment("2026-11-02 10:00"), answers: [answer({ value: "To wait." })] }),
    entry({ ritual: "day", at: moment("2026-11-02 18:00") }),
  ],
};

describe("the period", () => {
  test.each([
    ["report", period("2026-11-01", "2026-11-30")],
    ["report last month", period("2026-10-01", "2026-10-31")],
    ['report "last month"', period("2026-10-01", "2026-10-31")],
    ["report 2026-10", period("2026-10-01", "2026-10-31")],
    ["report week", period("2026-11-23", "2026-11-29")],
    ["report year", period("2026-01-01", "2026-12-31")],
    ["report today", period("2026-11-23", "2026-11-23")],
    ["report --from 2026-10-05 --to 2026-11-02", period("2026-10-05", "2026-11-02")],
  ])("of %s is the one that was meant, and nothing else is counted", async (args, period) => {
    const sessions = journal.sessions.filter(({ on }) => isIn(period, momentDay(on))).length;
    expect(await scarfJson(args, { journal })).toMatchObject({
      schema: "scarf/report/1",
      period,
      totals: { sessions },
    });
  });

  test("that cannot be read is refused with examples", async () => {
    const { stdout, stderr, exitCode } = await scarf("report last fortnight", { journal });
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain('error: "last fortnight" is not a period that scarf can read.');
  });
});

test("the totals have the documented shape", async () => {
  expect(await scarfJson("report", { journal })).toMatchObject({
    totals: {
      sessions: 2,
      sessions_by_role: { therapist: 2 },
      minutes_in_role: 100,
      left_on: 0,
      rituals: { on: 1, off: 0, day: 1 },
      days_closed: 1,
      repairs: { opened: 0, made: 0, open: 0 },
      loose_ends: { made: 0, closed: 0, open: 0 },
    },
  });
});

test("--json and --format json are the same", async () => {
  const [short, long] = [
    await scarf("report --json", { journal }),
    await scarf("report --format json", { journal }),
  ];
  expect(short).toEqual(long);
  expect(short.exitCode).toBe(0);
});

test("--json beside another format is refused", async () => {
  const { stderr, exitCode } = await scarf("report --json --format md", { journal });
  expect({ stderr, exitCode }).toEqual({
    stderr: "error: --json and --format md cannot go together.\nhint: Leave out one of them.\n",
    exitCode: 2,
  });
});

describe("an empty report", () => {
  test("of an empty journal says how to begin", async () => {
    expect(await scarf("report")).toEqual({
      stdout: "Nothing in November 2026.\n",
      stderr: "Your journal is empty. Begin with scarf on, or look at scarf demo.\n",
      exitCode: 0,
    });
  });

  test("says where the journal has something", async () => {
    expect(await scarf("report 2026-09", { journal })).toEqual({
      stdout: "Nothing in September 2026.\n",
      stderr: "The newest in your journal is from November 2026: scarf report 2026-11.\n",
      exitCode: 0,
    });
  });

  test("is whole JSON and nothing else with --json", async () => {
    const { stdout, stderr } = await scarf("report 2026-09 --json", { journal });
    expect(JSON.parse(stdout)).toMatchObject({ sections: [], totals: { sessions: 0 } });
    expect(stderr).toBe("");
  });
});

describe("what was written", () => {
  test.each([
    ["report", true],
    ["report --detail coarse", false],
    ["report --format md", false],
    ["report --format md --detail private", true],
    ["report --json", false],
  ])("%s: %s", async (args, isThere) => {
    const { stdout } = await scarf(args, { journal });
    expect(stdout.includes("To wait.")).toBe(isThere);
  });

  test("is not in a shared report where a shipped question repeats it", async () => {
    const lived = world();
    const run = (args: string) => scarf(args, lived);
    await run('on therapist --no-input --answer "intention=My very own words"');
    lived.clock.setTo("2026-11-23 18:50");
    const off = await run(
      "off --set off --no-input --answer intention_kept=kept --answer balance=1",
    );
    expect(off.exitCode).toBe(0);

    const { stdout: shared } = await run("report --format md");
    expect(shared).not.toContain("My very own words");
    expect(shared).toContain("I kept it in mind");
    expect(shared).toContain("How did you use the power of this role?");
    const { stdout: own } = await run("report");
    expect(own).toContain("My very own words");
  });

  test("and left with the scarf is in no report", async () => {
    const lived = world();
    await scarf("on therapist --skip --no-input", lived);
    await scarf("off --no-input --answer leave=hidden-details", lived);
    for (const args of ["report", "report --json --detail private", "report --format md"]) {
      const { stdout, exitCode } = await scarf(args, lived);
      expect({ exitCode, found: stdout.includes("hidden-details") }).toEqual({
        exitCode: 0,
        found: false,
      });
    }
  });
});

describe("--out", () => {
  test("writes the format that the file is named after, without what was written", async () => {
    const lived = world({ journal });
    const outcome = await scarf("report --out november.md", lived);
    expect(outcome).toEqual({
      stdout: "",
      stderr: "Written to november.md. It is for you to keep safe.\n",
      exitCode: 0,
    });
    const written = lived.files.get("november.md") ?? "";
    expect(written.startsWith("# November 2026\n")).toBe(true);
    expect(written.endsWith("|\n")).toBe(true);
    expect(written).not.toContain("To wait.");
  });

  test("goes before the name of the file with --format", async () => {
    const lived = world({ journal });
    await scarf("report --out november.txt --format json", lived);
    expect(JSON.parse(lived.files.get("november.txt") ?? "")).toMatchObject({
      schema: "scarf/report/1",
    });
  });

  test("replaces a file only with --force", async () => {
    const lived = world({ journal, files: { "/tmp/report.md": "mine" } });
    expect(await scarf("report --out /tmp/report.md", lived)).toEqual({
      stdout: "",
      stderr:
        "error: There is a file /tmp/report.md already.\nhint: Name another file, or replace this one with --force.\n",
      exitCode: 3,
    });
    expect(lived.files.get("/tmp/report.md")).toBe("mine");
    expect((await scarf("report --out /tmp/report.md --force", lived)).exitCode).toBe(0);
    expect(lived.files.get("/tmp/report.md")).toContain("# November 2026");
  });

  test("never replaces the journal", async () => {
    const path = `${HOME}/journal.db`;
    const lived = world({ journal, files: { [path]: "the journal" } });
    const { exitCode } = await scarf(`report --out ${path} --force`, lived);
    expect({ exitCode, kept: lived.files.get(path) }).toEqual({ exitCode: 3, kept: "the journal" });
  });
});

test("the terminal report keeps to the width of the terminal", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 40, max: 130 }), async (width) => {
      const { stdout } = await scarf("report", { journal, width });
      expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(width);
    }),
    { numRuns: 20 },
  );
});

test("a session with a draft counts, the draft does not", async () => {
  const worn = session();
  const draft = entry({ state: "draft", session: entrySession(worn) });
  const { stdout } = await scarf("report", { journal: { sessions: [worn], entries: [draft] } });
  expect(stdout).toContain("1 session");
  expect(stdout).toContain("1 ritual is unfinished.");
  expect(stdout).not.toContain("Putting it on");
});
