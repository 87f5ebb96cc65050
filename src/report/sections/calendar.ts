import type { Day } from "../../domain/day.ts";
import { monthTitle, periodTitle } from "../../domain/day-words.ts";
import { momentDay } from "../../domain/moment.ts";
import { daysOf } from "../../domain/period.ts";
import { counted } from "../../lib/counted.ts";
import { type Material, periodsOf } from "../material.ts";
import type { Block, Section } from "../report.ts";
import { closedDays } from "../totals.ts";

/** A quarter. Longer periods are drawn by months. Ours. */
const MOST_DAYS = 92;

interface DayCount {
  readonly day: Day;
  readonly sessions: number;
  readonly isClosed: boolean;
}

/** Sessions a day and days closed. Of a single day, and of a period without either: nothing. */
export function calendarSection(material: Material): Section {
  const days = countDays(material);
  const isEmpty = days.every(({ sessions, isClosed }) => sessions === 0 && !isClosed);
  return {
    id: "calendar",
    title: "Calendar",
    blocks: isEmpty || days.length === 1 ? [] : [...draw(days), ...besideText(material)],
  };
}

/** The period before in a sentence: two calendars side by side have nothing to compare day by day. */
function besideText(material: Material): readonly Block[] {
  return periodsOf(material)
    .slice(1)
    .map((before) => ({
      kind: "text",
      text: `${periodTitle(before.period)}: ${summary(countDays(before))}`,
    }));
}

function draw(days: readonly DayCount[]): readonly Block[] {
  return days.length > MOST_DAYS ? monthBlocks(days) : [dayCalendar(days)];
}

function countDays(material: Material): readonly DayCount[] {
  const sessions = Map.groupBy(material.sessions, ({ on }) => momentDay(on));
  const closed = closedDays(material);
  return daysOf(material.period).map((day) => ({
    day,
    sessions: sessions.get(day)?.length ?? 0,
    isClosed: closed.has(day),
  }));
}

function dayCalendar(days: readonly DayCount[]): Block {
  return {
    kind: "calendar",
    caption: `Sessions a day. ${summary(days)}`,
    days: days.map(({ day, sessions, isClosed }) => ({
      day,
      count: { value: sessions, unit: "sessions" },
      marked: isClosed,
    })),
  };
}

/** Months before the first and behind the last with something in it are left out. */
function monthBlocks(days: readonly DayCount[]): readonly Block[] {
  const months = [...Map.groupBy(days, ({ day }) => day.slice(0, 7)).values()];
  const isFull = (month: readonly DayCount[]) =>
    month.some(({ sessions, isClosed }) => sessions > 0 || isClosed);
  const shown = months.slice(months.findIndex(isFull), months.findLastIndex(isFull) + 1);
  return [
    {
      kind: "bars",
      caption: `Sessions a month. ${summary(days)}`,
      bars: shown.map((month) => ({
        label: titleOf(month),
        quantity: { value: sessionsIn(month), unit: "sessions" },
      })),
    },
    {
      kind: "table",
      columns: ["Month", "Days with a session", "Days closed"],
      ours: ["Month"],
      rows: shown.map((month) => [
        titleOf(month),
        { value: busyDays(month), unit: "days" },
        { value: closedIn(month), unit: "days" },
      ]),
    },
  ];
}

function titleOf([first]: readonly DayCount[]): string {
  return first === undefined ? "" : monthTitle(first.day);
}

/** The same in words, for those who cannot see it. */
function summary(days: readonly DayCount[]): string {
  const sessions = sessionsIn(days);
  const busy = busyDays(days);
  const closed = closedIn(days);
  return [
    `${counted(sessions, "session")} on ${counted(busy, "day")},`,
    `${counted(closed, "day")} closed.`,
  ].join(" ");
}

function sessionsIn(days: readonly DayCount[]): number {
  return days.reduce((sum, { sessions }) => sum + sessions, 0);
}

function busyDays(days: readonly DayCount[]): number {
  return days.filter(({ sessions }) => sessions > 0).length;
}

function closedIn(days: readonly DayCount[]): number {
  return days.filter(({ isClosed }) => isClosed).length;
}
