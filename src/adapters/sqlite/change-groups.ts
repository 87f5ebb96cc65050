import {
  CHANGE_ACTIONS,
  type ChangedThing,
  type ChangeGroup,
  countChanges,
} from "../../domain/change-group.ts";
import { Failure } from "../../lib/failure.ts";
import type { JournalReader, JournalWriter } from "../../ports.ts";
import * as cell from "./cells.ts";
import type { Changes } from "./change-log.ts";
import type { Connection } from "./connection.ts";
import { reverseGroup } from "./reverse-group.ts";
import { TABLE_NAMES, type Table } from "./tables.ts";

export function changeReader(connection: Connection): Pick<JournalReader, "changes"> {
  return {
    changes: (newest) =>
      connection
        .all(NEWEST, [newest])
        .map((row) => readGroup(connection, cell.number(row, "group_id"))),
  };
}

/** Only the newest change can be taken back, then the one before, and so on: what rests on it is newer, and gone by then. */
export function undoWriter(changes: Changes): Pick<JournalWriter, "takeBack" | "bringBack"> {
  const { connection } = changes;
  return {
    takeBack: () => {
      const target = connection.get(TO_TAKE_BACK);
      if (target === undefined) throw nothingToTakeBack();
      const group = cell.number(target, "group_id");
      const taken = readGroup(connection, group);
      reverseGroup(changes, group);
      connection.run("INSERT INTO undo (group_id, undoes) VALUES (?, ?)", [changes.group(), group]);
      return { ...taken, isTakenBack: true };
    },
    bringBack: () => {
      const target = connection.get(TO_BRING_BACK);
      if (target === undefined) throw nothingToBringBack();
      const undo = cell.number(target, "group_id");
      reverseGroup(changes, undo);
      connection.run("UPDATE undo SET brought_back = ? WHERE group_id = ?", [
        changes.group(),
        undo,
      ]);
      return readGroup(connection, cell.number(target, "undoes"));
    },
  };
}

/** Groups that only took others back, or brought them back, are no changes of their own. */
const IS_OWN = `NOT EXISTS (SELECT 1 FROM undo u WHERE u.group_id = change.group_id)
  AND NOT EXISTS (SELECT 1 FROM undo u WHERE u.brought_back = change.group_id)`;
const STANDS = `NOT EXISTS
  (SELECT 1 FROM undo u WHERE u.undoes = change.group_id AND u.brought_back IS NULL)`;
const LAST_FORGETTING = "(SELECT coalesce(max(group_id), 0) FROM change WHERE action = 'forget')";

// The index holds the groups in order: the first that fits ends the walk.
const NEWEST = `SELECT DISTINCT group_id FROM change INDEXED BY change_by_group
  WHERE ${IS_OWN} ORDER BY group_id DESC LIMIT ?`;
const TO_TAKE_BACK = `SELECT group_id FROM change INDEXED BY change_by_group
  WHERE group_id > ${LAST_FORGETTING} AND ${IS_OWN} AND ${STANDS} ORDER BY group_id DESC LIMIT 1`;
const TO_BRING_BACK = `SELECT group_id, undoes FROM undo
  WHERE brought_back IS NULL AND NOT EXISTS (SELECT 1 FROM change INDEXED BY change_by_group
    WHERE change.group_id > undo.group_id AND ${IS_OWN})
  ORDER BY group_id DESC LIMIT 1`;

const CHANGED = `SELECT DISTINCT table_name, substr(row_id, 1, 36) AS owner, action
  FROM change WHERE group_id = ?`;
const HEAD = `SELECT at_utc, at_local, at_zone,
    EXISTS (SELECT 1 FROM undo WHERE undoes = @group AND brought_back IS NULL) AS taken
  FROM change WHERE group_id = @group LIMIT 1`;

/** What a row belongs to, as it is told. */
const THING_OF: Readonly<Record<Table, ChangedThing>> = {
  session: "session",
  entry: "entry",
  entry_tag: "entry",
  answer: "entry",
  held: "held",
  repair: "repair",
  repair_state: "repair",
  repair_barrier: "repair",
  loose_end: "loose end",
  account: "account",
  quote: "quote",
  follow_up: "follow-up",
  hold: "hold",
  own_word: "own word",
};

const PARTS: readonly Table[] = ["entry_tag", "answer", "repair_state", "repair_barrier"];

function readGroup(connection: Connection, group: number): ChangeGroup {
  const head = connection.get(HEAD, { group });
  if (head === undefined) throw new Error("A change that is not there");
  const changes = connection.all(CHANGED, [group]).map((row) => {
    const table = cell.oneOf(row, "table_name", TABLE_NAMES);
    const action = cell.oneOf(row, "action", CHANGE_ACTIONS);
    return {
      thing: THING_OF[table],
      id: cell.text(row, "owner"),
      action: PARTS.includes(table) ? "edit" : action,
    };
  });
  return {
    at: cell.moment(head, "at"),
    changes: countChanges(changes),
    isTakenBack: cell.number(head, "taken") === 1,
  };
}

function nothingToTakeBack(): Failure {
  return new Failure("not-now", "There is no change that could be taken back.", {
    hint: "See the newest ones with scarf undo --list. What came before a forgetting stays as it is.",
  });
}

function nothingToBringBack(): Failure {
  return new Failure("not-now", "Nothing was taken back last that could be brought back.", {
    hint: "See the newest changes with scarf undo --list.",
  });
}
