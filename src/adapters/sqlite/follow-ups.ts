import type { FollowUp } from "../../domain/follow-up.ts";
import { Failure } from "../../lib/failure.ts";
import type { JournalReader, JournalWriter } from "../../ports.ts";
import * as cell from "./cells.ts";
import { type Changes, insertRow, readKept, updateRow } from "./change-log.ts";
import type { Connection, Row } from "./connection.ts";
import { inPeriod, matters } from "./matters.ts";

type FollowUpReader = Pick<JournalReader, "followUps" | "followUpsDue">;
type FollowUpWriter = Pick<JournalWriter, "addFollowUp" | "markFollowUpShown" | "answerFollowUp">;

export function followUpReader(connection: Connection): FollowUpReader {
  return {
    followUps: (period) => inPeriod(connection, FOLLOW_UPS, period).map(readFollowUp),
    followUpsDue: (day) => connection.all(DUE, [day]).map(readFollowUp),
  };
}

export function followUpWriter(changes: Changes): FollowUpWriter {
  return {
    addFollowUp: (followUp) =>
      insertRow(changes, {
        table: "follow_up",
        row: { ...followUpCells(followUp), ...cell.forgottenCell(followUp, changes.at) },
      }),
    markFollowUpShown: (id) =>
      updateRow(changes, {
        table: "follow_up",
        key: [id],
        set: cell.momentCells("shown", changes.at),
      }),
    answerFollowUp: (id, answer) => {
      const known = readKept(changes.connection, "follow_up", [id]);
      if (known !== undefined && known.row["ended_utc"] !== null) throw hasEnded();
      const ended = cell.momentCells("ended", changes.at);
      const set = { answer: answer ?? null, ...ended };
      updateRow(changes, { table: "follow_up", key: [id], set });
    },
  };
}

const OPEN = "INDEXED BY follow_up_open WHERE ended_utc IS NULL";
const FOLLOW_UPS = matters("follow_up", { begun: "made", open: OPEN });
/** The open ones that are due on or before a day. */
export const DUE_FOLLOW_UPS = `FROM follow_up ${OPEN} AND deleted_utc IS NULL
  AND forgotten_utc IS NULL AND due <= ?`;
const DUE = `SELECT * ${DUE_FOLLOW_UPS} ORDER BY due, made_utc, rowid`;

function hasEnded(): Failure {
  return new Failure("not-now", "This follow-up has ended already.", {
    hint: "Run scarf follow-ups to see what is open.",
  });
}

function readFollowUp(row: Row): FollowUp {
  return {
    id: cell.text(row, "id"),
    entry: cell.text(row, "entry"),
    asked: cell.text(row, "asked"),
    due: cell.day(row, "due"),
    made: cell.moment(row, "made"),
    shown: cell.optionalMoment(row, "shown"),
    answer: cell.optionalText(row, "answer"),
    ended: cell.optionalMoment(row, "ended"),
    isForgotten: cell.isForgotten(row),
  };
}

function followUpCells(followUp: FollowUp): Row {
  const { id, entry, asked, due, made, shown, answer, ended } = followUp;
  return {
    id,
    entry,
    asked,
    due,
    ...cell.momentCells("made", made),
    ...cell.momentCells("shown", shown),
    answer: answer ?? null,
    ...cell.momentCells("ended", ended),
  };
}
