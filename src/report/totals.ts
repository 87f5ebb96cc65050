import type { Ritual } from "../domain/entry.ts";
import { type Moment, momentDay } from "../domain/moment.ts";
import { isIn, type Period } from "../domain/period.ts";
import { isOpenRepair, type Repair, type RepairState } from "../domain/repair.ts";
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
  return !isEmpty(material) || moved > 0 || material.held.some((held) => hasMoved(held, material));
}

/** Whether it was left, came back or ended in the period. */
function hasMoved({ left, shown, ended }: Material["held"][number], { period }: Material): boolean {
  const moments = [left, shown, ended?.at];
  return moments.some((moment) => moment !== undefined && isIn(period, momentDay(moment)));
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
      made: repairs.filter((repair) => hasReached(repair, "made", period)).length,
      open: repairs.filter(isOpenRepair).length,
    },
    looseEnds: {
      made: looseEnds.filter(({ made }) => isNow(made)).length,
      closed: looseEnds.filter(({ ended }) => isNow(ended?.at)).length,
      open: looseEnds.filter(({ ended }) => ended === undefined).length,
    },
  };
}

/** Whether a repair came to the state in the period, whatever became of it later. */
export function hasReached({ history }: Repair, state: RepairState, period: Period): boolean {
  return history.some((step) => step.state === state && isIn(period, momentDay(step.at)));
}
