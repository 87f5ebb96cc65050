import { LOOSE_END_ENDINGS, type LooseEnd, type LooseEndMove } from "../../domain/loose-end.ts";
import { Failure } from "../../lib/failure.ts";
import type { JournalReader, JournalWriter } from "../../ports.ts";
import * as cell from "./cells.ts";
import { type Changes, insertRow, readKept, updateRow } from "./change-log.ts";
import type { Connection, Row } from "./connection.ts";
import { idRange } from "./id-range.ts";
import { inPeriod, matters } from "./matters.ts";

type LooseEndReader = Pick<JournalReader, "looseEnds" | "looseEndsDue" | "looseEndsById">;
type LooseEndWriter = Pick<JournalWriter, "addLooseEnd" | "moveLooseEnd" | "endLooseEnd">;

export function looseEndReader(connection: Connection): LooseEndReader {
  return {
    looseEndsDue: (day) => connection.all(DUE, [day]).map(readLooseEnd),
    looseEnds: (period) => inPeriod(connection, LOOSE_ENDS, period).map(readLooseEnd),
    looseEndsById: (prefix) => {
      const range = idRange(prefix);
      return range === undefined ? [] : connection.all(BY_ID, range).map(readLooseEnd);
    },
  };
}

export function looseEndWriter(changes: Changes): LooseEndWriter {
  const change = (id: string, set: Row) => {
    const known = readKept(changes.connection, "loose_end", [id]);
    if (known !== undefined && known.row["ended_utc"] !== null) throw hasEnded();
    updateRow(changes, { table: "loose_end", key: [id], set });
  };
  return {
    addLooseEnd: (looseEnd) =>
      insertRow(changes, {
        table: "loose_end",
        row: { ...looseEndCells(looseEnd), ...cell.forgottenCell(looseEnd, changes.at) },
      }),
    moveLooseEnd: (id, move) => change(id, moveCells(move)),
    endLooseEnd: (id, how) => change(id, { how, ...cell.momentCells("ended", changes.at) }),
  };
}

const OPEN = "INDEXED BY loose_end_open WHERE ended_utc IS NULL";
const LOOSE_ENDS = matters("loose_end", { begun: "made", open: OPEN });

/** The open ones that come up on or before a day. They are few, however long the past: the index that holds them is named. */
export const DUE_LOOSE_ENDS = `FROM loose_end ${OPEN} AND deleted_utc IS NULL AND forgotten_utc IS NULL
  AND (due IS NULL OR due <= ?)`;

// Those without a day come last: they come up every time.
const DUE = `SELECT * ${DUE_LOOSE_ENDS} ORDER BY due IS NULL, due, made_utc, rowid`;

const BY_ID = `SELECT * FROM loose_end
  WHERE id >= ? AND id < ? AND deleted_utc IS NULL ORDER BY made_utc, rowid LIMIT 5`;

function hasEnded(): Failure {
  return new Failure("not-now", "This loose end has ended already.", {
    hint: "Run scarf ends to see what is open.",
  });
}

function readLooseEnd(row: Row): LooseEnd {
  return {
    id: cell.text(row, "id"),
    session: cell.optionalText(row, "session"),
    entry: cell.optionalText(row, "entry"),
    what: cell.text(row, "what"),
    due: cell.optionalDay(row, "due"),
    when: cell.optionalText(row, "due_words"),
    where: cell.optionalText(row, "place"),
    made: cell.moment(row, "made"),
    ended: cell.optionalEnding(row, "how", LOOSE_END_ENDINGS),
    isForgotten: cell.isForgotten(row),
  };
}

function looseEndCells(looseEnd: LooseEnd): Row {
  const { id, session, entry, what, due, when, where, made, ended } = looseEnd;
  return {
    id,
    session: session ?? null,
    entry: entry ?? null,
    what,
    due: due ?? null,
    due_words: when ?? null,
    place: where ?? null,
    ...cell.momentCells("made", made),
    how: ended?.how ?? null,
    ...cell.momentCells("ended", ended?.at),
  };
}

function moveCells({ due, where }: LooseEndMove): Row {
  return {
    ...(due === undefined ? {} : { due, due_words: null }),
    ...(where === undefined ? {} : { place: where }),
  };
}
