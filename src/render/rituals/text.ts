import { clockFace } from "../../domain/day.ts";
import { type Moment, sayTime } from "../../domain/moment.ts";
import type { Held, LooseEnd } from "../../domain/open-matters.ts";
import { minutesInRole, type Session } from "../../domain/session.ts";
import type { DayBehind, DayEnded, PutOn, TakenOff, Waiting } from "../../domain/shift.ts";
import { visible } from "../../lib/safe-text.ts";
import { sayDuration, shortDuration } from "../durations.ts";

/** The scarf that goes on and what waits with it, before the first question. */
export function renderWaiting(session: Session, { held, hasOlder, looseEnds }: Waiting): string {
  const older = hasOlder ? ["Older things are with it too."] : [];
  return [
    wearing(session),
    ...listed("You left with it:", [...older, ...held.map(sayHeld)]),
    ...listed("Due:", looseEnds.map(sayLooseEnd)),
  ].join("\n");
}

export function renderPutOn({ session }: PutOn, now: Moment): string {
  return `${wearing(session)} is on since ${sayTime(session.on, now)}.`;
}

export function renderTakenOff({ session }: TakenOff, now: Moment): string {
  const minutes = minutesInRole(session);
  const length = minutes === undefined ? "" : `, after ${sayDuration(minutes)}`;
  return `${visible(session.roleTitle)} came off at ${endOf(session, now)}${length}.`;
}

/** The day as a line of shifts, before its first question. */
export function renderDayBehind({ day, sessions, looseEnds }: DayBehind): string {
  return [
    sessions.length === 0 ? `${day}: no scarf was on.` : `${day}: ${shifts(sessions)}`,
    ...listed("Due:", looseEnds.map(sayLooseEnd)),
  ].join("\n");
}

export function renderDayEnded({ day, closed }: DayEnded, now: Moment): string {
  const came = closed === undefined ? [] : [cameOff(closed, now)];
  return [...came, `${day} is closed. Nothing is on.`].join("\n");
}

/** `Supervisee (down)`; the up seat is what a role is expected in and goes without saying. */
function wearing({ roleTitle, seat }: Session): string {
  return seat === "up" ? visible(roleTitle) : `${visible(roleTitle)} (${seat})`;
}

function cameOff(session: Session, now: Moment): string {
  const title = visible(session.roleTitle);
  return session.closed === "left on"
    ? `${title} was left on. Nobody knows when it came off.`
    : `${title} came off at ${endOf(session, now)}.`;
}

function endOf({ off }: Session, now: Moment): string {
  return off === undefined ? "an unknown time" : sayTime(off, now);
}

/** `09:00 Therapist 50m · 12:00 Supervisee (down) 1h00m`. */
function shifts(sessions: readonly Session[]): string {
  return sessions
    .map((session) => {
      const minutes = minutesInRole(session);
      const length = minutes === undefined ? "left on" : shortDuration(minutes);
      return `${clockFace(session.on.local)} ${wearing(session)} ${length}`;
    })
    .join(" · ");
}

function listed(head: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [head, ...lines.map((line) => `  - ${line}`)];
}

function sayHeld({ text }: Held): string {
  return visible(text);
}

function sayLooseEnd({ what, due, when, where }: LooseEnd): string {
  const details = [when ?? due, where].flatMap((detail) => detail ?? []);
  return visible(details.length === 0 ? what : `${what} (${details.join("; ")})`);
}
