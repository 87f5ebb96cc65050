import { type Held, type LooseEnd, REPAIR_STATES, type Repair } from "../../domain/open-matters.ts";
import type { JournalReader, JournalWriter } from "../../ports.ts";
import * as cell from "./cells.ts";
import { type Changes, insertRow, updateRow } from "./change-log.ts";
import type { Connection, Row } from "./connection.ts";
import { inPeriod, matters } from "./matters.ts";

type MatterReader = Pick<JournalReader, "held" | "looseEndsDue" | "looseEnds" | "repairs" | "due">;
type MatterWriter = Pick<JournalWriter, "addHeld" | "markHeldShown" | "addRepair" | "addLooseEnd">;

export function matterReader(connection: Connection): MatterReader {
  const count = (sql: string, day: string) => cell.number(connection.get(sql, [day]) ?? {}, "n");
  return {
    held: ({ role, ref }, newest) =>
      connection
        .all(HELD, [role, ref ?? null, newest])
        .map(readHeld)
        .toReversed(),
    looseEndsDue: (day) => connection.all(LOOSE_ENDS_DUE, [day]).map(readLooseEnd),
    looseEnds: (period) => inPeriod(connection, LOOSE_ENDS, period).map(readLooseEnd),
    repairs: (period) => inPeriod(connection, REPAIRS, period).map(readRepair),
    due: (day) => ({
      looseEnds: count(`SELECT count(*) AS n ${DUE_LOOSE_ENDS}`, day),
      repairs: count(`SELECT count(*) AS n ${DUE_REPAIRS}`, day),
      followUps: count(`SELECT count(*) AS n ${DUE_FOLLOW_UPS}`, day),
    }),
  };
}

export function matterWriter(changes: Changes): MatterWriter {
  return {
    addHeld: (held) => insertRow(changes, { table: "held", row: heldCells(held) }),
    markHeldShown: (id) =>
      updateRow(changes, { table: "held", key: [id], set: cell.momentCells("shown", changes.at) }),
    addRepair: (repair) => {
      insertRow(changes, { table: "repair", row: repairCells(repair) });
      const state = { repair: repair.id, position: 0, state: repair.state };
      const at = cell.momentCells("at", repair.opened);
      insertRow(changes, { table: "repair_state", row: { ...state, ...at } });
    },
    addLooseEnd: (looseEnd) =>
      insertRow(changes, { table: "loose_end", row: looseEndCells(looseEnd) }),
  };
}

// What was left about one person does not come up with another.
const HELD = `SELECT * FROM held INDEXED BY held_by_role
  WHERE role = ? AND (ref IS NULL OR ref = ?) AND deleted_utc IS NULL
  ORDER BY left_utc DESC, id DESC LIMIT ?`;

// The open ones are few, however long the past: the index that holds them alone is named.
const DUE_LOOSE_ENDS = `FROM loose_end INDEXED BY loose_end_open
  WHERE ended_utc IS NULL AND deleted_utc IS NULL AND (due IS NULL OR due <= ?)`;
const DUE_REPAIRS = `FROM repair INDEXED BY repair_open
  WHERE state IN ('seen', 'planned', 'offered') AND deleted_utc IS NULL
  AND (follow_up IS NULL OR follow_up <= ?)`;
const DUE_FOLLOW_UPS = `FROM follow_up INDEXED BY follow_up_open
  WHERE ended_utc IS NULL AND deleted_utc IS NULL AND due <= ?`;

// Those without a day come last: they come up every time.
const LOOSE_ENDS_DUE = `SELECT * ${DUE_LOOSE_ENDS} ORDER BY due IS NULL, due, made_utc, id`;

const LOOSE_ENDS = matters("loose_end", {
  begun: "made",
  open: "INDEXED BY loose_end_open WHERE ended_utc IS NULL",
});
const REPAIRS = matters("repair", {
  begun: "opened",
  open: "INDEXED BY repair_open WHERE state IN ('seen', 'planned', 'offered')",
});

function readHeld(row: Row): Held {
  return {
    id: cell.text(row, "id"),
    session: cell.text(row, "session"),
    role: cell.text(row, "role"),
    ref: cell.optionalText(row, "ref"),
    text: cell.text(row, "text"),
    left: cell.moment(row, "left"),
    shown: cell.optionalMoment(row, "shown"),
  };
}

function heldCells({ id, session, role, ref, text, left, shown }: Held): Row {
  const times = { ...cell.momentCells("left", left), ...cell.momentCells("shown", shown) };
  return { id, session, role, ref: ref ?? null, text, ...times };
}

function readRepair(row: Row): Repair {
  return {
    id: cell.text(row, "id"),
    session: cell.optionalText(row, "session"),
    role: cell.optionalText(row, "role"),
    state: cell.oneOf(row, "state", REPAIR_STATES),
    happened: cell.text(row, "happened"),
    opened: cell.moment(row, "opened"),
    followUp: cell.optionalDay(row, "follow_up"),
    ended: cell.optionalMoment(row, "ended"),
  };
}

function repairCells(repair: Repair): Row {
  const { id, session, role, state, happened, opened, followUp, ended } = repair;
  return {
    id,
    session: session ?? null,
    role: role ?? null,
    state,
    happened,
    ...cell.momentCells("opened", opened),
    follow_up: followUp ?? null,
    ...cell.momentCells("ended", ended),
  };
}

function readLooseEnd(row: Row): LooseEnd {
  return {
    id: cell.text(row, "id"),
    what: cell.text(row, "what"),
    due: cell.optionalDay(row, "due"),
    when: cell.optionalText(row, "due_words"),
    where: cell.optionalText(row, "place"),
    made: cell.moment(row, "made"),
    closed: cell.optionalMoment(row, "ended"),
  };
}

function looseEndCells({ id, what, due, when, where, made, closed }: LooseEnd): Row {
  return {
    id,
    what,
    due: due ?? null,
    due_words: when ?? null,
    place: where ?? null,
    ...cell.momentCells("made", made),
    ...cell.momentCells("ended", closed),
  };
}
