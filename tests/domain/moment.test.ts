import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  dayAlone,
  isBefore,
  minutesBetween,
  momentDay,
  sayTime,
  sayWhen,
  writeMoment,
} from "../../src/domain/moment.ts";
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

const NOW = moment("2026-11-23 18:00");
const TODAY = dayAlone(moment("2026-11-23 14:05"));
const FRIDAY = dayAlone(moment("2026-11-20 14:05"));

test("a day alone is said and written without a time of day", () => {
  expect([TODAY, FRIDAY].map((day) => [sayTime(day, NOW), sayWhen(day, NOW)])).toEqual([
    ["today", "today"],
    ["2026-11-20", "on 2026-11-20"],
  ]);
  expect(sayWhen(moment("2026-11-20 14:05"), NOW)).toBe("at 2026-11-20 14:05");
  expect(writeMoment(FRIDAY)).toBe("2026-11-20");
});

test("how long it is from or to a day alone is not known", () => {
  expect([minutesBetween(FRIDAY, NOW), minutesBetween(NOW, TODAY)]).toEqual([undefined, undefined]);
});

test("a day alone lies before what is on a later day, and before nothing of its own", () => {
  expect([isBefore(FRIDAY, NOW), isBefore(NOW, FRIDAY)]).toEqual([true, false]);
  expect([isBefore(TODAY, NOW), isBefore(NOW, TODAY)]).toEqual([false, false]);
});

test("of every time of a day the same is left, and no more of it the second time", () => {
  const zone = fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "UTC");
  const face = fc.tuple(fc.integer({ max: 23, min: 0 }), fc.integer({ max: 59, min: 0 }));
  fc.assert(
    fc.property(zone, face, (zone, [hour, minute]) => {
      const reading = `2026-11-23 ${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
      const kept = dayAlone(moment(reading, zone));
      expect(kept).toEqual({ ...moment("2026-11-23 00:00", zone), local: "2026-11-23" });
      expect([momentDay(kept), dayAlone(kept)]).toEqual(["2026-11-23", kept]);
    }),
  );
});
