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
  const steps = sessions.flatMap((session, index) => {
    const last = sessions[index - 1];
    const isSameDay = last !== undefined && momentDay(last.on) === momentDay(session.on);
    return isSameDay ? [{ isShift: last.seat !== session.seat }] : [];
  });
  if (steps.length === 0) return [];
  const shifts = steps.filter(({ isShift }) => isShift).length;
  const when = compare ? `${periodTitle(period)}: within` : "Within";
  const text = `${when} a day you went from one session to the next ${counted(steps.length, "time")}, ${shifts} of them into another seat.`;
  return [{ kind: "text", text }];
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
