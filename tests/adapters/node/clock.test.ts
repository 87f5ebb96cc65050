import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { systemClock } from "../../../src/adapters/node/clock.ts";
import { isLocalTime, type LocalTime } from "../../../src/domain/day.ts";
import type { Clock } from "../../../src/ports.ts";

let usual: string | undefined;
beforeEach(() => {
  usual = process.env["TZ"];
});
afterEach(() => {
  process.env["TZ"] = usual;
});

/** The clock of a process that lives in the zone. */
function clockIn(zone: string): Clock {
  process.env["TZ"] = zone;
  return systemClock({ TZ: zone });
}

function wall(text: string): LocalTime {
  if (!isLocalTime(text)) throw new Error("No such reading");
  return text;
}

test.each([
  ["Europe/Berlin", "2026-07-01T14:00:00"],
  ["America/New_York", "2026-07-01T08:00:00"],
  ["Asia/Kathmandu", "2026-07-01T17:45:00"],
  ["Pacific/Kiritimati", "2026-07-02T02:00:00"],
  ["UTC", "2026-07-01T12:00:00"],
])("a wall clock in %s reads %s at noon of UTC", (zone, local) => {
  const instant = Date.UTC(2026, 6, 1, 12);
  const clock = clockIn(zone);
  expect(clock.reading(instant)).toEqual({ instant, local, zone });
  expect(clock.at(wall(local))).toEqual({ instant, local, zone });
});

test("a reading that the clock change skips is moved forward", () => {
  expect(clockIn("Europe/Berlin").at(wall("2026-03-29T02:30:00"))).toEqual({
    instant: Date.UTC(2026, 2, 29, 1, 30),
    local: "2026-03-29T03:30:00",
    zone: "Europe/Berlin",
  });
});

test("of the two readings in the hour that comes twice the first counts", () => {
  expect(clockIn("Europe/Berlin").at(wall("2026-10-25T02:30:00"))).toEqual({
    instant: Date.UTC(2026, 9, 25, 0, 30),
    local: "2026-10-25T02:30:00",
    zone: "Europe/Berlin",
  });
});

test("the second of the two readings is known by its instant", () => {
  const { local } = clockIn("Europe/Berlin").reading(Date.UTC(2026, 9, 25, 1, 30));
  expect(local).toBe("2026-10-25T02:30:00");
});

test("a clock change of half an hour is right too", () => {
  expect(clockIn("Australia/Lord_Howe").at(wall("2026-10-04T02:15:00")).local).toBe(
    "2026-10-04T02:45:00",
  );
});

test("an instant is read to the minute, rounded down", () => {
  const clock = clockIn("UTC");
  expect(clock.reading(119_999)).toEqual({
    instant: 60_000,
    local: "1970-01-01T00:01:00",
    zone: "UTC",
  });
  expect(clock.now().instant % 60_000).toBe(0);
});

describe.each(["Europe/Berlin", "America/St_Johns", "Africa/Casablanca"])("in %s", (zone) => {
  test("what a clock read can be read back, but for the hour that comes twice", () => {
    const clock = clockIn(zone);
    const seconds = fc.integer({ min: Date.UTC(1990, 0) / 1000, max: Date.UTC(2040, 0) / 1000 });
    fc.assert(
      fc.property(seconds, (second) => {
        const moment = clock.reading(second * 1000);
        const again = clock.at(moment.local);
        expect(again.local).toBe(moment.local);
        expect([0, 3_600_000]).toContain(moment.instant - again.instant);
      }),
    );
  });
});

test("a clock outside the years that a journal knows is a bug", () => {
  expect(() => clockIn("UTC").reading(Date.UTC(10_000, 0))).toThrow(
    "A clock outside the years 1000 to 9999",
  );
});
