import { expect, test } from "vitest";
import { minutesBetween, sayTime, writeMoment } from "../../src/domain/moment.ts";
import { moment } from "../support/factories.ts";

test("a night in which the clock goes back is an hour longer than the wall says", () => {
  const on = moment("2026-10-24 22:00");
  expect(minutesBetween(on, moment("2026-10-25 06:00"))).toBe(9 * 60);
});

test("a night in which the clock goes forward is an hour shorter than the wall says", () => {
  const on = moment("2026-03-28 22:00");
  expect(minutesBetween(on, moment("2026-03-29 06:00"))).toBe(7 * 60);
});

test.each([
  ["Europe/Berlin", "2026-11-23T14:05:00+01:00"],
  ["America/New_York", "2026-11-23T14:05:00-05:00"],
  ["Asia/Kathmandu", "2026-11-23T14:05:00+05:45"],
  ["UTC", "2026-11-23T14:05:00+00:00"],
])("a moment in %s is written %s", (zone, written) => {
  expect(writeMoment(moment("2026-11-23 14:05", zone))).toBe(written);
});

test("a time is said with its day when that is another one", () => {
  const now = moment("2026-11-23 18:00");
  expect(sayTime(moment("2026-11-23 14:05"), now)).toBe("14:05");
  expect(sayTime(moment("2026-11-22 14:05"), now)).toBe("2026-11-22 14:05");
});
