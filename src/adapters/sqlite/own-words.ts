import type { JournalReader, JournalWriter } from "../../ports.ts";
import * as cell from "./cells.ts";
import { type Changes, insertRow, updateRow } from "./change-log.ts";
import type { Connection } from "./connection.ts";

export function ownWordReader(connection: Connection): Pick<JournalReader, "ownWords"> {
  return {
    ownWords: () =>
      connection
        .all(THERE)
        .map((row) => ({ id: cell.text(row, "id"), word: cell.text(row, "word") })),
  };
}

export function ownWordWriter(
  changes: Changes,
): Pick<JournalWriter, "addOwnWord" | "removeOwnWord"> {
  return {
    addOwnWord: ({ id, word }) => insertRow(changes, { table: "own_word", row: { id, word } }),
    removeOwnWord: (id) =>
      updateRow(changes, {
        table: "own_word",
        key: [id],
        set: { deleted_utc: changes.at.instant },
      }),
  };
}

const THERE = `SELECT id, word FROM own_word INDEXED BY own_word_now
  WHERE deleted_utc IS NULL ORDER BY created_utc, rowid`;
