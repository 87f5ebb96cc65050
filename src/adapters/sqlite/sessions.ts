import { momentDay } from "../../domain/moment.ts";
import type { Precision } from "../../domain/precision.ts";
import { SEATS, STRENGTHS } from "../../domain/role.ts";
import { CLOSINGS, minutesInRole, type Session } from "../../domain/session.ts";
import { STRENGTH_ORIGINS } from "../../domain/strength.ts";
import { Failure } from "../../lib/failure.ts";
import type { JournalReader, JournalWriter } from "../../ports.ts";
import * as cell from "./cells.ts";
import { type Changes, insertRow, updateRow } from "./change-log.ts";
import type { Connection, Row } from "./connection.ts";

type SessionReader = Pick<JournalReader, "wearing" | "sessions" | "session" | "lastSession">;
type SessionWriter = Pick<JournalWriter, "startSession" | "endSession" | "setStrength">;

export function sessionReader(connection: Connection): SessionReader {
  const one = (sql: string, values: readonly string[] = []) => {
    const row = connection.get(sql, values);
    return row === undefined ? undefined : readSession(row);
  };
  return {
    wearing: () => one(WEARING),
    sessions: ({ from, to }) => connection.all(IN_PERIOD, [from, to]).map(readSession),
    session: (id) => one("SELECT * FROM session WHERE id = ? AND deleted_utc IS NULL", [id]),
    lastSession: (but = "") => one(LAST, [but]),
  };
}

/**
 * `startSession` throws Failure `not-now` when a scarf is on and the new one is to be on too;
 * `endSession` when it is off already. Two commands at once thus never undo each other.
 */
export function sessionWriter(changes: Changes): SessionWriter {
  const reader = sessionReader(changes.connection);
  return {
    startSession: (session) => {
      if (session.off === undefined && reader.wearing() !== undefined) throw alreadyOn();
      insertRow(changes, { table: "session", row: sessionCells(session, changes.precision) });
    },
    endSession: (id, off, closed) => {
      const worn = reader.session(id);
      if (worn === undefined) throw new Error("No such session");
      if (worn.off !== undefined) throw alreadyOff();
      const set = endCells({ ...worn, off, closed }, changes.precision);
      updateRow(changes, { table: "session", key: [id], set });
    },
    setStrength: (id, strength, by) =>
      updateRow(changes, { table: "session", key: [id], set: { strength, strength_by: by } }),
  };
}

const ALIVE = "SELECT * FROM session WHERE deleted_utc IS NULL";
const WEARING = `${ALIVE} AND off_utc IS NULL ORDER BY on_utc DESC, rowid DESC LIMIT 1`;
const LAST = `${ALIVE} AND id <> ? ORDER BY on_utc DESC, rowid DESC LIMIT 1`;
const IN_PERIOD = `${ALIVE} AND day BETWEEN ? AND ? ORDER BY on_utc, rowid`;

function readSession(row: Row): Session {
  return {
    id: cell.text(row, "id"),
    role: cell.text(row, "role"),
    roleTitle: cell.text(row, "role_title"),
    object: cell.text(row, "object"),
    seat: cell.oneOf(row, "seat", SEATS),
    strength: cell.oneOf(row, "strength", STRENGTHS),
    strengthBy: cell.oneOf(row, "strength_by", STRENGTH_ORIGINS),
    ref: cell.optionalText(row, "ref"),
    on: cell.moment(row, "on"),
    off: cell.optionalMoment(row, "off"),
    closed: cell.optionalOneOf(row, "closed", CLOSINGS),
    minutes: cell.optionalNumber(row, "minutes"),
  };
}

function sessionCells(session: Session, precision: Precision): Row {
  const { id, role, roleTitle, object, seat, strength, strengthBy, ref, on } = session;
  return {
    id,
    role,
    role_title: roleTitle,
    object,
    seat,
    strength,
    strength_by: strengthBy,
    ref: ref ?? null,
    day: momentDay(on),
    ...cell.momentCells("on", on),
    ...endCells(session, precision),
  };
}

/** Where only days are kept, the minutes between them are counted before their hours go. */
function endCells(session: SessionEnd, precision: Precision): Row {
  const { off, closed, minutes } = session;
  const counted = precision === "day" ? minutesInRole(session) : minutes;
  return { ...cell.momentCells("off", off), closed: closed ?? null, minutes: counted ?? null };
}

type SessionEnd = Pick<Session, "on" | "off" | "closed" | "minutes">;

function alreadyOn(): Failure {
  return new Failure("not-now", "A scarf is on already.", {
    hint: "Take it off with scarf off, or change scarves with scarf on --switch.",
  });
}

function alreadyOff(): Failure {
  return new Failure("not-now", "This scarf is off already.", {
    hint: "See what is on with scarf status.",
  });
}
