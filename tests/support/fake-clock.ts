import type { LocalTime } from "../../src/domain/day.ts";
import { isLocalTime, millisecondsAsUtc } from "../../src/domain/day.ts";
import type { Reading } from "../../src/domain/moment.ts";
import type { Clock } from "../../src/ports.ts";
import { moment } from "./factories.ts";
import { offsetAt, wallClock } from "./wall-clock.ts";

/** A clock that stands until it is moved. It keeps the same contract as the machine's: `tests/contract/clock.test.ts`. */
export interface FakeClock extends Clock {
  /** Puts the wall clock to a reading such as `2026-11-23 14:05`, in another zone when one is named. */
  readonly setTo: (reading: string, zone?: string) => void;
}

export function fakeClock(reading: string, zone = "Europe/Berlin"): FakeClock {
  let now = moment(reading, zone);
  return {
    now: () => now,
    at: (local) => toTheMinute(atReading(local, now.zone).instant, now.zone),
    reading: (instant) => toTheMinute(instant, now.zone),
    setTo: (reading, zone = now.zone) => {
      now = moment(reading, zone);
    },
  };
}

/** Of two instants the first; a reading that the clock change skips is moved forward by what it skips. */
function atReading(local: LocalTime, zone: string): Reading {
  const day = 86_400_000;
  const asUtc = millisecondsAsUtc(local);
  const before = asUtc - offsetAt(asUtc - day, zone);
  const after = asUtc - offsetAt(asUtc + day, zone);
  const exact = [before, after].filter((instant) => readingOf(instant, zone).local === local);
  return readingOf(exact.length === 0 ? before : Math.min(...exact), zone);
}

function toTheMinute(instant: number, zone: string): Reading {
  return readingOf(Math.floor(instant / 60_000) * 60_000, zone);
}

function readingOf(instant: number, zone: string): Reading {
  const local = wallClock(instant, zone);
  if (!isLocalTime(local)) throw new Error("A clock outside its years");
  return { instant, local, zone };
}
