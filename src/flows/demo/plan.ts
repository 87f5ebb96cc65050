import { addDays, type Day, dayOf, isDay, type LocalTime } from "../../domain/day.ts";
import type { Answer } from "../../domain/entry.ts";
import type { Moment } from "../../domain/moment.ts";
import type { Period } from "../../domain/period.ts";
import type { Role } from "../../domain/role.ts";
import type { Closing, Session } from "../../domain/session.ts";
import type { DemoMaterial } from "../../prompt-sets/demo-material.ts";
import type { DataList, Option, PromptSet } from "../../prompt-sets/prompt-set.ts";
import { newSession } from "../sessions.ts";
import type { DemoScene } from "./answers.ts";
import { type DemoDay, type DemoSession, demoDays, type Length } from "./days.ts";
import { reading } from "./hours.ts";
import { demoPractitioner, type Practitioner } from "./practitioner.ts";

export interface PlannedRitual {
  readonly set: PromptSet;
  readonly at: Moment;
  /** In the order asked, skipped questions among them. */
  readonly answers: readonly Answer[];
}

export interface PlannedSession {
  /** Over; its id is good for the plan alone. */
  readonly session: Session & { readonly off: Moment; readonly closed: Closing };
  readonly before?: PlannedRitual | undefined;
  readonly after?: PlannedRitual | undefined;
}

/** A day with work. */
export interface PlannedDay {
  readonly day: Day;
  /** At least one, oldest first, one scarf at a time. */
  readonly sessions: readonly PlannedSession[];
  readonly ending?: PlannedRitual | undefined;
  /** The month's own reflection, on the last day with work of a month. */
  readonly lookBack?: PlannedRitual | undefined;
}

/** What a year is made from. */
export interface DemoParts {
  readonly material: DemoMaterial;
  /** Shipped ones and those of the material. */
  readonly roles: readonly Role[];
  /** `worn`: the scarf that it is about, which some seats have a set of their own for. */
  readonly set: (
    name: "on" | "off" | "day" | "month",
    length: Length,
    worn?: Pick<Session, "role" | "seat">,
  ) => PromptSet;
  readonly list: (list: DataList) => readonly Option[];
  /** The instant of a wall clock reading. */
  readonly at: (time: LocalTime) => Moment;
}

/** The twelve calendar months before the month of today, and the days of this month before today. */
export function demoPeriod(today: Day): Period {
  const from = `${Number(today.slice(0, 4)) - 1}${today.slice(4, 7)}-01`;
  if (!isDay(from)) throw new Error("A year before the first one");
  return { from, to: addDays(today, -1) };
}

/**
 * A made-up practitioner's year up to today, the days with work in order. The same day gives the same year; a later day
 * of the month adds to it and changes nothing that was over.
 */
export function planDemo(parts: DemoParts, today: Day): readonly PlannedDay[] {
  const practitioner = demoPractitioner(parts.material, parts.list);
  return demoDays(parts.material, demoPeriod(today)).map((day) =>
    planDay(parts, practitioner, day),
  );
}

function planDay(parts: DemoParts, practitioner: Practitioner, day: DemoDay): PlannedDay {
  const sessions = day.sessions.map((session) =>
    planSession(parts, practitioner, { day, session }),
  );
  const alone = (set: PromptSet, time: LocalTime): PlannedRitual => ({
    set,
    at: parts.at(inDay(time, day.day)),
    answers: practitioner({ set, seed: `${set.ritual} ${day.day}`, tired: day.tired }),
  });
  const { ending, looksBack } = day;
  return {
    day: day.day,
    sessions,
    ending: ending && alone(parts.set("day", ending.asks), ending.at),
    lookBack: looksBack && alone(parts.set("month", "long"), looksBack),
  };
}

/** As the end of the day has it: after midnight it is written into the last minute of its day. */
function inDay(time: LocalTime, day: Day): LocalTime {
  return dayOf(time) === day ? time : reading(day, "23:59");
}

function planSession(
  parts: DemoParts,
  practitioner: Practitioner,
  { day, session: went }: { readonly day: DemoDay; readonly session: DemoSession },
): PlannedSession {
  const role = roleOf(parts, went.role);
  const on = parts.at(went.on);
  const off = parts.at(went.off);
  const worn = newSession(role, { id: went.on, on, wear: {} });
  const ask = (ritual: "on" | "off", length: Length | undefined): PlannedRitual | undefined => {
    if (length === undefined) return undefined;
    const set = parts.set(ritual, length, worn);
    const seed = `${ritual} ${went.on}`;
    const scene: DemoScene = { set, seed, tired: day.tired, role, session: worn };
    return { set, at: ritual === "on" ? on : off, answers: practitioner(scene) };
  };
  const before = ask("on", went.asksOn);
  const after = ask("off", went.asksOff);
  return { session: { ...worn, off, closed: went.closed }, before, after };
}

function roleOf({ roles }: DemoParts, id: string): Role {
  const role = roles.find((role) => role.id === id);
  if (role === undefined) throw new Error("The demo has a role that nobody knows");
  return role;
}
