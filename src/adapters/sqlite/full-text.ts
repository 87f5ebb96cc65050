import { number, text } from "./cells.ts";
import type { Connection, Row } from "./connection.ts";
import { type Kept, type Table, tableRules } from "./tables.ts";

interface Indexed {
  readonly table: Table;
  readonly id: string;
  readonly kept: Kept;
}

/**
 * Brings the full-text index up to the row as it is now. A row that is deleted or holds no words
 * leaves it.
 */
export function indexWords(connection: Connection, { table, id, kept }: Indexed): void {
  const { words, held } = tableRules(table);
  const written = kept.row["deleted_utc"] === null ? words(kept).filter(isWritten) : [];
  const now = { text: written.join("\n"), held: held(kept.row) ? 1 : 0 };
  const old = connection.get(
    "SELECT seq, text, held FROM written WHERE source = ? AND source_id = ?",
    [table, id],
  );
  if (old === undefined ? now.text === "" : old["text"] === now.text && old["held"] === now.held) {
    return;
  }
  if (old !== undefined) remove(connection, old);
  if (now.text === "") return;
  connection.run("INSERT INTO written (source, source_id, text, held) VALUES (?, ?, ?, ?)", [
    table,
    id,
    now.text,
    now.held,
  ]);
  connection.run("INSERT INTO written_index (rowid, text) VALUES (last_insert_rowid(), ?)", [
    now.text,
  ]);
}

// The index keeps no text of its own: it takes the words out that it is told.
function remove(connection: Connection, old: Row): void {
  connection.run("INSERT INTO written_index (written_index, rowid, text) VALUES ('delete', ?, ?)", [
    number(old, "seq"),
    text(old, "text"),
  ]);
  connection.run("DELETE FROM written WHERE seq = ?", [number(old, "seq")]);
}

function isWritten(words: unknown): words is string {
  return typeof words === "string" && words !== "";
}
