import { daysBetween } from "../../domain/day.ts";
import { sayDayLine, saySeats } from "../../domain/day-line.ts";
import { periodTitle } from "../../domain/day-words.ts";
import { momentDay } from "../../domain/moment.ts";
import { SEATS, type Seat } from "../../domain/role.ts";
import { minutesInRole, type Session } from "../../domain/session.ts";
import { counted } from "../../lib/counted.ts";
import { type Material, periodsOf } from "../material.ts";
import type { Block, Cell, Quantity, Section } from "../report.ts";
import { columnsOf, sideBySide } from "../side-by-side.ts";
import { totalMinutes } from "../totals.ts";

const SEAT_LABELS: Readonly<Record<Seat, string>> = {
  up: "Up: with more role power",
  down: "Down: with less role power",
  level: "Level: beside each other",
};

/** The roles worn, the seats taken, and the changes between seats. No sessions: nothing. */
export function rolesAndShiftsSection(material: Material): Section {
  const periods = periodsOf(material);
  const hasSessions = periods.some(({ sessions }) => sessions.length > 0);
  return {
    id: "roles-and-shifts",
    title: "Roles and shifts",
    blocks: hasSessions
      ? [
          ...(periods.length === 1 ? ofOne(material) : ofTwo(periods)),
          ...periods.flatMap(shiftText),
          ...periods.flatMap(shiftBlocks),
          ...openEnds(material),
        ]
      : [],
  };
}

function ofOne({ sessions }: Material): readonly Block[] {
  const table: Block = {
    kind: "table",
    columns: ["Role", "Sessions", "Time in role"],
    rows: rolesIn(sessions).map(({ role, title }) => [
      title,
      sessionsAs(role, sessions),
      timeAs(role, sessions),
    ]),
  };
  const bars = SEATS.map((seat) => ({
    label: SEAT_LABELS[seat],
    quantity: sessionsIn(seat, sessions),
  }));
  return [table, { kind: "bars", caption: "Seats taken.", bars }];
}

function ofTwo(periods: readonly Material[]): readonly Block[] {
  const columns = columnsOf(periods, ({ sessions }) => sessions);
  const roles = rolesIn(periods.flatMap(({ sessions }) => sessions));
  const rows = (cell: (role: string, sessions: readonly Session[]) => Cell) =>
    roles.map(({ role, title }) => ({
      label: title,
      cell: (sessions: readonly Session[]) => cell(role, sessions),
    }));
  const seats = SEATS.map((seat) => ({
    label: SEAT_LABELS[seat],
    cell: (sessions: readonly Session[]) => sessionsIn(seat, sessions),
  }));
  return [
    sideBySide({ head: "Sessions" }, columns, rows(sessionsAs)),
    sideBySide({ head: "Time in role" }, columns, rows(timeAs)),
    sideBySide({ head: "Seats taken" }, columns, seats),
  ];
}

/** Most sessions first. A role goes by the title it had last. */
function rolesIn(
  sessions: readonly Session[],
): readonly { readonly role: string; readonly title: string }[] {
  return [...Map.groupBy(sessions, ({ role }) => role)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([role, worn]) => ({ role, title: newest(worn)?.roleTitle ?? "" }));
}

function newest(worn: readonly Session[]): Session | undefined {
  return worn.toSorted((a, b) => a.on.instant - b.on.instant).at(-1);
}

function sessionsAs(role: string, sessions: readonly Session[]): Quantity {
  const worn = sessions.filter((session) => session.role === role);
  return { value: worn.length, unit: "sessions", n: sessions.length };
}

function sessionsIn(seat: Seat, sessions: readonly Session[]): Quantity {
  const taken = sessions.filter((session) => session.seat === seat);
  return { value: taken.length, unit: "sessions", n: sessions.length };
}

function timeAs(role: string, sessions: readonly Session[]): Cell {
  const worn = sessions.filter((session) => session.role === role);
  const known = worn.filter((session) => minutesInRole(session) !== undefined);
  if (worn.length === 0) return "none";
  if (known.length === 0) return "not known";
  return { value: totalMinutes(worn), unit: "minutes", n: known.length };
}

/** Steps from one session to the next, and those into another seat. Not from day to day: there was a night. */
function shiftText({ sessions, period, compare }: Material): readonly Block[] {
  const steps = stepsIn(sessions);
  if (steps.length === 0) return [];
  const shifts = steps.filter(({ from, to }) => from !== to).length;
  const when = compare ? `${periodTitle(period)}: within` : "Within";
  const text = `${when} a day you went from one session to the next ${counted(steps.length, "time")}, ${shifts} of them into another seat.`;
  return [{ kind: "text", text }];
}

interface Step {
  readonly from: Seat;
  readonly to: Seat;
}

function stepsIn(sessions: readonly Session[]): readonly Step[] {
  return sessions.flatMap((session, index) => {
    const last = sessions[index - 1];
    const isSameDay = last !== undefined && momentDay(last.on) === momentDay(session.on);
    return isSameDay ? [{ from: last.seat, to: session.seat }] : [];
  });
}

/** Longer periods have too many days for a line each. Ours. */
const MOST_DAY_LINES = 7;

/** A day or a week as its days, each as a line of shifts; a longer period as the shifts it had. */
function shiftBlocks(material: Material): readonly Block[] {
  const { from, to } = material.period;
  return daysBetween(from, to) < MOST_DAY_LINES ? dayBlocks(material) : seatCounts(material);
}

/** Times of day are private: a coarse report says the seats in their order. */
function dayBlocks({ sessions, detail, period, compare }: Material): readonly Block[] {
  const say = detail === "private" ? sayDayLine : saySeats;
  const rows = [...Map.groupBy(sessions, ({ on }) => momentDay(on))].map(
    ([day, ofDay]): readonly Cell[] => [day, say(ofDay)],
  );
  const head = compare ? periodTitle(period) : "Day";
  const title = detail === "private" ? "Line of shifts" : "Seats in order";
  const columns = [head, title];
  // The titles of roles stand in the table of roles, too.
  return rows.length === 0 ? [] : [{ kind: "table", columns, ours: columns, rows }];
}

/** Which seat went into which, and on how many days both seats of a difference were taken. Neither: nothing. */
function seatCounts({ sessions, period, compare }: Material): readonly Block[] {
  const shifts = stepsIn(sessions).filter(({ from, to }) => from !== to);
  const rows = SEATS.flatMap((from) =>
    SEATS.map((to) => ({ from, to, times: shifts.filter(isStep({ from, to })).length })),
  ).filter(({ times }) => times > 0);
  const days = [...Map.groupBy(sessions, ({ on }) => momentDay(on)).values()];
  const both = days.filter((ofDay) => hasSeat(ofDay, "up") && hasSeat(ofDay, "down")).length;
  if (rows.length === 0) return [];
  const head = compare ? `Shifts, ${periodTitle(period)}` : "Shifts within a day";
  return [
    {
      kind: "table",
      columns: [head, "How many"],
      rows: [
        ...rows.map(({ from, to, times }): readonly Cell[] => [
          `From ${from} to ${to}`,
          { value: times, unit: "number" },
        ]),
        ["Days in both seats", { value: both, unit: "days", n: days.length }],
      ],
    },
  ];
}

function isStep(step: Step): (other: Step) => boolean {
  return ({ from, to }) => from === step.from && to === step.to;
}

function hasSeat(sessions: readonly Session[], seat: Seat): boolean {
  return sessions.some((session) => session.seat === seat);
}

/** Sessions whose end nobody knows, so that no minutes are counted for them. */
function openEnds({ sessions }: Material): readonly Block[] {
  const leftOn = sessions.filter(({ closed }) => closed === "left on").length;
  const stillOn = sessions.filter(({ off }) => off === undefined).length;
  const sentences = [
    leftOn === 0
      ? ""
      : `Left on, so that nobody knows when they came off: ${counted(leftOn, "scarf", "scarves")}.`,
    stillOn === 0 ? "" : `Still on: ${counted(stillOn, "scarf", "scarves")}.`,
  ].filter((sentence) => sentence !== "");
  return sentences.length === 0
    ? []
    : [{ kind: "text", text: [...sentences, "No minutes are counted for these."].join(" ") }];
}
