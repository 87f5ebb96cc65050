import { expect, test } from "vitest";
import { entry, moment, period, session } from "../../support/factories.ts";
import { blocksOf, periodRecord, sectionOf } from "../report-input.ts";

test("counts the sessions of every day and marks the days that were closed", () => {
  const blocks = blocksOf("calendar", {
    period: period("2026-11-22", "2026-11-24"),
    sessions: [session(), session({ on: moment("2026-11-23 23:59") })],
    entries: [entry({ ritual: "day", at: moment("2026-11-24 00:00") })],
  });
  expect(blocks).toEqual([
    {
      kind: "calendar",
      caption: "Sessions a day. 2 sessions on 1 day, 1 day closed.",
      days: [
        { day: "2026-11-22", count: { value: 0, unit: "sessions" }, marked: false },
        { day: "2026-11-23", count: { value: 2, unit: "sessions" }, marked: false },
        { day: "2026-11-24", count: { value: 0, unit: "sessions" }, marked: true },
      ],
    },
  ]);
});

test("a session counts for the day that its own wall clock showed", () => {
  const [calendar] = blocksOf("calendar", {
    period: period("2026-11-30", "2026-12-01"),
    sessions: [session({ on: moment("2026-12-01 02:00", "Asia/Tokyo") })],
  });
  expect(calendar).toMatchObject({ days: [{ count: { value: 0 } }, { count: { value: 1 } }] });
});

test("is drawn by months when it is longer than a quarter, without empty months at its ends", () => {
  const blocks = blocksOf("calendar", {
    period: period("2026-01-01", "2026-12-31"),
    sessions: [
      session({ on: moment("2026-03-02 10:00") }),
      session({ on: moment("2026-05-04 10:00") }),
      session({ on: moment("2026-05-04 12:00") }),
    ],
    entries: [entry({ ritual: "day", at: moment("2026-05-04 18:00") })],
  });
  expect(blocks).toEqual([
    {
      kind: "bars",
      caption: "Sessions a month. 3 sessions on 2 days, 1 day closed.",
      bars: [
        { label: "March 2026", quantity: { value: 1, unit: "sessions" } },
        { label: "April 2026", quantity: { value: 0, unit: "sessions" } },
        { label: "May 2026", quantity: { value: 2, unit: "sessions" } },
      ],
    },
    {
      kind: "table",
      columns: ["Month", "Days with a session", "Days closed"],
      ours: ["Month"],
      rows: [
        ["March 2026", { value: 1, unit: "days" }, { value: 0, unit: "days" }],
        ["April 2026", { value: 0, unit: "days" }, { value: 0, unit: "days" }],
        ["May 2026", { value: 1, unit: "days" }, { value: 1, unit: "days" }],
      ],
    },
  ]);
});

test("a quarter is still drawn by days", () => {
  const [calendar] = blocksOf("calendar", {
    period: period("2026-10-01", "2026-12-31"),
    sessions: [session()],
  });
  expect(calendar?.kind).toBe("calendar");
});

test("a single day has none", () => {
  const today = period("2026-11-23", "2026-11-23");
  expect(sectionOf("calendar", { period: today, sessions: [session()] })).toBeUndefined();
});

test("says of the period before how many there were, and draws no second calendar", () => {
  const before = periodRecord({ sessions: [session({ on: moment("2026-10-05 10:00") })] });
  const blocks = blocksOf("calendar", { compare: true, sessions: [session()], before });
  expect(blocks.map(({ kind }) => kind)).toEqual(["calendar", "text"]);
  expect(blocks[1]).toEqual({
    kind: "text",
    text: "October 2026: 1 session on 1 day, 0 days closed.",
  });
});
