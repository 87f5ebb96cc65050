import type { Quote } from "../../domain/quote.ts";
import type { JournalReader, JournalWriter } from "../../ports.ts";
import * as cell from "./cells.ts";
import { type Changes, insertRow, updateRow } from "./change-log.ts";
import type { Connection, Row } from "./connection.ts";

export function quoteReader(connection: Connection): Pick<JournalReader, "quotes"> {
  return {
    quotes: (period) =>
      (period === undefined
        ? connection.all(ALL)
        : connection.all(IN_PERIOD, [period.from, period.to])
      ).map(readQuote),
  };
}

export function quoteWriter(changes: Changes): Pick<JournalWriter, "markQuote" | "unmarkQuote"> {
  return {
    markQuote: (quote) => insertRow(changes, { table: "quote", row: quoteCells(quote) }),
    unmarkQuote: (id) =>
      updateRow(changes, {
        table: "quote",
        key: [id],
        set: { deleted_utc: changes.at.instant },
      }),
  };
}

// Quotes are few and the entries of a period as well: each way begins with the few. A deleted entry takes its quotes along.
const ALL = `SELECT q.* FROM quote q INDEXED BY quote_by_entry CROSS JOIN entry e ON e.id = q.entry
  WHERE q.deleted_utc IS NULL AND e.deleted_utc IS NULL ORDER BY e.at_utc, e.rowid, q.marked_utc, q.rowid`;
const IN_PERIOD = `SELECT q.* FROM entry e INDEXED BY entry_by_day
  CROSS JOIN quote q INDEXED BY quote_by_entry ON q.entry = e.id
  WHERE e.day BETWEEN ? AND ? AND q.deleted_utc IS NULL AND e.deleted_utc IS NULL
  ORDER BY e.at_utc, e.rowid, q.marked_utc, q.rowid`;

function readQuote(row: Row): Quote {
  return {
    id: cell.text(row, "id"),
    entry: cell.text(row, "entry"),
    prompt: cell.text(row, "prompt"),
    text: cell.text(row, "text"),
    marked: cell.moment(row, "marked"),
  };
}

function quoteCells({ id, entry, prompt, text, marked }: Quote): Row {
  return { id, entry, prompt, text, ...cell.momentCells("marked", marked) };
}
