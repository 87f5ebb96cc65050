import type { Account } from "../../domain/account.ts";
import { MODEL_FIELDS } from "../../domain/entry.ts";
import type { JournalReader, JournalWriter } from "../../ports.ts";
import * as cell from "./cells.ts";
import { type Changes, insertRow, readKept, updateRow } from "./change-log.ts";
import type { Connection, Row } from "./connection.ts";
import { readFields } from "./model-fields.ts";

export function accountReader(connection: Connection): Pick<JournalReader, "accounts"> {
  return {
    accounts: (period) =>
      (period === undefined
        ? connection.all(ALL)
        : connection.all(IN_PERIOD, [period.from, period.to])
      ).map(readAccount),
  };
}

export function accountWriter(changes: Changes): Pick<JournalWriter, "keepAccount"> {
  return {
    keepAccount: (account) => {
      const { id, made } = account;
      const set = accountCells(account);
      if (readKept(changes.connection, "account", [id]) === undefined)
        insertRow(changes, {
          table: "account",
          row: { id, ...set, ...cell.momentCells("made", made) },
        });
      else updateRow(changes, { table: "account", key: [id], set });
    },
  };
}

const FROM = "SELECT * FROM account INDEXED BY account_by_day WHERE deleted_utc IS NULL";
const ORDER = "ORDER BY day, made_utc, rowid";
const ALL = `${FROM} ${ORDER}`;
const IN_PERIOD = `${FROM} AND day BETWEEN ? AND ? ${ORDER}`;

function readAccount(row: Row): Account {
  return {
    id: cell.text(row, "id"),
    entry: cell.optionalText(row, "entry"),
    day: cell.day(row, "day"),
    title: cell.text(row, "title"),
    fields: readFields(row),
    peer: cell.oneOf(row, "peer", [0, 1]) === 1,
    made: cell.moment(row, "made"),
  };
}

function accountCells({ entry, day, title, fields, peer }: Account): Row {
  const texts = Object.fromEntries(MODEL_FIELDS.map((field) => [field, fields[field] ?? null]));
  return { entry: entry ?? null, day, title, ...texts, peer: peer ? 1 : 0 };
}
