import type { Account } from "../../src/domain/account.ts";
import { type Day, isDay, isLocalTime, millisecondsAsUtc } from "../../src/domain/day.ts";
import type {
  Answer,
  AnswerKind,
  AnswerValue,
  Entry,
  EntrySession,
} from "../../src/domain/entry.ts";
import type { FollowUp } from "../../src/domain/follow-up.ts";
import type { Held } from "../../src/domain/held.ts";
import type { LooseEnd } from "../../src/domain/loose-end.ts";
import type { Reading } from "../../src/domain/moment.ts";
import type { Period } from "../../src/domain/period.ts";
import type { Quote } from "../../src/domain/quote.ts";
import { isOpenState, type Repair } from "../../src/domain/repair.ts";
import type { Session } from "../../src/domain/session.ts";
import { offsetAt } from "./wall-clock.ts";

/** The moment at which a wall clock in the zone reads `2026-11-23 14:05` or `2026-11-23 14:05:30`; of two, the first. */
export function moment(reading: string, zone = "Europe/Berlin"): Reading {
  const text = reading.replace(" ", "T");
  const local = text.length === 16 ? `${text}:00` : text;
  if (!isLocalTime(local)) throw new Error(`No such reading: ${reading}`);
  const asUtc = millisecondsAsUtc(local);
  const instants = [asUtc - 86_400_000, asUtc + 86_400_000]
    .map((near) => asUtc - offsetAt(near, zone))
    .filter((instant) => instant + offsetAt(instant, zone) === asUtc);
  if (instants.length === 0) throw new Error(`The clock change skips ${reading}`);
  return { instant: Math.min(...instants), local, zone };
}

export function day(text: string): Day {
  if (!isDay(text)) throw new Error(`No such day: ${text}`);
  return text;
}

export function period(from: string, to: string): Period {
  return { from: day(from), to: day(to) };
}

let made = 0;

/** A new id in the shape of a UUIDv7; one made later sorts behind. */
export function newId(): string {
  made += 1;
  const time = (0x019a_0000_0000 + made).toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

/** A session that is on since a Monday afternoon, unless said otherwise. */
export function session(parts: Partial<Session> = {}): Session {
  return {
    id: newId(),
    role: "therapist",
    roleTitle: "Therapist",
    object: "scarf",
    seat: "up",
    strength: 4,
    strengthBy: "role",
    on: moment("2026-11-23 14:05"),
    ...parts,
  };
}

/** What an entry knows of its session. */
export function entrySession({ id, role, roleTitle, seat, ref }: Session): EntrySession {
  return { id, role, roleTitle, seat, ref };
}

/** A done `on` ritual without a session, answers, tags or fields, unless said otherwise. */
export function entry(parts: Partial<Entry> = {}): Entry {
  return {
    id: newId(),
    ritual: "on",
    set: "on-minute",
    setVersion: "0123456789ab",
    state: "done",
    at: moment("2026-11-23 14:05"),
    answers: [],
    tags: [],
    fields: {},
    ...parts,
  };
}

/** An answer to `intention`, a text, unless said otherwise. Of another kind: some value of that kind. */
export function answer(parts: Partial<Answer> = {}): Answer {
  const kind = parts.kind ?? "text";
  const scale = {
    from: { value: -5, label: "held back" },
    to: { value: 5, label: "leaned too hard" },
  };
  return {
    prompt: "intention",
    kind,
    asked: "What do you want to keep in mind?",
    value: VALUES[kind],
    ...(kind === "scale" ? scale : {}),
    ...parts,
  };
}

const VALUES: Readonly<Record<AnswerKind, AnswerValue>> = {
  scale: 0,
  number: 3,
  confirm: true,
  choice: "safety",
  choices: [],
  text: "To listen longer.",
  lines: ["To listen longer."],
};

export function held(parts: Partial<Held> & Pick<Held, "session">): Held {
  return {
    id: newId(),
    role: "therapist",
    text: "The letter on the table.",
    left: moment("2026-11-23 14:55"),
    ...parts,
  };
}

/** An ordinary repair that was seen, without a follow-up day. One in another state came there when it ended, else at once. */
export function repair(parts: Partial<Repair> = {}): Repair {
  const { state = "seen", opened = moment("2026-11-23 14:55"), ended } = parts;
  const seen = { state: "seen", at: opened } as const;
  return {
    id: newId(),
    state,
    kind: "ordinary",
    barriers: [],
    happened: "I interrupted twice.",
    opened,
    ended: isOpenState(state) ? undefined : (ended ?? opened),
    history: state === "seen" ? [seen] : [seen, { state, at: ended ?? opened }],
    ...parts,
  };
}

/** A loose end without a day. */
export function looseEnd(parts: Partial<LooseEnd> = {}): LooseEnd {
  return { id: newId(), what: "Write the letter", made: moment("2026-11-23 14:55"), ...parts };
}

/** An open follow-up, made a month before the days of the other factories and due among them. */
export function followUp(parts: Partial<FollowUp> & Pick<FollowUp, "entry">): FollowUp {
  return {
    id: newId(),
    asked: "Ask before I offer.",
    due: day("2026-11-22"),
    made: moment("2026-10-23 17:00"),
    ...parts,
  };
}

export function quote(parts: Partial<Quote> & Pick<Quote, "entry">): Quote {
  return {
    id: newId(),
    prompt: "intention",
    text: "To listen longer.",
    marked: moment("2026-11-23 17:00"),
    ...parts,
  };
}

/** An account that says what was learned, without an entry or a peer. */
export function account(parts: Partial<Account> = {}): Account {
  return {
    id: newId(),
    day: day("2026-11-23"),
    title: "The letter",
    fields: { learned: "To ask first." },
    peer: false,
    made: moment("2026-11-23 15:00"),
    ...parts,
  };
}
