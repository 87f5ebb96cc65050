import { Failure } from "../../lib/failure.ts";
import * as cell from "./cells.ts";
import { type Changes, readKept, updateRow } from "./change-log.ts";
import type { Cell, Row } from "./connection.ts";
import { type Item, type Kept, TABLE_NAMES, type Table, tableRules } from "./tables.ts";
import { damaged } from "./translate-error.ts";

/**
 * Puts every row that a group of changes touched back to how it was before, as changes of their own. What was made is
 * marked as deleted. Throws Failure `not-now` when a row is no longer as the group left it; the transaction is to end then.
 */
export function reverseGroup(changes: Changes, group: number): void {
  for (const row of changes.connection.all(ROWS, [group])) reverse(changes, readChange(row));
}

// The newest first: one row may have been changed more than once.
const ROWS = `SELECT table_name, row_id, before, after FROM change
  WHERE group_id = ? ORDER BY id DESC`;

interface LoggedChange {
  readonly table: Table;
  readonly key: readonly Cell[];
  /** Absent: it was made. */
  readonly before: Columns | undefined;
  readonly after: Columns;
}

interface Columns {
  readonly cells: Row;
  readonly items?: readonly Item[] | undefined;
}

function reverse(changes: Changes, change: LoggedChange): void {
  const { table, key, before, after } = change;
  const now = readKept(changes.connection, table, key);
  if (now === undefined || !isAsLeft(now, change)) throw changedSince();
  const set = before === undefined ? { deleted_utc: changes.at.instant } : ownColumns(before.cells);
  const items = before === undefined || after.items === undefined ? undefined : before.items;
  updateRow(changes, { table, key, set, items });
}

function isAsLeft(now: Kept, { before, after }: LoggedChange): boolean {
  const cells = Object.entries(ownColumns(after.cells));
  const isThere = before !== undefined || now.row["deleted_utc"] === null;
  const sameItems =
    after.items === undefined || JSON.stringify(after.items) === JSON.stringify(now.items);
  return isThere && sameItems && cells.every(([name, value]) => now.row[name] === value);
}

/** Without when and how often the row was changed: that goes on. */
function ownColumns(cells: Row): Row {
  return Object.fromEntries(
    Object.entries(cells).filter(([name]) => !/^changed_(?:utc|local|zone)$|^revision$/.test(name)),
  );
}

function readChange(row: Row): LoggedChange {
  const table = cell.oneOf(row, "table_name", TABLE_NAMES);
  return {
    table,
    key: keyFrom(table, cell.text(row, "row_id")),
    before: row["before"] === null ? undefined : readColumns(cell.text(row, "before")),
    after: readColumns(cell.text(row, "after")),
  };
}

const ID_LENGTH = 36;

/** Inverse of how the log names a row: `<id>`, or `<id>/<second column>`. */
function keyFrom(table: Table, id: string): readonly Cell[] {
  if (tableRules(table).key.length === 1) return [id];
  return [id.slice(0, ID_LENGTH), id.slice(ID_LENGTH + 1)];
}

function readColumns(json: string): Columns {
  const parsed: unknown = JSON.parse(json);
  if (typeof parsed !== "object" || parsed === null) throw damaged();
  const { items, ...cells } = { items: undefined, ...parsed };
  if (!isRow(cells) || !(items === undefined || isItems(items))) throw damaged();
  return { cells, items };
}

function isRow(value: object): value is Row {
  return Object.values(value).every(
    (one) => one === null || typeof one === "string" || typeof one === "number",
  );
}

function isItems(value: unknown): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem);
}

function isItem(value: unknown): value is Item {
  if (typeof value !== "object" || value === null) return false;
  if (!("value" in value && "label" in value)) return false;
  return (
    typeof value.value === "string" && (value.label === null || typeof value.label === "string")
  );
}

function changedSince(): Failure {
  return new Failure("not-now", "Something of that change is no longer as it was left.", {
    hint: "Delete what should go with scarf delete <id>. Nothing was taken back.",
  });
}
