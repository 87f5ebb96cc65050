import type { Database, Statement } from "better-sqlite3";
import { translating } from "./translate-error.ts";

export type Cell = string | number | null;
/** One row by column name. The cells are checked when they are read, in `cells.ts`. */
export type Row = Readonly<Record<string, Cell>>;
/** Values for `?` in order, or for `@name`. */
export type Values = readonly Cell[] | Row;

/**
 * A database that prepares each statement once, when it is first run, and throws nothing but what
 * `translateError` gives.
 */
export interface Connection {
  readonly all: (sql: string, values?: Values) => readonly Row[];
  readonly get: (sql: string, values?: Values) => Row | undefined;
  readonly run: (sql: string, values?: Values) => void;
  /** Statements without values, one after the other. */
  readonly exec: (sql: string) => void;
  /** The first value of a pragma, undefined when it has none. */
  readonly pragma: (source: string) => unknown;
  /** All or nothing, and nobody else writes meanwhile. Throws Error when one is already under way. */
  readonly transaction: <T>(work: () => T) => T;
  readonly inTransaction: () => boolean;
  /** The whole database as the bytes of its file. */
  readonly serialize: () => Buffer;
  readonly close: () => void;
}

export function connect(database: Database): Connection {
  const statements = new Map<string, Statement>();

  function statement(sql: string): Statement {
    const known = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, known);
    return known;
  }

  return {
    all: (sql, values = []) => translating(() => rows(statement(sql).all(values))),
    get: (sql, values = []) => translating(() => row(statement(sql).get(values))),
    run: (sql, values = []) => translating(() => void statement(sql).run(values)),
    exec: (sql) => translating(() => void database.exec(sql)),
    pragma: (source) => translating(() => database.pragma(source, { simple: true })),
    transaction: (work) => transaction(database, work),
    inTransaction: () => database.inTransaction,
    serialize: () => translating(() => database.serialize()),
    close: () => translating(() => void database.close()),
  };
}

// IMMEDIATE: a transaction that reads first and writes later is refused at once where another
// process wrote in between; one that takes the write lock first waits for its turn.
function transaction<T>(database: Database, work: () => T): T {
  if (database.inTransaction) throw new Error("A change inside a change");
  translating(() => database.exec("BEGIN IMMEDIATE"));
  try {
    const result = work();
    translating(() => database.exec("COMMIT"));
    return result;
  } catch (error) {
    // A full disk has already rolled it back.
    if (database.inTransaction) translating(() => database.exec("ROLLBACK"));
    throw error;
  }
}

function rows(values: readonly unknown[]): readonly Row[] {
  if (!values.every(isRow)) throw new Error("A statement without columns");
  return values;
}

function row(value: unknown): Row | undefined {
  return isRow(value) ? value : undefined;
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null;
}
