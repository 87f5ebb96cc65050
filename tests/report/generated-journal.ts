import * as fc from "fast-check";
import { addDays, type Day, isLocalTime } from "../../src/domain/day.ts";
import type { Entry } from "../../src/domain/entry.ts";
import { HELD_ENDINGS } from "../../src/domain/held.ts";
import { LOOSE_END_ENDINGS } from "../../src/domain/loose-end.ts";
import type { Moment } from "../../src/domain/moment.ts";
import { isOpenState, REPAIR_KINDS } from "../../src/domain/repair.ts";
import { CLOSINGS, type Session } from "../../src/domain/session.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import {
  answer,
  day,
  entry,
  entrySession,
  followUp,
  held,
  looseEnd,
  period,
  quote,
  repair,
  session,
} from "../support/factories.ts";
import { wallClock } from "../support/wall-clock.ts";

/** Around the night of 25 October 2026, in which the clocks go back in Berlin and stay as they are in Tokyo. */
const PERIOD = period("2026-10-20", "2026-11-02");
const START = Date.UTC(2026, 9, 20);
const END = Date.UTC(2026, 10, 2, 12);
const MINUTE = 60_000;

const ZONES = ["Europe/Berlin", "Asia/Tokyo", "America/New_York", "Pacific/Auckland"] as const;

/** An instant as a wall clock of the zone reads it. */
function reading(instant: number, zone: string): Moment {
  const local = wallClock(instant, zone);
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

const followed = fc
  .record({
    made: moment,
    ended: fc.option(moment, { nil: undefined }),
    answer: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  })
  .map(({ made, ended, answer }) =>
    followUp({ entry: "gone", made, ended, answer: ended && answer }),
  );

const left = fc
  .record({
    left: moment,
    shown: fc.option(moment, { nil: undefined }),
    at: fc.option(moment, { nil: undefined }),
    how: fc.constantFrom(...HELD_ENDINGS),
  })
  .map(({ at, how, ...times }) =>
    held({ session: "gone", text: LEFT_WITH_THE_SCARF, ...times, ended: at && { at, how } }),
  );

const choices = (...values: readonly string[]) =>
  fc.option(fc.subarray([...values]), { nil: undefined });

const given = fc.record({
  balance: fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined }),
  present: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
  intention: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  mended: fc.option(fc.boolean(), { nil: undefined }),
  values: choices("safety", "expertise", "own-value"),
  misunderstandings: choices("hurry", "fear", "none"),
  kept: fc.constantFrom("kept", "slipped", undefined),
  side: fc.constantFrom("me", "them", "both", "neither", "cannot-tell", undefined),
  circumstances: choices("crisis", "can-leave"),
  learned: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  tags: fc.subarray(["limits", "pace", "endings"]),
  isMarked: fc.boolean(),
});

/** Words that were marked to be shared. */
export const MARKED = "marked to be shared";
/** What nobody marked, in the answers that are not left with a scarf. */
export const UNMARKED = "for my own eyes";

/** What repairs and loose ends say, which nobody marked. */
export const IN_A_LIST = "in a list of mine";

/** What must never appear anywhere. */
export const LEFT_WITH_THE_SCARF = "left with the scarf, out of sight";

const ritual = fc
  .record({
    ritual: fc.constantFrom("on", "off", "day", "reflect", "note"),
    state: fc.constantFrom("done", "done", "draft"),
    at: moment,
    given,
  })
  .map(({ ritual, state, at, given }): Entry => {
    const { kept, values, misunderstandings } = given;
    const ends = { from: { value: 0, label: "away" }, to: { value: 10, label: "here" } };
    const answers = [
      answer({ prompt: "balance", kind: "scale", value: given.balance }),
      answer({ prompt: "present", kind: "scale", value: given.present, ...ends }),
      answer({ prompt: "intention", value: given.intention }),
      answer({ prompt: "mended", kind: "confirm", value: given.mended }),
      answer({ prompt: "values_served", kind: "choices", value: values, labels: values }),
      answer({ prompt: "values_missed", kind: "choices", value: values, labels: values }),
      answer({ prompt: "misunderstandings", kind: "choices", value: misunderstandings }),
      answer({ prompt: "intention_kept", kind: "choice", value: kept, labels: kept && [kept] }),
      answer({ prompt: "power_role", kind: "choice", value: given.side }),
      answer({ prompt: "circumstances", kind: "choices", value: given.circumstances }),
      answer({ prompt: "shift", kind: "choices", value: given.circumstances }),
      answer({ prompt: "learned", value: given.learned, feeds: "learned" }),
      answer({ prompt: "went_well", value: given.isMarked ? MARKED : UNMARKED }),
      answer({ prompt: "leave", kind: "lines", value: [LEFT_WITH_THE_SCARF], feeds: "held" }),
    ];
    const set = ritual === "reflect" ? "month" : ritual;
    return entry({ ritual, set, state, at, answers, tags: given.tags, fields: fieldsOf(given) });
  });

const mended = fc
  .record({
    opened: moment,
    ended: moment,
    state: fc.constantFrom("seen", "planned", "made", "formal"),
    kind: fc.constantFrom(...REPAIR_KINDS),
    barriers: fc.subarray(["time", "own-barrier"]),
    happened: fc.constant(IN_A_LIST),
  })
  .map(({ ended, ...parts }) =>
    repair({ ...parts, ended: isOpenState(parts.state) ? undefined : ended }),
  );

const unfinished = fc
  .record({
    made: moment,
    at: fc.option(moment, { nil: undefined }),
    how: fc.constantFrom(...LOOSE_END_ENDINGS),
  })
  .map(({ made, at, how }) => looseEnd({ made, what: IN_A_LIST, ended: at && { at, how } }));

function fieldsOf({ learned }: { readonly learned: string | undefined }): Entry["fields"] {
  return learned === undefined ? {} : { learned };
}

/** Of every entry whose words were marked. */
function quotesIn(entries: readonly Entry[]): ReportInput["quotes"] {
  return entries
    .filter(({ answers }) => answers.some(({ value }) => value === MARKED))
    .map(({ id }) => quote({ entry: id, prompt: "went_well", text: MARKED }));
}

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
    held: fc.array(left, { maxLength: 8 }),
    followUps: fc.array(followed, { maxLength: 8 }),
    detail: fc.constantFrom("private", "coarse"),
    extent: fc.constantFrom("newest", "all"),
    compare: fc.boolean(),
  })
  .map(({ sessions, entries, repairs, looseEnds, held, followUps, ...wish }) => {
    const byTime = sessions
      .filter(({ on }) => inPeriod(on))
      .toSorted((a, b) => a.on.instant - b.on.instant);
    const ofPeriod = entries
      .filter(({ at }) => inPeriod(at))
      .toSorted((a, b) => a.at.instant - b.at.instant);
    const open = { repairs, looseEnds, held, followUps };
    return {
      ...wish,
      ...open,
      period: PERIOD,
      today: day("2026-11-03"),
      sessions: byTime,
      entries: inSessions(byTime, ofPeriod),
      quotes: quotesIn(ofPeriod),
      before: {
        ...open,
        period: { from: addDays(PERIOD.from, -14), to: addDays(PERIOD.from, -1) },
        sessions: byTime.slice(5),
        entries: ofPeriod.slice(5),
        quotes: [],
      },
      values: [
        { id: "safety", label: "Safety" },
        { id: "larger-frame", label: "The wider view" },
      ],
      powerKinds: [{ id: "role", label: "Role" }],
      barriers: [{ id: "time", label: "No time" }],
      plainQuestions: new Set(),
    };
  });
