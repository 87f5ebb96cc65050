import { daysBetween } from "../../domain/day.ts";
import { periodTitle } from "../../domain/day-words.ts";
import { minutesInRole } from "../../domain/session.ts";
import { counted, countsTable, type Line } from "../counts.ts";
import { isEmpty, type Material, periodsOf } from "../material.ts";
import type { Block, Quantity, Section } from "../report.ts";
import { totalsOf } from "../totals.ts";

/** What the period adds up to. */
export function atAGlanceSection(material: Material): Section {
  const periods = periodsOf(material);
  const texts = [...unfinishedText(material), ...comparisonText(material)];
  return {
    id: "at-a-glance",
    title: "At a glance",
    blocks: [...counts(periods), ...texts.map((text): Block => ({ kind: "text", text }))],
  };
}

/** Hours and minutes are long: with two periods they stand by themselves, so that the rest fits into 80 columns. */
function counts(periods: readonly Material[]): readonly Block[] {
  return periods.length === 1
    ? countsTable(periods, [SESSIONS, TIME_IN_ROLE, ...LINES])
    : [...countsTable(periods, [SESSIONS, ...LINES]), ...countsTable(periods, [TIME_IN_ROLE])];
}

const SESSIONS: Line = {
  label: "Sessions",
  read: ({ sessions }) => counted(sessions.length, "sessions"),
  isAlways: true,
};
const TIME_IN_ROLE: Line = { label: "Time in role", read: timeInRole };
const LINES: readonly Line[] = [
  { label: "Scarves left on", read: leftOn },
  { label: "Still on", read: stillOn, isNow: true },
  { label: "Putting it on", read: (of) => counted(totalsOf(of).rituals.on, "entries") },
  { label: "Taking it off", read: (of) => counted(totalsOf(of).rituals.off, "entries") },
  { label: "Ending the day", read: (of) => counted(totalsOf(of).rituals.day, "entries") },
  { label: "Days closed", read: (of) => counted(totalsOf(of).daysClosed, "days") },
  { label: "Repairs opened", read: (of) => counted(totalsOf(of).repairs.opened, "repairs") },
  {
    label: "Repairs open now",
    read: (of) => counted(totalsOf(of).repairs.open, "repairs"),
    isNow: true,
  },
  {
    label: "Loose ends open now",
    read: (of) => counted(totalsOf(of).looseEnds.open, "loose ends"),
    isNow: true,
  },
];

function timeInRole(material: Material): Quantity {
  const known = material.sessions.filter((session) => minutesInRole(session) !== undefined);
  return { value: totalsOf(material).minutesInRole, unit: "minutes", n: known.length };
}

function leftOn(material: Material): Quantity {
  const { leftOn: value, sessions: n } = totalsOf(material);
  return { value, unit: "sessions", n };
}

function stillOn({ sessions }: Material): Quantity {
  return counted(sessions.filter(({ off }) => off === undefined).length, "sessions");
}

function unfinishedText({ unfinished }: Material): readonly string[] {
  if (unfinished === 0) return [];
  return unfinished === 1
    ? ["1 ritual is unfinished. What is in it is not counted here."]
    : [`${unfinished} rituals are unfinished. What is in them is not counted here.`];
}

/** What stands in the way of comparing: a period before that has nothing, and a period that is not over. */
function comparisonText(material: Material): readonly string[] {
  const { compare, before } = material;
  if (!compare) return [];
  if (before === undefined) return ["There is no period before this one to compare with."];
  if (isEmpty(before))
    return [`Your journal has nothing from ${periodTitle(before.period)} to compare with.`];
  return remainderText(material);
}

function remainderText({ period, today }: Material): readonly string[] {
  const whole = daysBetween(period.from, period.to) + 1;
  const left = Math.min(daysBetween(today, period.to), whole);
  if (left <= 0) return [];
  return [`${periodTitle(period)} is not over: ${left} of its ${whole} days are still to come.`];
}
