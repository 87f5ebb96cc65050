import { addDays, type Day, type LocalTime } from "../../domain/day.ts";
import { type Moment, momentDay } from "../../domain/moment.ts";
import { type LooseEnd, OPEN_REPAIR_STATES, type Repair } from "../../domain/open-matters.ts";
import type { DemoMaterial } from "../../prompt-sets/demo-material.ts";
import { reading } from "./hours.ts";
import { pickWeighted, randomOf, wholeBetween } from "./random.ts";

/** When it is looked at, and what of it has come to pass: everything before `today`. */
export interface Present {
  readonly today: Day;
  readonly at: (time: LocalTime) => Moment;
}

/** Between the sessions of the morning and those of the afternoon. */
const PAUSE = "12:20";

/** The repair as it stands today. */
export function repairToday({ repairs }: DemoMaterial, repair: Repair, present: Present): Repair {
  const opened = momentDay(repair.opened);
  const random = randomOf(`repair ${repair.opened.local}`);
  const steps = (pickWeighted(random, repairs, () => 1) ?? []).map(({ state, after }) => ({
    state,
    day: addDays(opened, after),
  }));
  const reached = steps.findLast(({ day }) => day < present.today);
  const state = reached?.state ?? repair.state;
  const isOpen = OPEN_REPAIR_STATES.some((open) => open === state);
  const next = steps.find(({ day }) => day >= present.today);
  return {
    ...repair,
    state,
    followUp: isOpen ? next?.day : undefined,
    ended: isOpen || reached === undefined ? undefined : present.at(reading(reached.day, PAUSE)),
  };
}

/** When the last session of most days is over. */
const EVENING = "18:10";

/** The loose end as it stands today. It is never closed on the day it is made. */
export function looseEndToday(
  { loose_ends }: DemoMaterial,
  looseEnd: LooseEnd,
  { today, at }: Present,
): LooseEnd {
  const random = randomOf(`loose end ${looseEnd.made.local} ${looseEnd.what}`);
  if (random() >= loose_ends.closed) return looseEnd;
  const dayAfter = addDays(momentDay(looseEnd.made), 1);
  const due = looseEnd.due ?? dayAfter;
  const day = addDays(due < dayAfter ? dayAfter : due, wholeBetween(random, 0, loose_ends.late));
  return day < today ? { ...looseEnd, closed: at(reading(day, EVENING)) } : looseEnd;
}
