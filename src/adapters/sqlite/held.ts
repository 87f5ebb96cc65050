import { HELD_ENDINGS, type Held } from "../../domain/held.ts";
import { Failure } from "../../lib/failure.ts";
import type { JournalReader, JournalWriter } from "../../ports.ts";
import * as cell from "./cells.ts";
import { type Changes, insertRow, readKept, updateRow } from "./change-log.ts";
import type { Connection, Row } from "./connection.ts";
import { idRange } from "./id-range.ts";
import { inPeriod } from "./matters.ts";

type HeldReader = Pick<JournalReader, "held" | "heldNow" | "heldIn" | "heldFrom" | "heldById">;
type HeldWriter = Pick<JournalWriter, "addHeld" | "markHeldShown" | "endHeld">;

export function heldReader(connection: Connection): HeldReader {
  return {
    held: ({ role, ref }, newest) =>
      connection
        .all(WITH_SCARF, [role, ref ?? null, newest])
        .map(readHeld)
        .toReversed(),
    heldNow: () => connection.all(NOW).map(readHeld),
    heldIn: (period) => inPeriod(connection, IN_PERIOD, period).map(readHeld),
    heldFrom: (entry) => connection.all(FROM_ENTRY, [entry]).map(readHeld),
    heldById: (prefix) => {
      const range = idRange(prefix);
      return range === undefined ? [] : connection.all(BY_ID, range).map(readHeld);
    },
  };
}

export function heldWriter(changes: Changes): HeldWriter {
  return {
    addHeld: (held) =>
      insertRow(changes, {
        table: "held",
        row: { ...heldCells(held), ...cell.forgottenCell(held, changes.at) },
      }),
    markHeldShown: (id) =>
      updateRow(changes, { table: "held", key: [id], set: cell.momentCells("shown", changes.at) }),
    endHeld: (id, how) => {
      const known = readKept(changes.connection, "held", [id]);
      if (known !== undefined && known.row["ended_utc"] !== null) throw hasEnded();
      const set = { ending: how, ...cell.momentCells("ended", changes.at) };
      updateRow(changes, { table: "held", key: [id], set });
    },
  };
}

// What was left about one person does not come up with another.
const WITH_SCARF = `SELECT * FROM held INDEXED BY held_by_role
  WHERE role = ? AND (ref IS NULL OR ref = ?) AND ended_utc IS NULL AND deleted_utc IS NULL
  AND forgotten_utc IS NULL
  ORDER BY left_utc DESC, rowid DESC LIMIT ?`;
const NOW = `SELECT * FROM held INDEXED BY held_by_role
  WHERE ended_utc IS NULL AND deleted_utc IS NULL AND forgotten_utc IS NULL ORDER BY left_utc, rowid`;
const FROM_ENTRY = `SELECT * FROM held INDEXED BY held_by_entry
  WHERE entry = ? AND deleted_utc IS NULL ORDER BY left_utc, rowid`;
const BY_ID = `SELECT * FROM held
  WHERE id >= ? AND id < ? AND deleted_utc IS NULL ORDER BY left_utc, rowid LIMIT 5`;

// Not those that stay with a scarf beside: kept for years they are many.
const IN_PERIOD = {
  all: "SELECT * FROM held WHERE deleted_utc IS NULL ORDER BY left_utc, rowid",
  ofPeriod: `SELECT * FROM held WHERE id IN (${["left", "shown", "ended"]
    .map(
      (name) => `SELECT id FROM held INDEXED BY held_by_${name}
        WHERE ${name}_local BETWEEN @from AND @until AND deleted_utc IS NULL`,
    )
    .join(" UNION ALL ")}) ORDER BY left_utc, rowid`,
};

function hasEnded(): Failure {
  return new Failure("not-now", "This is no longer with the scarf.", {
    hint: "Run scarf leave list to see what is.",
  });
}

function readHeld(row: Row): Held {
  return {
    id: cell.text(row, "id"),
    session: cell.text(row, "session"),
    entry: cell.optionalText(row, "entry"),
    role: cell.text(row, "role"),
    ref: cell.optionalText(row, "ref"),
    text: cell.text(row, "text"),
    left: cell.moment(row, "left"),
    shown: cell.optionalMoment(row, "shown"),
    ended: cell.optionalEnding(row, "ending", HELD_ENDINGS),
    isForgotten: cell.isForgotten(row),
  };
}

function heldCells({ id, session, entry, role, ref, text, left, shown, ended }: Held): Row {
  return {
    id,
    session,
    entry: entry ?? null,
    role,
    ref: ref ?? null,
    text,
    ...cell.momentCells("left", left),
    ...cell.momentCells("shown", shown),
    ending: ended?.how ?? null,
    ...cell.momentCells("ended", ended?.at),
  };
}
