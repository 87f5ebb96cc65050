import { addDays, type Day, type LocalTime } from "../../domain/day.ts";
import type { Entry } from "../../domain/entry.ts";
import type { FollowUp } from "../../domain/follow-up.ts";
import type { LooseEnd } from "../../domain/loose-end.ts";
import { type Moment, momentDay } from "../../domain/moment.ts";
import {
  canMove,
  isOpenRepair,
  moveRepair,
  type Repair,
  type RepairStep,
} from "../../domain/repair.ts";
import { writtenLines } from "../../domain/shown-answers.ts";
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

/** The repair as it stands today, with every step that led there. */
export function repairToday({ repairs }: DemoMaterial, repair: Repair, present: Present): Repair {
  const opened = momentDay(repair.opened);
  const random = randomOf(`repair ${repair.opened.local}`);
  const steps = (pickWeighted(random, repairs, () => 1) ?? []).map(({ state, after }) => ({
    state,
    day: addDays(opened, after),
  }));
  const today = steps
    .filter(({ day }) => day < present.today)
    .map(({ state, day }) => ({ state, at: present.at(reading(day, PAUSE)) }))
    .reduce((soFar, step) => (canComeTo(soFar, step) ? moveRepair(soFar, step) : soFar), repair);
  const next = steps.find(({ day }) => day >= present.today);
  return { ...today, followUp: isOpenRepair(today) ? next?.day : undefined };
}

/** Answers may have led it further already. */
function canComeTo(repair: Repair, { state }: RepairStep): boolean {
  return isOpenRepair(repair) && canMove(repair.state, state);
}

/** When the last session of most days is over. */
const EVENING = "18:10";

/** The loose end as it stands today. It never ends on the day it is made. */
export function looseEndToday(
  { loose_ends }: DemoMaterial,
  looseEnd: LooseEnd,
  { today, at }: Present,
): LooseEnd {
  const random = randomOf(`loose end ${looseEnd.made.local} ${looseEnd.what}`);
  if (random() >= loose_ends.ended) return looseEnd;
  const dayAfter = addDays(momentDay(looseEnd.made), 1);
  const due = looseEnd.due ?? dayAfter;
  const day = addDays(due < dayAfter ? dayAfter : due, wholeBetween(random, 0, loose_ends.late));
  if (day >= today) return looseEnd;
  const how = random() < loose_ends.dropped ? "dropped" : "done";
  return { ...looseEnd, ended: { at: at(reading(day, EVENING)), how } };
}

/** The follow-up as it stands today: answered or let go some time after it was due, or still open. */
export function followUpToday(
  { follow_ups }: DemoMaterial,
  followUp: FollowUp,
  { today, at }: Present,
): FollowUp {
  const random = randomOf(`follow-up ${followUp.made.local}`);
  const day = addDays(followUp.due, wholeBetween(random, 0, follow_ups.late));
  const isEnded = random() < follow_ups.ended;
  if (!isEnded || day >= today) return followUp;
  const ended = at(reading(day, EVENING));
  const changed = pickWeighted(random, follow_ups.answers, () => 1);
  const answer = random() < follow_ups.answered ? changed : undefined;
  return { ...followUp, shown: ended, answer, ended };
}

/** The answers of an entry that the practitioner marks to be shared. */
export function markedIn(
  { marked }: DemoMaterial,
  { at, answers }: Entry,
): readonly { readonly prompt: string; readonly text: string }[] {
  return answers.flatMap((answer) => {
    const text = writtenLines(answer).join("\n");
    const often = marked[answer.prompt] ?? 0;
    const isMarked = text !== "" && randomOf(`mark ${at.local} ${answer.prompt}`)() < often;
    return isMarked ? [{ prompt: answer.prompt, text }] : [];
  });
}
