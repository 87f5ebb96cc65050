import { type Held, type LooseEnd, REPAIR_STATES, type Repair } from "../../domain/open-matters.ts";
import type { Period } from "../../domain/period.ts";
import type { JournalReader, JournalWriter } from "../../ports.ts";
import * as cell from "./cells.ts";
import { type Changes, insertRow, updateRow } from "./change-log.ts";
import type { Connection, Row } from "./connection.ts";

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

/** How matters of one table are found: all of them, and those that a period has to do with. */
interface Matters {
  readonly all: string;
  /** Takes `@from` and `@until`, both included, which compare with wall clock readings. */
  readonly ofPeriod: string;
}

const LOOSE_ENDS = matters("loose_end", {
  begun: "made",
  open: "INDEXED BY loose_end_open WHERE ended_utc IS NULL",
});
const REPAIRS = matters("repair", {
  begun: "opened",
  open: "INDEXED BY repair_open WHERE state IN ('seen', 'planned', 'offered')",
});

// Each way of belonging to a period has its index, and the index is named: SQLite might walk the table else.
function matters(
  table: "loose_end" | "repair",
  { begun, open }: { readonly begun: "made" | "opened"; readonly open: string },
): Matters {
  const day = "BETWEEN @from AND @until";
  const ways = [
    `INDEXED BY ${table}_by_${begun} WHERE ${begun}_local ${day}`,
    `INDEXED BY ${table}_by_ended WHERE ended_local ${day}`,
    open,
  ].map((way) => `SELECT id FROM ${table} ${way} AND deleted_utc IS NULL`);
  const order = `ORDER BY ${begun}_utc, id`;
  return {
    all: `SELECT * FROM ${table} WHERE deleted_utc IS NULL ${order}`,
    ofPeriod: `SELECT * FROM ${table} WHERE id IN (${ways.join(" UNION ALL ")}) ${order}`,
  };
}

function inPeriod(
  connection: Connection,
  { all, ofPeriod }: Matters,
  period: Period | undefined,
): readonly Row[] {
  if (period === undefined) return connection.all(all);
  return connection.all(ofPeriod, { from: period.from, until: `${period.to}T23:59:59` });
}

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
