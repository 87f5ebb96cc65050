import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildReport } from "../../src/report/build.ts";
import type { Totals } from "../../src/report/report.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import { entry, looseEnd, moment, repair, session } from "../support/factories.ts";
import { generatedInput } from "./generated-journal.ts";
import { reportInput } from "./report-input.ts";

test("totals are what a plain count of the journal gives", () => {
  fc.assert(
    fc.property(generatedInput, (input) => {
      expect(buildReport(input).totals).toEqual(countedOneByOne(input));
    }),
  );
});

/** The same as totals, counted in the plainest way. */
function countedOneByOne(input: ReportInput): Totals {
  const { period, repairs, looseEnds } = input;
  const isNow = (at?: { readonly local: string }) =>
    at !== undefined && at.local.slice(0, 10) >= period.from && at.local.slice(0, 10) <= period.to;
  return {
    ...sessionsOneByOne(input),
    ...entriesOneByOne(input),
    repairs: {
      opened: repairs.filter(({ opened }) => isNow(opened)).length,
      made: repairs.filter(({ history }) =>
        history.some(({ state, at }) => state === "made" && isNow(at)),
      ).length,
      open: repairs.filter(({ state }) => state === "seen" || state === "planned").length,
    },
    looseEnds: {
      made: looseEnds.filter(({ made }) => isNow(made)).length,
      closed: looseEnds.filter(({ ended }) => isNow(ended?.at)).length,
      open: looseEnds.filter(({ ended }) => ended === undefined).length,
    },
  };
}

function sessionsOneByOne({ sessions }: ReportInput) {
  const sessionsByRole: Record<string, number> = {};
  let minutesInRole = 0;
  let leftOn = 0;
  for (const { role, on, off, closed } of sessions) {
    sessionsByRole[role] = (sessionsByRole[role] ?? 0) + 1;
    if (closed === "left on") leftOn += 1;
    else if (off !== undefined) minutesInRole += Math.floor((off.instant - on.instant) / 60_000);
  }
  return { sessions: sessions.length, sessionsByRole, minutesInRole, leftOn };
}

function entriesOneByOne({ entries }: ReportInput) {
  const rituals = { on: 0, off: 0, day: 0 };
  const closedDays = new Set<string>();
  for (const { ritual, state, at } of entries) {
    if (state === "draft") continue;
    if (ritual === "on" || ritual === "off" || ritual === "day") rituals[ritual] += 1;
    if (ritual === "day") closedDays.add(at.local.slice(0, 10));
  }
  return { rituals, daysClosed: closedDays.size };
}

describe("minutes in role", () => {
  test("are the hours that passed in the night of the clock change, not those on the wall", () => {
    const night = session({
      on: moment("2026-10-25 01:30"),
      off: moment("2026-10-25 03:30"),
      closed: "off",
    });
    expect(totals({ sessions: [night] }).minutesInRole).toBe(180);
  });

  test("leave out a scarf that was left on and one that is still on", () => {
    const off = moment("2026-11-23 18:00");
    const sessions = [
      session({ off, closed: "left on" }),
      session({ off: moment("2026-11-23 14:55"), closed: "off" }),
      session(),
    ];
    const { minutesInRole, leftOn } = totals({ sessions });
    expect({ sessions: 3, minutesInRole, leftOn }).toEqual({
      sessions: 3,
      minutesInRole: 50,
      leftOn: 1,
    });
  });
});

test("a draft counts in no ritual and closes no day", () => {
  const entries = [
    entry({ ritual: "day", state: "draft" }),
    entry({ ritual: "on", state: "draft" }),
    entry({ ritual: "off" }),
  ];
  const { rituals, daysClosed } = totals({ entries });
  expect({ rituals, daysClosed }).toEqual({ rituals: { on: 0, off: 1, day: 0 }, daysClosed: 0 });
});

test("a day that was ended twice is closed once", () => {
  const entries = [entry({ ritual: "day" }), entry({ ritual: "day" })];
  expect(totals({ entries }).daysClosed).toBe(1);
});

test("roles come with the most sessions first", () => {
  const roles = ["nurse", "parent", "parent", "__proto__"];
  const { sessionsByRole } = totals({ sessions: roles.map((role) => session({ role })) });
  expect(Object.entries(sessionsByRole)).toEqual([
    ["parent", 2],
    ["nurse", 1],
    ["__proto__", 1],
  ]);
});

test("what was opened or made before the period is only open now", () => {
  const before = moment("2026-09-30 10:00");
  const { repairs, looseEnds } = totals({
    repairs: [repair({ opened: before }), repair({ opened: before, state: "made", ended: before })],
    looseEnds: [
      looseEnd({ made: before }),
      looseEnd({ made: before, ended: { at: before, how: "done" } }),
    ],
  });
  expect({ repairs, looseEnds }).toEqual({
    repairs: { opened: 0, made: 0, open: 1 },
    looseEnds: { made: 0, closed: 0, open: 1 },
  });
});

function totals(parts: Partial<ReportInput>): Totals {
  return buildReport(reportInput(parts)).totals;
}
