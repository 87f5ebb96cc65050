import {
  addDays,
  type Day,
  isLocalTime,
  type LocalTime,
  millisecondsAsUtc,
} from "../../domain/day.ts";
import { daysOf, type Period } from "../../domain/period.ts";
import { WEEKDAYS, weekdayOf } from "../../domain/time-words.ts";
import type { DemoMaterial } from "../../prompt-sets/demo-material.ts";
import { type Random, randomOf, wholeBetween } from "./random.ts";

/** A session as it is in the diary. */
export interface Hour {
  /** Id of the role. */
  readonly role: string;
  readonly on: LocalTime;
  readonly off: LocalTime;
}

/** A day with work: at least one hour, in order, none into another. */
export interface WorkDay {
  readonly day: Day;
  readonly hours: readonly Hour[];
}

/** The diary of a period. What it has for a day hangs on that day alone. */
export function workDays(material: DemoMaterial, period: Period): readonly WorkDay[] {
  return daysOf(period)
    .map((day) => ({ day, hours: [...weekHours(material, day), ...nightHours(material, day)] }))
    .filter(({ hours }) => hours.length > 0);
}

function weekHours(material: DemoMaterial, day: Day): readonly Hour[] {
  const random = randomOf(`diary ${day}`);
  if (random() < material.ill || isAway(material, day)) return [];
  const week = Math.floor(dayNumber(day) / 7);
  return material.week
    .filter((slot) => slot.day === WEEKDAYS[weekdayOf(day)])
    .filter(({ chance, every }) => random() < chance && week % every === 0)
    .map((slot) => asHour(material, day, { slot, random }));
}

function isAway({ away }: DemoMaterial, day: Day): boolean {
  const monthDay = day.slice(5);
  return away.some(({ from, to }) => from <= monthDay && monthDay <= to);
}

/** Nobody begins on the minute. */
const EARLY_OR_LATE = 2;

function asHour(
  { minutes }: DemoMaterial,
  day: Day,
  { slot, random }: { readonly slot: DemoMaterial["week"][number]; readonly random: Random },
): Hour {
  const [shortest, longest] = minutes[slot.role] ?? [50, 50];
  const on = later(reading(day, slot.at), wholeBetween(random, -EARLY_OR_LATE, EARLY_OR_LATE));
  return { role: slot.role, on, off: later(on, wholeBetween(random, shortest, longest)) };
}

function nightHours({ nights }: DemoMaterial, day: Day): readonly Hour[] {
  const morning = addDays(day, 1);
  return nights
    .filter(({ month, sunday }) => isSundayOf(morning, month, sunday))
    .map(({ role, at, until }) => ({ role, on: reading(day, at), off: reading(morning, until) }));
}

function isSundayOf(day: Day, month: number, which: number | "last"): boolean {
  if (WEEKDAYS[weekdayOf(day)] !== "sunday" || Number(day.slice(5, 7)) !== month) return false;
  const isLast = addDays(day, 7).slice(5, 7) !== day.slice(5, 7);
  return which === "last" ? isLast : Math.ceil(Number(day.slice(8)) / 7) === which;
}

/** Days since 1970. */
export function dayNumber(day: Day): number {
  return Math.floor(millisecondsAsUtc(reading(day, "12:00")) / 86_400_000);
}

/** The wall clock on `day` at `face`, `14:05`. */
export function reading(day: Day, face: string): LocalTime {
  return mustBeTime(`${day}T${face}:00`);
}

/** The reading so many minutes on, on a clock that is never changed. */
export function later(time: LocalTime, minutes: number): LocalTime {
  const moved = new Date(millisecondsAsUtc(time) + minutes * 60_000);
  return mustBeTime(moved.toISOString().slice(0, 19));
}

function mustBeTime(text: string): LocalTime {
  if (!isLocalTime(text)) throw new Error("The demo has a time that no clock shows");
  return text;
}
