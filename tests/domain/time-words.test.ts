import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isLocalTime } from "../../src/domain/day.ts";
import { writeMoment } from "../../src/domain/moment.ts";
import { parseTimeWords } from "../../src/domain/time-words.ts";
import { day } from "../support/factories.ts";

/** A Tuesday. */
const today = day("2026-11-24");

function days(from: string, to = from, face?: string) {
  const period = { from: day(from), to: day(to) };
  return face === undefined ? { kind: "days", period } : { kind: "days", period, face };
}

const READINGS: readonly (readonly [string, unknown])[] = [
  ["now", { kind: "ago", minutes: 0 }],
  ["20 minutes ago", { kind: "ago", minutes: 20 }],
  ["an hour ago", { kind: "ago", minutes: 60 }],
  ["2 hours ago", { kind: "ago", minutes: 120 }],
  ["5m ago", { kind: "ago", minutes: 5 }],
  ["90 mins ago", { kind: "ago", minutes: 90 }],
  ["2hrs ago", { kind: "ago", minutes: 120 }],
  ["half an hour ago", { kind: "ago", minutes: 30 }],
  ["9am", days("2026-11-24", "2026-11-24", "09:00:00")],
  ["5:30 pm", days("2026-11-24", "2026-11-24", "17:30:00")],
  ["yesterday 12am", days("2026-11-23", "2026-11-23", "00:00:00")],
  ["12:15 PM", days("2026-11-24", "2026-11-24", "12:15:00")],
  ["2026-11-24T12:00:00+01:00", { kind: "instant", instant: Date.UTC(2026, 10, 24, 11) }],
  ["2026-11-24T12:00Z", { kind: "instant", instant: Date.UTC(2026, 10, 24, 12) }],
  ["2026-11-24T12:00:00.250-03:30", { kind: "instant", instant: Date.UTC(2026, 10, 24, 15, 30) }],
  ["14:05", days("2026-11-24", "2026-11-24", "14:05:00")],
  ["9:05", days("2026-11-24", "2026-11-24", "09:05:00")],
  ["2026-11-23", days("2026-11-23")],
  ["2026-11-23 14:05", days("2026-11-23", "2026-11-23", "14:05:00")],
  ["2026-11-23T14:05:30", days("2026-11-23", "2026-11-23", "14:05:30")],
  ["yesterday 17:30", days("2026-11-23", "2026-11-23", "17:30:00")],
  ["Yesterday at 17:30", days("2026-11-23", "2026-11-23", "17:30:00")],
  ["today", days("2026-11-24")],
  ["3 days ago", days("2026-11-21")],
  ["a week ago", days("2026-11-17")],
  ["1 month ago", days("2026-10-24")],
  ["2 years ago", days("2024-11-24")],
  ["tuesday", days("2026-11-24")],
  ["last tuesday", days("2026-11-17")],
  ["monday", days("2026-11-23")],
  ["mon", days("2026-11-23")],
  ["last thurs 9:00", days("2026-11-19", "2026-11-19", "09:00:00")],
  ["week", days("2026-11-23", "2026-11-29")],
  ["last week", days("2026-11-16", "2026-11-22")],
  ["month", days("2026-11-01", "2026-11-30")],
  ["this month", days("2026-11-01", "2026-11-30")],
  ["last month", days("2026-10-01", "2026-10-31")],
  ["quarter", days("2026-10-01", "2026-12-31")],
  ["last quarter", days("2026-07-01", "2026-09-30")],
  ["last year", days("2025-01-01", "2025-12-31")],
  ["2026", days("2026-01-01", "2026-12-31")],
  ["2026-02", days("2026-02-01", "2026-02-28")],
  ["2024-02", days("2024-02-01", "2024-02-29")],
  ["2026-q3", days("2026-07-01", "2026-09-30")],
  ["2026-W01", days("2025-12-29", "2026-01-04")],
  ["2026-w53", days("2026-12-28", "2027-01-03")],
  ["october", days("2026-10-01", "2026-10-31")],
  ["december", days("2025-12-01", "2025-12-31")],
  ["oct 2024", days("2024-10-01", "2024-10-31")],
];

test.each(READINGS)("reads %s", (text, meant) => {
  expect(parseTimeWords(text, today)).toEqual(meant);
});

test.each([
  "",
  "   ",
  "soon",
  "__proto__",
  "constructor",
  "2026-02-30",
  "2026-13",
  "2025-w53",
  "2026-w00",
  "25:00",
  "14:60",
  "13pm",
  "0 am",
  "5",
  "2026-11-24T25:00Z",
  "2026-02-30T12:00Z",
  "31.3.2026",
  "2026-11-23 14:05 tomorrow",
  "99999 years ago",
  "99999 weeks ago",
  "-1 days ago",
  "ma",
])("does not read %j", (text) => {
  expect(parseTimeWords(text, today)).toBeUndefined();
});

test("every time that scarf writes into JSON can be read back", () => {
  const minutes = fc.integer({ min: 0, max: 20_000_000 });
  fc.assert(
    fc.property(minutes, fc.integer({ min: -14 * 60, max: 14 * 60 }), (sinceThen, ahead) => {
      const instant = Date.UTC(2000, 0, 1) + sinceThen * 60_000;
      const local = new Date(instant + ahead * 60_000).toISOString().slice(0, 19);
      if (!isLocalTime(local)) throw new Error("No local time");
      const written = writeMoment({ instant, local, zone: "Etc/Unknown" });
      expect(parseTimeWords(written, today)).toEqual({ kind: "instant", instant });
    }),
  );
});

describe("any text", () => {
  test("is read as days that exist, in order, or not at all", () => {
    const words = fc.oneof(fc.string(), fc.constantFrom(...READINGS.map(([text]) => text)));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 3 }), (parts) => {
        const read = parseTimeWords(parts.join(" "), today);
        if (read?.kind !== "days") return;
        expect(read.period.from <= read.period.to).toBe(true);
        expect(day(read.period.from)).toBe(read.period.from);
        expect(day(read.period.to)).toBe(read.period.to);
      }),
    );
  });
});
