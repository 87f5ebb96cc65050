import type { Moment } from "../../domain/moment.ts";
import type { Precision } from "../../domain/precision.ts";
import { momentCells, number, optionalText, text } from "./cells.ts";
import type { Cell, Connection, Row } from "./connection.ts";
import { indexWords } from "./full-text.ts";
import { keptMoment, keptTimes, settleInLog } from "./kept-times.ts";
import { type Item, type Kept, type Table, tableRules } from "./tables.ts";

/** One transaction's changes. */
export interface Changes {
  readonly connection: Connection;
  /** What the changes are dated with, as it is kept. */
  readonly at: Moment;
  readonly precision: Precision;
  /** The number that they share in the log. */
  readonly group: () => number;
}

/** Changes at a moment. Made inside a transaction, of no use after it. */
export function startChanges(connection: Connection, at: Moment, precision: Precision): Changes {
  let group: number | undefined;
  return {
    connection,
    at: keptMoment(at, precision),
    precision,
    group: () => {
      group ??= number(connection.get(NEXT_GROUP) ?? {}, "next");
      return group;
    },
  };
}

export interface NewRow {
  readonly table: Table;
  /** Without the columns that every row carries: they are filled in here. */
  readonly row: Row;
  readonly items?: readonly Item[] | undefined;
}

/** Writes a new row, logs it and indexes its words. With `updateRow` the only way to change the journal. */
export function insertRow(changes: Changes, { table, row, items = [] }: NewRow): void {
  const { connection, at, precision } = mustBeOpen(changes);
  const whole = {
    ...keptTimes(table, { row, set: row }, precision),
    ...momentCells("created", at),
    ...momentCells("changed", at),
    revision: 1,
    deleted_utc: null,
  };
  const names = Object.keys(whole);
  connection.run(
    `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map((name) => `@${name}`).join(", ")})`,
    whole,
  );
  insertItems(connection, row, items);
  afterChange(changes, { table, key: keyOf(table, row), before: undefined });
}

export interface RowChange {
  readonly table: Table;
  /** The values of the table's key columns, in order. */
  readonly key: readonly Cell[];
  readonly set: Row;
  /** Absent: its items stay. */
  readonly items?: readonly Item[] | undefined;
}

/** Changes a row, logs it as it was and is, and indexes its words anew. Throws Error when there is no such row. */
export function updateRow(changes: Changes, { table, key, set, items }: RowChange): void {
  const { connection, at, precision } = mustBeOpen(changes);
  const before = readKept(connection, table, key);
  if (before === undefined) throw new Error(`No such ${table}`);
  const revision = number(before.row, "revision") + 1;
  const kept = keptTimes(table, { row: { ...before.row, ...set }, set }, precision);
  const whole: Row = { ...kept, ...momentCells("changed", at), revision };
  connection.run(
    `UPDATE ${table} SET ${Object.keys(whole)
      .map((name) => `${name} = ?`)
      .join(", ")} WHERE ${keyIs(table)}`,
    [...Object.values(whole), ...key],
  );
  if (items !== undefined) {
    connection.run("DELETE FROM answer_item WHERE entry = ? AND prompt = ?", key);
    insertItems(connection, before.row, items);
  }
  afterChange(changes, { table, key, before });
}

/** The row with its items; undefined when there is none. Deleted rows are given too. */
export function readKept(
  connection: Connection,
  table: Table,
  key: readonly Cell[],
): Kept | undefined {
  const row = connection.get(`SELECT * FROM ${table} WHERE ${keyIs(table)}`, key);
  if (row === undefined) return undefined;
  const items = table === "answer" ? connection.all(SELECT_ITEMS, key) : [];
  return { row, items: items.map(readItem) };
}

export function readItem(row: Row): Item {
  return { value: text(row, "value"), label: optionalText(row, "label") ?? null };
}

const NEXT_GROUP = "SELECT coalesce(max(group_id), 0) + 1 AS next FROM change";
const SELECT_ITEMS =
  "SELECT value, label FROM answer_item WHERE entry = ? AND prompt = ? ORDER BY position";

interface Changed {
  readonly table: Table;
  readonly key: readonly Cell[];
  readonly before: Kept | undefined;
}

function afterChange(changes: Changes, { table, key, before }: Changed): void {
  const after = readKept(changes.connection, table, key);
  if (after === undefined) throw new Error(`The ${table} was not written`);
  const id = key.join("/");
  changes.connection.run(
    `INSERT INTO change (group_id, table_name, row_id, action, before, after, at_utc, at_local, at_zone)
     VALUES (@group_id, @table_name, @row_id, @action, @before, @after, @at_utc, @at_local, @at_zone)`,
    {
      group_id: changes.group(),
      table_name: table,
      row_id: id,
      action: actionOf(before, after),
      ...writeChange(before, after),
      ...momentCells("at", changes.at),
    },
  );
  if (changes.precision === "day") settleInLog(changes.connection, { table, id, row: after.row });
  indexWords(changes.connection, { table, id, kept: after });
}

function actionOf(before: Kept | undefined, after: Kept): "create" | "edit" | "delete" {
  if (before === undefined) return "create";
  const isDeletion = before.row["deleted_utc"] === null && after.row["deleted_utc"] !== null;
  return isDeletion ? "delete" : "edit";
}

type Columns = Readonly<Record<string, Cell | readonly Item[]>>;

/**
 * What a change was, as JSON objects by column, with an answer's items under `items`. Of a new row
 * every column that is not empty, without its times and revision: they are the change's own time and 1.
 * Of a changed one, before and after, those that differ.
 */
function writeChange(before: Kept | undefined, after: Kept) {
  const now = columns(after);
  if (before === undefined) {
    const tells = (name: string) =>
      !isEmpty(now[name]) && !/^(?:created|changed)_|^revision$/.test(name);
    return { before: null, after: write(now, tells) };
  }
  const then = columns(before);
  const differs = (name: string) => JSON.stringify(then[name]) !== JSON.stringify(now[name]);
  return { before: write(then, differs), after: write(now, differs) };
}

function columns({ row, items }: Kept): Columns {
  return { ...row, items };
}

function write(columns: Columns, keeps: (name: string) => boolean): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(columns).filter(([name]) => keeps(name))),
  );
}

function isEmpty(column: Cell | readonly Item[] | undefined): boolean {
  return column === null || (typeof column === "object" && column.length === 0);
}

function insertItems(connection: Connection, answer: Row, items: readonly Item[]): void {
  for (const [position, { value, label }] of items.entries()) {
    connection.run(
      "INSERT INTO answer_item (entry, prompt, position, value, label) VALUES (?, ?, ?, ?, ?)",
      [answer["entry"] ?? null, answer["prompt"] ?? null, position, value, label],
    );
  }
}

function keyOf(table: Table, row: Row): readonly Cell[] {
  return tableRules(table).key.map((name) => row[name] ?? null);
}

function keyIs(table: Table): string {
  return tableRules(table)
    .key.map((name) => `${name} = ?`)
    .join(" AND ");
}

// Kept beyond its transaction, a writer would change rows one by one and nobody would wait for the disk.
function mustBeOpen(changes: Changes): Changes {
  if (changes.connection.inTransaction()) return changes;
  throw new Error("A change outside of its transaction");
}
