import {
  addDays,
  type Day,
  daysBetween,
  isDay,
  localTime,
  millisecondsAsUtc,
} from "../../src/domain/day.ts";
import type { Entry } from "../../src/domain/entry.ts";
import type { Held } from "../../src/domain/held.ts";
import type { LooseEnd } from "../../src/domain/loose-end.ts";
import { type Moment, momentDay } from "../../src/domain/moment.ts";
import { moveRepair, type Repair, seenRepair } from "../../src/domain/repair.ts";
import { asEntrySession, type Session } from "../../src/domain/session.ts";
import { dayAnswers, offAnswers, onAnswers, RARE_WORD, sentence } from "./made-up-answers.ts";
import type { Chance } from "./seeded-random.ts";

/** What one day of work leaves in a journal. Nothing is on at its end. */
export interface WorkDay {
  readonly day: Day;
  readonly sessions: readonly Session[];
  readonly entries: readonly Entry[];
  readonly held: readonly Held[];
  readonly repairs: readonly Repair[];
  readonly looseEnds: readonly LooseEnd[];
}

/** Five sessions with an `on` and an `off` each, and the end of the day. */
const ENTRIES_A_DAY = 11;
export const LAST_DAY = asDay("2026-10-31");

/** The last days, which are full in every journal. */
export const FULL_DAYS = 30;
const YEARS = 40;
export const FIRST_DAY = addDays(LAST_DAY, -YEARS * 365);
/** What is younger than this may still be open. */
const OPEN_DAYS = 21;

/**
 * The work days of a practice of forty years with about so many entries, oldest first. The last thirty days are the
 * same full month in every one, so that two of them differ in their past alone; before it the work is spread evenly.
 */
export function workDays(entries: number): readonly Day[] {
  const count = Math.max(1, Math.round(entries / ENTRIES_A_DAY));
  const full = Math.min(FULL_DAYS, count);
  const early = count - full;
  const span = daysBetween(FIRST_DAY, LAST_DAY) - FULL_DAYS;
  const before = Array.from({ length: early }, (_, index) =>
    addDays(LAST_DAY, -FULL_DAYS - Math.floor(((early - index) * span) / early)),
  );
  return [
    ...before,
    ...Array.from({ length: full }, (_, index) => addDays(LAST_DAY, index - full + 1)),
  ];
}

/** What happened on a day. `isRare`: one of its entries holds the rare word. */
export function workDay(chance: Chance, day: Day, isRare: boolean): WorkDay {
  const worn = [9, 10, 12, 14, 16].map((hour) => wearing(chance, day, hour));
  const evening = at(day, 18, chance.between(0, 59));
  const notes = { happened: undefined, ends: some(chance, 0.2), left: [] };
  const closing = entry(chance, { ritual: "day", at: evening, answers: dayAnswers(chance, notes) });
  return {
    day,
    sessions: worn.map(({ session }) => session),
    entries: [...worn.flatMap(({ entries }) => entries), isRare ? withRareWord(closing) : closing],
    held: worn.flatMap(({ held }) => held),
    repairs: worn.flatMap(({ repairs }) => repairs),
    looseEnds: [
      ...worn.flatMap(({ looseEnds }) => looseEnds),
      ...notes.ends.map((what) => looseEnd(chance, evening, what)),
    ],
  };
}

function wearing(
  chance: Chance,
  day: Day,
  hour: number,
): Omit<WorkDay, "day" | "sessions"> & {
  readonly session: Session;
} {
  const on = at(day, hour, chance.between(0, 5));
  const off = at(day, hour, chance.between(50, 59));
  const session = { ...newSession(chance, on), off, closed: "off" } as const;
  const isLong = chance.happens(0.125);
  const notes = {
    happened: chance.happens(0.08) ? sentence(chance) : undefined,
    ends: some(chance, 0.3),
    left: some(chance, 0.4),
  };
  const belongs = { session: asEntrySession(session) };
  return {
    session,
    entries: [
      { ritual: "on", at: on, answers: onAnswers(chance, isLong) } as const,
      { ritual: "off", at: off, answers: offAnswers(chance, notes, isLong) } as const,
    ].map((parts) => entry(chance, { ...belongs, ...parts, isLong })),
    held: notes.left.map((text) => held(chance, session, { text, left: off })),
    repairs: notes.happened === undefined ? [] : [repair(chance, session, notes.happened)],
    looseEnds: notes.ends.map((what) => looseEnd(chance, off, what)),
  };
}

const ROLES = [
  { role: "therapist", roleTitle: "Therapist", seat: "up", strength: 5 },
  { role: "therapist", roleTitle: "Therapist", seat: "up", strength: 5 },
  { role: "supervisor", roleTitle: "Supervisor", seat: "up", strength: 4 },
  { role: "teacher", roleTitle: "Teacher", seat: "up", strength: 3 },
  { role: "supervisee", roleTitle: "Supervisee", seat: "down", strength: 3 },
] as const;

function newSession(chance: Chance, on: Moment): Session {
  return { id: newId(chance, on), ...chance.pick(ROLES), strengthBy: "role", object: "scarf", on };
}

type EntryParts = Pick<Entry, "ritual" | "at" | "answers" | "session"> & {
  readonly isLong?: boolean;
};

function entry(
  chance: Chance,
  { ritual, at, answers, session, isLong = false }: EntryParts,
): Entry {
  const tags = chance.happens(0.1) ? [chance.pick(["late", "crisis", "touch", "first-time"])] : [];
  return {
    id: newId(chance, at),
    ritual,
    set: isLong ? ritual : `${ritual}-minute`,
    setVersion: "0123456789ab",
    state: "done",
    at,
    session,
    answers,
    tags,
    fields: {},
  };
}

function withRareWord(entry: Entry): Entry {
  return {
    ...entry,
    answers: entry.answers.map((answer) =>
      answer.kind === "text" ? { ...answer, value: `A ${RARE_WORD} by the river.` } : answer,
    ),
  };
}

function held(
  chance: Chance,
  { id: session, role }: Session,
  { text, left }: Pick<Held, "text" | "left">,
): Held {
  const shown = isSettled(chance, left) ? after(left, 1) : undefined;
  return { id: newId(chance, left), session, role, text, left, shown };
}

function repair(chance: Chance, { id: session, role, off, on }: Session, happened: string): Repair {
  const opened = off ?? on;
  const id = newId(chance, opened);
  const followUp = addDays(momentDay(opened), 14);
  const seen = seenRepair({ id, session, role, happened, opened, followUp });
  if (!isSettled(chance, opened)) return seen;
  const planned = moveRepair(seen, { state: "planned", at: after(opened, 2) });
  const state = chance.pick(["made", "declined", "formal"] as const);
  return moveRepair(planned, { state, at: after(opened, 9) });
}

function looseEnd(chance: Chance, made: Moment, what: string): LooseEnd {
  const due = addDays(momentDay(made), chance.between(1, 10));
  const id = newId(chance, made);
  const looseEnd = { id, what, due, where: "at the desk", made };
  if (!isSettled(chance, made)) return looseEnd;
  return { ...looseEnd, ended: { at: after(made, 5), how: "done" } };
}

/** What is old is settled; of what is new, one in three is not. */
function isSettled(chance: Chance, moment: Moment): boolean {
  const isNew = momentDay(moment) > addDays(LAST_DAY, -OPEN_DAYS);
  return chance.happens(isNew ? 0.67 : 1);
}

function some(chance: Chance, share: number): readonly string[] {
  return chance.happens(share) ? [sentence(chance)] : [];
}

function after(moment: Moment, days: number): Moment {
  return at(addDays(momentDay(moment), days), 12, 0);
}

// Every clock of this practice hangs in UTC: forty years of zone rules are slow to look up.
function at(day: Day, hour: number, minute: number): Moment {
  const local = localTime(day, `${two(hour)}:${two(minute)}`);
  if (local === undefined) throw new Error("No such reading");
  return { instant: millisecondsAsUtc(local), local, zone: "UTC" };
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}

/** A UUIDv7 of the moment. */
function newId(chance: Chance, { instant }: Moment): string {
  const time = instant.toString(16).padStart(12, "0");
  const random = () => chance.between(0, 0xffff).toString(16).padStart(4, "0");
  const [a, b, c, d] = [random(), random(), random(), random()];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${a.slice(1)}-8${b.slice(1)}-${c}${d}${random()}`;
}

function asDay(text: string): Day {
  if (!isDay(text)) throw new Error("No such day");
  return text;
}
