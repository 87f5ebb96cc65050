import * as fc from "fast-check";
import { addDays, type Day, isLocalTime } from "../../src/domain/day.ts";
import type { Entry } from "../../src/domain/entry.ts";
import type { Moment } from "../../src/domain/moment.ts";
import { CLOSINGS, type Session } from "../../src/domain/session.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import {
  answer,
  day,
  entry,
  entrySession,
  looseEnd,
  period,
  repair,
  session,
} from "../support/factories.ts";

/** Around the night of 25 October 2026, in which the clocks go back in Berlin and stay as they are in Tokyo. */
const PERIOD = period("2026-10-20", "2026-11-02");
const START = Date.UTC(2026, 9, 20);
const END = Date.UTC(2026, 10, 2, 12);
const MINUTE = 60_000;

const ZONES = ["Europe/Berlin", "Asia/Tokyo", "America/New_York", "Pacific/Auckland"] as const;

/** An instant as a wall clock of the zone reads it. */
function reading(instant: number, zone: string): Moment {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  const local = format.format(instant).replace(" ", "T");
  if (!isLocalTime(local)) throw new Error(`No reading: ${local}`);
  return { instant, local, zone };
}

const moment = fc
  .tuple(fc.integer({ min: START / MINUTE, max: END / MINUTE }), fc.constantFrom(...ZONES))
  .map(([minute, zone]) => reading(minute * MINUTE, zone));

const worn = fc
  .record({
    on: moment,
    minutes: fc.integer({ min: 0, max: 900 }),
    zone: fc.constantFrom(...ZONES),
    role: fc.constantFrom("therapist", "supervisee", "parent"),
    seat: fc.constantFrom("up", "down", "level"),
    closed: fc.constantFrom(...CLOSINGS, undefined),
  })
  .map(({ on, minutes, zone, role, seat, closed }): Session => {
    const off = closed && reading(on.instant + minutes * MINUTE, zone);
    return session({ on, off, closed, role, roleTitle: role, seat });
  });

const given = fc.record({
  balance: fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined }),
  present: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
  intention: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  mended: fc.option(fc.boolean(), { nil: undefined }),
});

/** What must never appear anywhere. */
export const LEFT_WITH_THE_SCARF = "left with the scarf, out of sight";

const ritual = fc
  .record({
    ritual: fc.constantFrom("on", "off", "day", "note"),
    state: fc.constantFrom("done", "done", "draft"),
    at: moment,
    given,
  })
  .map(({ ritual, state, at, given }): Entry => {
    const ends = { from: { value: 0, label: "away" }, to: { value: 10, label: "here" } };
    const answers = [
      answer({ prompt: "balance", kind: "scale", value: given.balance }),
      answer({ prompt: "present", kind: "scale", value: given.present, ...ends }),
      answer({ prompt: "intention", value: given.intention }),
      answer({ prompt: "mended", kind: "confirm", value: given.mended }),
      answer({ prompt: "leave", kind: "lines", value: [LEFT_WITH_THE_SCARF], feeds: "held" }),
    ];
    return entry({ ritual, state, at, answers });
  });

const mended = fc
  .record({
    opened: moment,
    ended: moment,
    state: fc.constantFrom("seen", "planned", "made", "formal"),
  })
  .map(({ opened, ended, state }) =>
    repair({ opened, state, ended: state === "made" || state === "formal" ? ended : undefined }),
  );

const unfinished = fc
  .record({ made: moment, closed: fc.option(moment, { nil: undefined }) })
  .map(looseEnd);

/** Some entries belong to a session, as most do. */
function inSessions(sessions: readonly Session[], entries: readonly Entry[]): readonly Entry[] {
  return entries.map((one, index) => {
    const worn = sessions[index];
    return worn === undefined || one.ritual === "day"
      ? one
      : { ...one, session: entrySession(worn) };
  });
}

function localDay({ local }: Moment): Day {
  return day(local.slice(0, 10));
}

function inPeriod(at: Moment): boolean {
  return PERIOD.from <= localDay(at) && localDay(at) <= PERIOD.to;
}

/** What a journal holds of fourteen days: nights, the change of the clocks, travel, drafts, scarves left on. */
export const generatedInput: fc.Arbitrary<ReportInput> = fc
  .record({
    sessions: fc.array(worn, { maxLength: 30 }),
    entries: fc.array(ritual, { maxLength: 30 }),
    repairs: fc.array(mended, { maxLength: 8 }),
    looseEnds: fc.array(unfinished, { maxLength: 8 }),
    detail: fc.constantFrom("private", "coarse"),
  })
  .map(({ sessions, entries, repairs, looseEnds, detail }) => {
    const byTime = sessions
      .filter(({ on }) => inPeriod(on))
      .toSorted((a, b) => a.on.instant - b.on.instant);
    const ofPeriod = entries
      .filter(({ at }) => inPeriod(at))
      .toSorted((a, b) => a.at.instant - b.at.instant);
    return {
      period: PERIOD,
      detail,
      sessions: byTime,
      entries: inSessions(byTime, ofPeriod),
      before: {
        period: { from: addDays(PERIOD.from, -14), to: addDays(PERIOD.from, -1) },
        entries: ofPeriod,
      },
      repairs,
      looseEnds,
      plainQuestions: new Set(),
    };
  });
