import { twoDigits } from "../lib/two-digits.ts";
import {
  clockFace,
  type Day,
  dayOf,
  isLocalTime,
  type LocalTime,
  localTime,
  millisecondsAsUtc,
} from "./day.ts";

/**
 * One instant kept three ways, so that nights, clock changes and travel read right: durations come from
 * `instant`, the day and the time shown come from `local`, and `zone` says where the wall clock hung.
 */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly instant: number;
  /** Only the day where the journal keeps no times of day; `instant` is the start of that day then. */
  readonly local: LocalTime | Day;
  /** IANA name, such as `Europe/Berlin`. */
  readonly zone: string;
}

/** A moment with its time of day. */
export interface Reading extends Moment {
  readonly local: LocalTime;
}

function hasTimeOfDay(moment: Moment): moment is Reading {
  return isLocalTime(moment.local);
}

export function momentDay(moment: Moment): Day {
  return dayOf(moment.local);
}

/**
 * The day of a moment without its time of day; a day alone stays as it is. Of a day on which the clocks change, `instant`
 * may lie an hour beside midnight.
 */
export function dayAlone(moment: Moment): Moment {
  if (!hasTimeOfDay(moment)) return moment;
  const day = momentDay(moment);
  const midnight = localTime(day, "00:00");
  if (midnight === undefined) throw new Error("A day without a midnight");
  const sinceMidnight = millisecondsAsUtc(moment.local) - millisecondsAsUtc(midnight);
  return { ...moment, instant: moment.instant - sinceMidnight, local: day };
}

/** Whether a moment lies before another one. Where one of them is a day alone, both are compared by their days. */
export function isBefore(moment: Moment, other: Moment): boolean {
  if (hasTimeOfDay(moment) && hasTimeOfDay(other)) return moment.instant < other.instant;
  return momentDay(moment) < momentDay(other);
}

/** Whole minutes from one instant to another, rounded down; negative when `to` is earlier. Undefined when one is a day alone. */
export function minutesBetween(from: Moment, to: Moment): number | undefined {
  if (!hasTimeOfDay(from) || !hasTimeOfDay(to)) return undefined;
  return Math.floor((to.instant - from.instant) / 60_000);
}

/** ISO 8601 with the offset of that wall clock, to the second: `2026-11-23T14:05:00+01:00`. Of a day alone: `2026-11-23`. */
export function writeMoment(moment: Moment): string {
  const { instant, local } = moment;
  if (!hasTimeOfDay(moment)) return local;
  const offset = Math.round((millisecondsAsUtc(moment.local) - instant) / 60_000);
  const size = Math.abs(offset);
  return `${local}${offset < 0 ? "-" : "+"}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** `14:05`; undefined of a day alone. */
export function timeOfDay(moment: Moment): string | undefined {
  return hasTimeOfDay(moment) ? clockFace(moment.local) : undefined;
}

/** `at 14:05`, `at 2026-11-20 14:05`; of a day alone `today` or `on 2026-11-20`. */
export function sayWhen(moment: Moment, now: Moment): string {
  const said = sayTime(moment, now);
  if (hasTimeOfDay(moment)) return `at ${said}`;
  return said === "today" ? said : `on ${said}`;
}

/** `14:05`, with its day when that is not the day of `now`. Of a day alone that day, or `today`. */
export function sayTime(moment: Moment, now: Moment): string {
  const face = timeOfDay(moment);
  const day = momentDay(moment);
  if (day === momentDay(now)) return face ?? "today";
  return face === undefined ? day : `${day} ${face}`;
}
