import { twoDigits } from "../lib/two-digits.ts";
import { clockFace, type Day, dayOf, type LocalTime, millisecondsAsUtc } from "./day.ts";

/**
 * One instant kept three ways, so that nights, clock changes and travel read right: durations come from
 * `instant`, the day and the time shown come from `local`, and `zone` says where the wall clock hung.
 */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly instant: number;
  readonly local: LocalTime;
  /** IANA name, such as `Europe/Berlin`. */
  readonly zone: string;
}

export function momentDay(moment: Moment): Day {
  return dayOf(moment.local);
}

/** Whole minutes from one instant to another, rounded down; negative when `to` is earlier. */
export function minutesBetween(from: Moment, to: Moment): number {
  return Math.floor((to.instant - from.instant) / 60_000);
}

/** ISO 8601 with the offset of that wall clock, to the second: `2026-11-23T14:05:00+01:00`. */
export function writeMoment({ instant, local }: Moment): string {
  const offset = Math.round((millisecondsAsUtc(local) - instant) / 60_000);
  const size = Math.abs(offset);
  return `${local}${offset < 0 ? "-" : "+"}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** `14:05`, with its day when that is not the day of `now`. */
export function sayTime(moment: Moment, now: Moment): string {
  const face = clockFace(moment.local);
  const day = momentDay(moment);
  return day === momentDay(now) ? face : `${day} ${face}`;
}
