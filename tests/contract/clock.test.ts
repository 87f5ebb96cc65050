import { describe, expect, test } from "vitest";
import { systemClock } from "../../src/adapters/node/clock.ts";
import { localTime } from "../../src/domain/day.ts";
import type { Clock } from "../../src/ports.ts";
import { day, moment } from "../support/factories.ts";
import { fakeClock } from "../support/fake-clock.ts";

// The tests run with TZ=Europe/Berlin: see .config/vitest.ts.
const CLOCKS: readonly (readonly [string, Clock])[] = [
  ["the fake", fakeClock("2026-11-23 18:00")],
  ["the machine", systemClock({ TZ: "Europe/Berlin" })],
];

describe.each(CLOCKS)("the clock of %s", (_name, clock) => {
  const at = (date: string, face: string) => {
    const local = localTime(day(date), face);
    if (local === undefined) throw new Error("No such reading");
    return clock.at(local);
  };

  test("reads an instant on the wall of its zone", () => {
    const afternoon = moment("2026-11-23 14:05");
    expect(clock.reading(afternoon.instant + 59_999)).toEqual(afternoon);
  });

  test("finds the instant of a reading", () => {
    expect(at("2026-07-01", "14:05")).toEqual(moment("2026-07-01 14:05"));
  });

  test("takes the first of two readings when the clock goes back", () => {
    const first = at("2026-10-25", "02:30");
    expect(first).toEqual(moment("2026-10-25 02:30"));
    expect(clock.reading(first.instant + 3_600_000).local).toBe(first.local);
  });

  test("moves a reading that the clock change skips forward", () => {
    expect(at("2026-03-29", "02:30")).toEqual(moment("2026-03-29 03:30"));
  });

  test("leaves the seconds of a reading out", () => {
    expect(at("2026-07-01", "14:05:59")).toEqual(moment("2026-07-01 14:05"));
  });

  test("has no second hand", () => {
    expect(clock.now().instant % 60_000).toBe(0);
  });
});
