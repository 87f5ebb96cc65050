import type { Ritual } from "../domain/entry.ts";
import { type Moment, momentDay } from "../domain/moment.ts";
import { OPEN_REPAIR_STATES, type Repair } from "../domain/open-matters.ts";
import { isIn } from "../domain/period.ts";
import { minutesInRole, type Session } from "../domain/session.ts";
import { isEmpty, type Material } from "./material.ts";
import type { Totals } from "./report.ts";

/** What a period adds up to; see `Totals`. An empty one: all 0 and no roles. */
export function totalsOf(material: Material): Totals {
  const { sessions, entries } = material;
  const rituals = (ritual: Ritual) => entries.filter((entry) => entry.ritual === ritual).length;
  return {
    sessions: sessions.length,
    sessionsByRole: sessionsByRole(sessions),
    minutesInRole: totalMinutes(sessions),
    leftOn: sessions.filter(({ closed }) => closed === "left on").length,
    rituals: { on: rituals("on"), off: rituals("off"), day: rituals("day") },
    daysClosed: closedDays(material).size,
    ...openMatters(material),
  };
}

/** Whether there is anything of the period itself. What is only open from before does not count. */
export function hasHappened(material: Material): boolean {
  const { repairs, looseEnds } = totalsOf(material);
  const moved = repairs.opened + repairs.made + looseEnds.made + looseEnds.closed;
  return !isEmpty(material) || moved > 0;
}

/** Whole minutes in role of the sessions whose end is known. */
export function totalMinutes(sessions: readonly Session[]): number {
  return sessions.reduce((sum, session) => sum + (minutesInRole(session) ?? 0), 0);
}

/** The days that were ended with their ritual. */
export function closedDays({ entries }: Pick<Material, "entries">): ReadonlySet<string> {
  return new Set(entries.filter(({ ritual }) => ritual === "day").map(({ at }) => momentDay(at)));
}

function sessionsByRole(sessions: readonly Session[]): Readonly<Record<string, number>> {
  const counts = [...Map.groupBy(sessions, ({ role }) => role)].map(
    ([role, worn]) => [role, worn.length] as const,
  );
  return Object.fromEntries(counts.toSorted(([, a], [, b]) => b - a));
}

function openMatters({
  period,
  repairs,
  looseEnds,
}: Material): Pick<Totals, "repairs" | "looseEnds"> {
  const isNow = (moment: Moment | undefined) =>
    moment !== undefined && isIn(period, momentDay(moment));
  return {
    repairs: {
      opened: repairs.filter(({ opened }) => isNow(opened)).length,
      made: repairs.filter(({ state, ended }) => state === "made" && isNow(ended)).length,
      open: repairs.filter(isOpenRepair).length,
    },
    looseEnds: {
      made: looseEnds.filter(({ made }) => isNow(made)).length,
      closed: looseEnds.filter(({ closed }) => isNow(closed)).length,
      open: looseEnds.filter(({ closed }) => closed === undefined).length,
    },
  };
}

/** Whether it still waits for a step. */
export function isOpenRepair({ state }: Repair): boolean {
  return OPEN_REPAIR_STATES.some((open) => open === state);
}
