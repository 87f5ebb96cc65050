import {
  canMove,
  isOpenState,
  REPAIR_KINDS,
  REPAIR_STATES,
  type Repair,
  type RepairDetails,
  type RepairStep,
} from "../../domain/repair.ts";
import { Failure } from "../../lib/failure.ts";
import type { JournalReader, JournalWriter } from "../../ports.ts";
import * as cell from "./cells.ts";
import { type Changes, insertRow, readKept, updateRow } from "./change-log.ts";
import type { Connection, Row } from "./connection.ts";
import { idRange } from "./id-range.ts";
import { inPeriod, matters } from "./matters.ts";

type RepairReader = Pick<JournalReader, "repairs" | "repairsById">;
type RepairWriter = Pick<JournalWriter, "addRepair" | "moveRepair" | "changeRepair">;

export function repairReader(connection: Connection): RepairReader {
  return {
    repairs: (period) => readRepairs(connection, inPeriod(connection, REPAIRS, period)),
    repairsById: (prefix) => {
      const range = idRange(prefix);
      return range === undefined ? [] : readRepairs(connection, connection.all(BY_ID, range));
    },
  };
}

export function repairWriter(changes: Changes): RepairWriter {
  return {
    addRepair: (repair) => {
      insertRow(changes, {
        table: "repair",
        row: { ...repairCells(repair), ...cell.forgottenCell(repair, changes.at) },
      });
      for (const [position, step] of repair.history.entries())
        insertStep(changes, repair.id, { position, step });
      setBarriers(changes, repair.id, repair.barriers);
    },
    moveRepair: (id, step) => moveRepair(changes, id, step),
    changeRepair: (id, { barriers, ...details }) => {
      const set = detailCells(details);
      if (Object.keys(set).length > 0) updateRow(changes, { table: "repair", key: [id], set });
      if (barriers !== undefined) setBarriers(changes, id, barriers);
    },
  };
}

const OPEN = "INDEXED BY repair_open WHERE state IN ('seen', 'planned', 'offered')";
const REPAIRS = matters("repair", {
  begun: "opened",
  open: OPEN,
  other: [
    `SELECT repair FROM repair_state INDEXED BY repair_state_by_at
      WHERE at_local BETWEEN @from AND @until AND deleted_utc IS NULL`,
  ],
});
const BY_ID = `SELECT * FROM repair
  WHERE id >= ? AND id < ? AND deleted_utc IS NULL ORDER BY opened_utc, rowid LIMIT 5`;
const HISTORY = `SELECT * FROM repair_state
  WHERE repair IN (SELECT value FROM json_each(?)) AND deleted_utc IS NULL ORDER BY repair, position`;
const BARRIERS = `SELECT repair, barrier FROM repair_barrier
  WHERE repair IN (SELECT value FROM json_each(?)) AND deleted_utc IS NULL ORDER BY repair, position`;

/** The open ones that are to be looked at on or before a day. */
export const DUE_REPAIRS = `FROM repair ${OPEN} AND deleted_utc IS NULL AND forgotten_utc IS NULL
  AND (follow_up IS NULL OR follow_up <= ?)`;

/** Repairs with their history and barriers: three statements for any number of them. */
function readRepairs(connection: Connection, rows: readonly Row[]): readonly Repair[] {
  const ids = JSON.stringify(rows.map((row) => cell.text(row, "id")));
  const byRepair = (sql: string) => Map.groupBy(connection.all(sql, [ids]), ({ repair }) => repair);
  const history = byRepair(HISTORY);
  const barriers = byRepair(BARRIERS);
  return rows.map((row) => ({
    id: cell.text(row, "id"),
    session: cell.optionalText(row, "session"),
    role: cell.optionalText(row, "role"),
    entry: cell.optionalText(row, "entry"),
    state: cell.oneOf(row, "state", REPAIR_STATES),
    kind: cell.oneOf(row, "kind", REPAIR_KINDS),
    barriers: (barriers.get(row["id"]) ?? []).map((one) => cell.text(one, "barrier")),
    happened: cell.text(row, "happened"),
    opened: cell.moment(row, "opened"),
    followUp: cell.optionalDay(row, "follow_up"),
    ended: cell.optionalMoment(row, "ended"),
    history: (history.get(row["id"]) ?? []).map(readStep),
    isForgotten: cell.isForgotten(row),
  }));
}

function readStep(row: Row): RepairStep {
  return {
    state: cell.oneOf(row, "state", REPAIR_STATES),
    at: cell.moment(row, "at"),
    note: cell.optionalText(row, "note"),
    entry: cell.optionalText(row, "entry"),
  };
}

/** A repair that another one moved meanwhile goes on from where it is now. */
function moveRepair(changes: Changes, id: string, step: RepairStep): void {
  const known = readKept(changes.connection, "repair", [id]);
  if (known === undefined) throw new Error("No such repair");
  if (!canMove(cell.oneOf(known.row, "state", REPAIR_STATES), step.state)) throw noWay();
  const ended = cell.momentCells("ended", isOpenState(step.state) ? undefined : step.at);
  updateRow(changes, { table: "repair", key: [id], set: { state: step.state, ...ended } });
  const last = changes.connection.get(
    "SELECT max(position) AS position FROM repair_state WHERE repair = ?",
    [id],
  );
  insertStep(changes, id, { position: cell.number(last ?? {}, "position") + 1, step });
}

function noWay(): Failure {
  return new Failure("not-now", "The repair cannot go there from where it is.", {
    hint: "Run scarf repairs show to see where it stands. One that has ended is opened again first.",
  });
}

function insertStep(
  changes: Changes,
  repair: string,
  { position, step }: { readonly position: number; readonly step: RepairStep },
): void {
  const { state, at, note, entry } = step;
  insertRow(changes, {
    table: "repair_state",
    row: {
      repair,
      position,
      state,
      note: note ?? null,
      entry: entry ?? null,
      ...cell.momentCells("at", at),
    },
  });
}

function setBarriers(changes: Changes, repair: string, barriers: readonly string[]): void {
  const before = changes.connection.all(
    "SELECT barrier FROM repair_barrier WHERE repair = ? AND deleted_utc IS NULL",
    [repair],
  );
  for (const row of before) {
    const barrier = cell.text(row, "barrier");
    const set = { deleted_utc: changes.at.instant };
    if (!barriers.includes(barrier))
      updateRow(changes, { table: "repair_barrier", key: [repair, barrier], set });
  }
  for (const [position, barrier] of barriers.entries()) {
    const key = [repair, barrier];
    const known = readKept(changes.connection, "repair_barrier", key);
    const set = { position, deleted_utc: null };
    if (known === undefined)
      insertRow(changes, { table: "repair_barrier", row: { repair, barrier, position } });
    else if (known.row["position"] !== position || known.row["deleted_utc"] !== null)
      updateRow(changes, { table: "repair_barrier", key, set });
  }
}

function repairCells(repair: Repair): Row {
  const { id, session, entry, role, state, kind, happened, opened, followUp, ended } = repair;
  return {
    id,
    session: session ?? null,
    entry: entry ?? null,
    role: role ?? null,
    state,
    kind,
    happened,
    ...cell.momentCells("opened", opened),
    follow_up: followUp ?? null,
    ...cell.momentCells("ended", ended),
  };
}

function detailCells({ kind, followUp }: Omit<RepairDetails, "barriers">): Row {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(followUp === undefined ? {} : { follow_up: followUp === "none" ? null : followUp }),
  };
}
