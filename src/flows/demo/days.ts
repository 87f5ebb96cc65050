import { addDays, type Day, dayOf, type LocalTime } from "../../domain/day.ts";
import type { Period } from "../../domain/period.ts";
import type { Closing } from "../../domain/session.ts";
import type { DemoMaterial } from "../../prompt-sets/demo-material.ts";
import { dayNumber, type Hour, later, reading, type WorkDay, workDays } from "./hours.ts";
import { type Random, randomOf, wholeBetween } from "./random.ts";

/** Which set a ritual asks from. */
export type Length = "minute" | "long";

/** A session as it went. Absent rituals were not asked. */
export interface DemoSession extends Hour {
  readonly closed: Closing;
  readonly asksOn?: Length | undefined;
  readonly asksOff?: Length | undefined;
}

export interface DemoDay {
  readonly day: Day;
  /** From about -1 to 1: how tiring the time of the year is. */
  readonly tired: number;
  /** At least one, in order, none into another. */
  readonly sessions: readonly DemoSession[];
  /** Absent: the day was not closed. `at` may lie after midnight. */
  readonly ending?: { readonly at: LocalTime; readonly asks: Length } | undefined;
  /** When the month was looked back on: on its last day with work. Absent on all others. */
  readonly looksBack?: LocalTime | undefined;
}

/** A scarf left on is found on the next day with work; no holidays are longer. */
const LONGEST_BREAK_DAYS = 30;

/** The days with work of a period, each as it went, as far as it was over when the period was. */
export function demoDays(material: DemoMaterial, { from, to }: Period): readonly DemoDay[] {
  const days = workDays(material, { from, to: addDays(to, LONGEST_BREAK_DAYS) });
  const over = reading(addDays(to, 1), "00:00");
  return days
    .map((day, index) => asItWent(material, day, days[index + 1]))
    .map((day) => asFarAs(over, day))
    .filter(({ sessions }) => sessions.length > 0);
}

function asFarAs(over: LocalTime, { ending, looksBack, sessions, ...day }: DemoDay): DemoDay {
  return {
    ...day,
    looksBack: looksBack !== undefined && looksBack < over ? looksBack : undefined,
    sessions: sessions.filter(({ off }) => off < over),
    ending: ending !== undefined && ending.at < over ? ending : undefined,
  };
}

function asItWent(material: DemoMaterial, { day, hours }: WorkDay, next?: WorkDay): DemoDay {
  const { habits } = material;
  const tired = tiredness(material, day);
  const random = randomOf(`habits ${day}`);
  const last = lastOfDay(material, { day, hours }, random);
  const ending =
    random() < habits.day - tired * 0.12
      ? { at: endOfDay(last, random), asks: lengthOf(random, habits.long_day) }
      : undefined;
  const found = ending?.at ?? next?.hours[0]?.on;
  const sessions = hours.map((hour, index) => {
    const following = hours[index + 1];
    const went =
      following === undefined
        ? closeLast(last, { found, byDay: ending !== undefined })
        : closeEarlier(hour, following, random() < habits.switch);
    return withRituals(material, went, { random, tired });
  });
  const looksBack = isLastOfMonth(day, next) ? later(ending?.at ?? last.hour.off, 20) : undefined;
  return { day, tired, sessions, ending, looksBack };
}

function isLastOfMonth(day: Day, next: WorkDay | undefined): boolean {
  return next !== undefined && next.day.slice(0, 7) !== day.slice(0, 7);
}

/** Two slow tides over the months of the material. Their lengths in days have no common rhythm with weeks or months. */
function tiredness({ months }: DemoMaterial, day: Day): number {
  const month = months[Number(day.slice(5, 7)) - 1] ?? 0;
  const tide = (length: number, start: number) =>
    Math.sin((dayNumber(day) / length) * 2 * Math.PI + start);
  return month * 0.7 + tide(97, 0) * 0.4 + tide(41, 1) * 0.25;
}

interface Last {
  readonly hour: Hour;
  readonly way: "off" | "left on" | "day";
}

function lastOfDay({ habits }: DemoMaterial, { day, hours }: WorkDay, random: Random): Last {
  const [first] = hours;
  const hour = hours.at(-1) ?? first;
  if (hour === undefined) throw new Error("A day with work without an hour");
  const chance = random();
  // After midnight nobody looks for a scarf: the next morning would count as the same day.
  if (dayOf(hour.off) !== day) return { hour, way: "off" };
  if (chance < habits.left_on) return { hour, way: "left on" };
  return { hour, way: chance < habits.left_on + habits.by_day ? "day" : "off" };
}

function endOfDay({ hour, way }: Last, random: Random): LocalTime {
  return later(
    hour.off,
    way === "left on" ? wholeBetween(random, 70, 150) : wholeBetween(random, 4, 35),
  );
}

type Closed = Hour & { readonly closed: Closing };

/** `found`: when a scarf that is still on is found, by the end of the day or the next time one goes on. */
function closeLast(
  { hour, way }: Last,
  { found, byDay }: { readonly found: LocalTime | undefined; readonly byDay: boolean },
): Closed {
  if (way === "left on" && found !== undefined) return { ...hour, off: found, closed: "left on" };
  return { ...hour, closed: way === "day" && byDay ? "day" : "off" };
}

/** A scarf is changed for another only when the next session is near. */
const NEAR_MINUTES = 30;

function closeEarlier(hour: Hour, next: Hour, isSwitch: boolean): Closed {
  const isNear = next.on <= later(hour.off, NEAR_MINUTES);
  return isSwitch && isNear
    ? { ...hour, off: next.on, closed: "switch" }
    : { ...hour, closed: "off" };
}

function withRituals(
  { habits }: DemoMaterial,
  went: Closed,
  { random, tired }: { readonly random: Random; readonly tired: number },
): DemoSession {
  const asks = (often: number, long: number) =>
    random() < often - tired * 0.08 ? lengthOf(random, long) : undefined;
  const asksOn = asks(habits.asks_on, habits.long_on);
  const asksOff = asks(habits.asks_off, habits.long_off);
  return { ...went, asksOn, asksOff: went.closed === "off" ? asksOff : undefined };
}

function lengthOf(random: Random, long: number): Length {
  return random() < long ? "long" : "minute";
}
