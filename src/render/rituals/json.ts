import type { Entry } from "../../domain/entry.ts";
import type { Mapped, Reflected } from "../../domain/reflection.ts";
import type { DayEnded, PutOn, TakenOff } from "../../domain/shift.ts";
import { sessionJson } from "../sessions/json.ts";

/** `scarf/on/1`. */
export function putOnJson({ session, entry }: PutOn) {
  return { schema: "scarf/on/1", session: sessionJson(session), entry: ritualJson(entry) };
}

/** `scarf/off/1`. */
export function takenOffJson({ session, entry }: TakenOff) {
  return { schema: "scarf/off/1", session: sessionJson(session), entry: ritualJson(entry) };
}

/** `scarf/day/1`. `closed` is the session that was still on and came off now. */
export function dayEndedJson({ day, closed, sessions, entry }: DayEnded) {
  return {
    schema: "scarf/day/1",
    day,
    closed: closed === undefined ? null : sessionJson(closed),
    sessions: sessions.map(sessionJson),
    entry: ritualJson(entry),
  };
}

/** `scarf/reflect/1`. `quoted`: ids of what was marked as a quote behind it. */
export function reflectedJson({ entry, quotes }: Reflected) {
  const quoted = quotes.map(({ id }) => id);
  return { schema: "scarf/reflect/1", entry: withTags(entry), quoted };
}

/** `scarf/map/1`. `session` is null where no scarf was on. */
export function mappedJson({ entry, session }: Mapped) {
  return {
    schema: "scarf/map/1",
    session: session === undefined ? null : sessionJson(session),
    entry: ritualJson(entry),
  };
}

/** `scarf/note/1`. */
export function noteJson(entry: Entry) {
  return { schema: "scarf/note/1", entry: withTags(entry) };
}

function withTags(entry: Entry) {
  return { ...ritualJson(entry), tags: entry.tags };
}

/** The answers of a ritual that was just run, by prompt id; skipped ones are left out. Null: nothing was asked. */
export function ritualJson(entry: Entry | undefined) {
  if (entry === undefined) return null;
  const given = entry.answers.filter(({ value }) => value !== undefined);
  return {
    id: entry.id,
    ritual: entry.ritual,
    set: entry.set,
    answers: Object.fromEntries(given.map(({ prompt, value }) => [prompt, value])),
  };
}
