import { type Became, whatBecame } from "../../domain/became.ts";
import type { Entry } from "../../domain/entry.ts";
import type { Held } from "../../domain/held.ts";
import { type LooseEnd, looseEndWords } from "../../domain/loose-end.ts";
import { type Moment, sayTime, sayWhen } from "../../domain/moment.ts";
import { CIRCUMSTANCES } from "../../domain/power.ts";
import type { Mapped, Reflected } from "../../domain/reflection.ts";
import { minutesInRole, type Session } from "../../domain/session.ts";
import type { DayBehind, DayEnded, PutOn, TakenOff, Waiting } from "../../domain/shift.ts";
import { counted } from "../../lib/counted.ts";
import { visible } from "../../lib/safe-text.ts";
import { columnsIn, indent, type Look, wrapAll } from "../columns.ts";
import { sayDuration } from "../durations.ts";
import { dayLines } from "./day-line.ts";

/**
 * The scarf that goes on and what waits with it, before the first question. `isNamed`: the question of the role does not
 * stand above it. Empty when there is nothing to add to that question.
 */
export function renderWaiting(
  session: Session,
  { waiting, isNamed }: Greeting,
  look: Look,
): string {
  const { held, hasOlder, looseEnds, repairs, followUps } = waiting;
  const older = hasOlder ? ["Older things are with it too: scarf leave list."] : [];
  return [
    ...(isNamed ? fold([wearing(session)], look) : []),
    ...listed("You left with it:", [...older, ...held.map(sayHeld)], look),
    ...listed("Due:", sayDueEnds(looseEnds), look),
    ...fold([...sayRepairs(repairs), ...sayFollowUps(followUps)], look),
  ].join("\n");
}

interface Greeting {
  readonly waiting: Waiting;
  readonly isNamed: boolean;
}

/** How many, and no word of theirs: somebody else may look on. */
function sayRepairs(repairs: number): readonly string[] {
  if (repairs === 0) return [];
  return [`${counted(repairs, "repair")} ${repairs === 1 ? "waits" : "wait"}: scarf repairs.`];
}

/** The end of the day asks; here is no time for it. */
function sayFollowUps(followUps: number): readonly string[] {
  if (followUps === 0) return [];
  return [`${counted(followUps, "follow-up")} can wait until scarf day.`];
}

export function renderPutOn({ session, entry }: PutOn, now: Moment, look: Look): string {
  const lines = [
    `${wearing(session)} is on since ${sayTime(session.on, now)}.`,
    ...sayWeighed(session, entry),
  ];
  return fold(lines, look).join("\n");
}

/** What the circumstances that an entry named make of the strength. The user's own word needs no echo. */
function sayWeighed(session: Session, entry: Entry | undefined): readonly string[] {
  const isNamed = entry?.answers.some(({ prompt, value }) => prompt === CIRCUMSTANCES && value);
  return isNamed === true && session.strengthBy === "circumstances" ? [sayStrength(session)] : [];
}

function sayStrength({ strength }: Session): string {
  return `The difference counts as ${strength} of 5 this time.`;
}

/** What was named for each side, and nothing about who has more of it. */
export function renderMapped({ entry, session, sides }: Mapped, now: Moment, look: Look): string {
  const whose = session === undefined ? "" : `${wearing(session)}, `;
  return [
    ...fold([`${sayMap({ entry, sides })}: ${whose}${sayTime(entry.at, now)}.`], look),
    ...sides.flatMap(({ label, kinds }) =>
      indent(visible(`${label}: ${kinds.join("; ")}`), columnsIn(look), "  "),
    ),
    ...(session === undefined || session.strengthBy === "role"
      ? []
      : fold([sayStrength(session)], look)),
  ].join("\n");
}

function sayMap({ entry, sides }: Pick<Mapped, "entry" | "sides">): string {
  if (sides.length > 0) return "Your map is kept";
  const isEmpty = entry.answers.every(({ value }) => value === undefined);
  return isEmpty
    ? "Every question was skipped, so the map that is kept is empty"
    : "Your map is kept, without a kind of power named";
}

export function renderTakenOff({ session, entry }: TakenOff, now: Moment, look: Look): string {
  const minutes = minutesInRole(session);
  const length = minutes === undefined ? "" : `, after ${sayDuration(minutes)}`;
  const lines = [
    `${session.roleTitle} came off ${endOf(session, now)}${length}.`,
    ...sayBecame(whatBecame(entry), `with the ${session.object}`),
    ...sayWeighed(session, entry),
  ];
  return fold(lines, look).join("\n");
}

/** The day as a line of shifts, before its first question. */
export function renderDayBehind(behind: DayBehind, now: Moment, look: Look): string {
  const { day, sessions, looseEnds, repairs, endedBefore } = behind;
  const before =
    endedBefore === undefined
      ? []
      : [`You ended it before, ${sayWhen(endedBefore, now)}. This comes on top.`];
  return [
    ...dayLines(day, sessions, look),
    ...fold(before, look),
    ...listed("Due:", sayDueEnds(looseEnds), look),
    ...fold(sayRepairs(repairs), look),
  ].join("\n");
}

export function renderDayEnded(ended: DayEnded, now: Moment, look: Look): string {
  const { day, closed, worn, entry } = ended;
  const rest = worn === undefined ? "Nothing is on." : `${wearing(worn)} stays on.`;
  const lines = [
    ...(closed === undefined ? [] : [cameOff(closed, now)]),
    `${day} is closed. ${rest}`,
    ...sayBecame(whatBecame(entry), "here until you are back"),
  ];
  return fold(lines, look).join("\n");
}

/** Each made safe and broken between words where it is longer than a line. */
function fold(sentences: readonly string[], look: Look): readonly string[] {
  return wrapAll(sentences.map(visible), look);
}

/** `Noted: 1 repair, 2 loose ends. 1 thing stays with the scarf.` `where` says where what was left stays. */
function sayBecame({ repairs, looseEnds, held }: Became, where: string): readonly string[] {
  const noted = [
    ...(repairs === 0 ? [] : [counted(repairs, "repair")]),
    ...(looseEnds === 0 ? [] : [counted(looseEnds, "loose end")]),
  ];
  const sentences = [
    ...(noted.length === 0 ? [] : [`Noted: ${noted.join(", ")}.`]),
    ...(held === 0 ? [] : [`${counted(held, "thing")} ${held === 1 ? "stays" : "stay"} ${where}.`]),
  ];
  return sentences.length === 0 ? [] : [sentences.join(" ")];
}

export function renderReflected({ entry, quotes }: Reflected, now: Moment): string {
  const { set, at } = entry;
  const marked =
    quotes.length === 0
      ? []
      : [`${counted(quotes.length, "quote")} marked. Look at them with scarf quote.`];
  return [`Your reflection is kept: ${visible(set)}, ${sayTime(at, now)}.`, ...marked].join("\n");
}

export function renderNoted({ at, tags }: Entry, now: Moment): string {
  const under = tags.length === 0 ? "" : ` under ${visible(tags.join(", "))}`;
  return `Noted ${sayWhen(at, now)}${under}.`;
}

/** `Supervisee (down)`; the up seat is what a role is expected in and goes without saying. */
function wearing({ roleTitle, seat }: Session): string {
  return seat === "up" ? roleTitle : `${roleTitle} (${seat})`;
}

function cameOff(session: Session, now: Moment): string {
  const { roleTitle, closed } = session;
  return closed === "left on"
    ? `${roleTitle} was left on. Nobody knows when it came off.`
    : `${roleTitle} came off ${endOf(session, now)}.`;
}

function endOf({ off }: Session, now: Moment): string {
  return off === undefined ? "at an unknown time" : sayWhen(off, now);
}

const BULLET = "  - ";

function listed(head: string, items: readonly string[], look: Look): readonly string[] {
  const lines = items.flatMap((item) => {
    const [first = "", ...more] = indent(item, columnsIn(look), " ".repeat(BULLET.length));
    return [`${BULLET}${first.slice(BULLET.length)}`, ...more];
  });
  return items.length === 0 ? [] : [head, ...lines];
}

function sayHeld({ text }: Held): string {
  return visible(text);
}

/** So many are said one by one: more would not fit between two people. Ours. */
const MOST_DUE = 9;

/** In the order due, the first of them one by one. */
function sayDueEnds(looseEnds: readonly LooseEnd[]): readonly string[] {
  const more = looseEnds.length - MOST_DUE;
  const said = looseEnds.slice(0, MOST_DUE).map(sayLooseEnd);
  return more > 0 ? [...said, `And ${more} more: scarf ends.`] : said;
}

function sayLooseEnd(looseEnd: LooseEnd): string {
  return visible(looseEndWords(looseEnd));
}
