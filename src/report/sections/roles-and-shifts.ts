import { momentDay } from "../../domain/moment.ts";
import { SEATS, type Seat } from "../../domain/role.ts";
import { minutesInRole, type Session } from "../../domain/session.ts";
import type { Block, Cell, Section } from "../report.ts";
import type { Material } from "../report-input.ts";
import { totalMinutes } from "../totals.ts";

const SEAT_LABELS: Readonly<Record<Seat, string>> = {
  up: "Up: with more role power",
  down: "Down: with less role power",
  level: "Level: beside each other",
};

/** The roles worn, the seats taken, and the changes between seats. No sessions: nothing. */
export function rolesAndShiftsSection({ sessions }: Material): Section {
  return {
    id: "roles-and-shifts",
    title: "Roles and shifts",
    blocks:
      sessions.length === 0
        ? []
        : [rolesTable(sessions), seatBars(sessions), ...shiftText(sessions), ...openEnds(sessions)],
  };
}

/** Most sessions first. A role goes by the title it had last. */
function rolesTable(sessions: readonly Session[]): Block {
  const roles = [...Map.groupBy(sessions, ({ role }) => role).values()];
  return {
    kind: "table",
    columns: ["Role", "Sessions", "Time in role"],
    rows: roles
      .toSorted((a, b) => b.length - a.length)
      .map((worn) => [
        worn.at(-1)?.roleTitle ?? "",
        { value: worn.length, unit: "sessions", n: sessions.length },
        timeIn(worn),
      ]),
  };
}

function timeIn(worn: readonly Session[]): Cell {
  const known = worn.filter((session) => minutesInRole(session) !== undefined);
  if (known.length === 0) return "not known";
  return { value: totalMinutes(worn), unit: "minutes", n: known.length };
}

function seatBars(sessions: readonly Session[]): Block {
  return {
    kind: "bars",
    caption: "Seats taken.",
    bars: SEATS.map((seat) => ({
      label: SEAT_LABELS[seat],
      quantity: {
        value: sessions.filter((session) => session.seat === seat).length,
        unit: "sessions",
        n: sessions.length,
      },
    })),
  };
}

/** Steps from one session to the next, and those into another seat. Not from day to day: there was a night. */
function shiftText(sessions: readonly Session[]): readonly Block[] {
  const steps = sessions.flatMap((session, index) => {
    const last = sessions[index - 1];
    const isSameDay = last !== undefined && momentDay(last.on) === momentDay(session.on);
    return isSameDay ? [{ isShift: last.seat !== session.seat }] : [];
  });
  if (steps.length === 0) return [];
  const shifts = steps.filter(({ isShift }) => isShift).length;
  const text = `Within a day you went from one session to the next ${times(steps.length)}, ${shifts} of them into another seat.`;
  return [{ kind: "text", text }];
}

function times(count: number): string {
  return count === 1 ? "1 time" : `${count} times`;
}

/** Sessions whose end nobody knows, so that no minutes are counted for them. */
function openEnds(sessions: readonly Session[]): readonly Block[] {
  const leftOn = sessions.filter(({ closed }) => closed === "left on").length;
  const stillOn = sessions.filter(({ off }) => off === undefined).length;
  const sentences = [
    leftOn === 0 ? "" : `Left on, so that nobody knows when they came off: ${scarves(leftOn)}.`,
    stillOn === 0 ? "" : `Still on: ${scarves(stillOn)}.`,
  ].filter((sentence) => sentence !== "");
  return sentences.length === 0
    ? []
    : [{ kind: "text", text: [...sentences, "No minutes are counted for these."].join(" ") }];
}

function scarves(count: number): string {
  return count === 1 ? "1 scarf" : `${count} scarves`;
}
