import type { HoursKept } from "../../src/domain/hours.ts";
import { dayAlone, type Moment, timeOfDay } from "../../src/domain/moment.ts";
import { minutesInRole, type Session } from "../../src/domain/session.ts";
import type { Contents, Shelf } from "./fake-journal-reader.ts";

/** How many things of a shelf tell a time of day that they do not wait with. */
export function fakeHours(shelf: Contents): HoursKept {
  const kept = withoutHours(shelf);
  const differing = (name: keyof Contents) =>
    shelf[name].filter((one, index) => JSON.stringify(one) !== JSON.stringify(kept[name][index]))
      .length;
  const others = [
    "held",
    "repairs",
    "looseEnds",
    "followUps",
    "quotes",
    "accounts",
    "holds",
  ] as const;
  return {
    sessions: differing("sessions"),
    entries: differing("entries"),
    others: others.reduce((sum, name) => sum + differing(name), 0),
  };
}

export function fakeForgetHours(shelf: Shelf): void {
  Object.assign(shelf, withoutHours(shelf));
}

const optional = (moment: Moment | undefined) => moment && dayAlone(moment);

function withoutHours(shelf: Contents): Contents {
  return {
    ...shelf,
    sessions: shelf.sessions.map(settledSession),
    entries: shelf.entries.map((one) =>
      one.state === "done" ? { ...one, at: dayAlone(one.at) } : one,
    ),
    held: shelf.held.map((one) => ({
      ...one,
      left: dayAlone(one.left),
      shown: optional(one.shown),
      ended: one.ended && { ...one.ended, at: dayAlone(one.ended.at) },
    })),
    repairs: shelf.repairs.map((one) => ({
      ...one,
      opened: dayAlone(one.opened),
      ended: optional(one.ended),
      history: one.history.map((step) => ({ ...step, at: dayAlone(step.at) })),
    })),
    looseEnds: shelf.looseEnds.map((one) => ({
      ...one,
      made: dayAlone(one.made),
      ended: one.ended && { ...one.ended, at: dayAlone(one.ended.at) },
    })),
    followUps: shelf.followUps.map((one) => ({
      ...one,
      made: dayAlone(one.made),
      shown: optional(one.shown),
      ended: optional(one.ended),
    })),
    quotes: shelf.quotes.map((one) => ({ ...one, marked: dayAlone(one.marked) })),
    accounts: shelf.accounts.map((one) => ({ ...one, made: dayAlone(one.made) })),
    holds: shelf.holds.map((one) => ({ ...one, since: dayAlone(one.since) })),
  };
}

function settledSession(session: Session): Session {
  const { on, off } = session;
  if (off === undefined || timeOfDay(on) === undefined) return session;
  return { ...session, on: dayAlone(on), off: dayAlone(off), minutes: minutesInRole(session) };
}
