import type { ForgetScope } from "../../domain/forgetting.ts";
import type { ThingKind } from "../../domain/thing.ts";
import * as cell from "./cells.ts";
import type { Connection, Values } from "./connection.ts";
import type { Table } from "./tables.ts";
import { TABLE_OF } from "./things.ts";

/** Ids by table. What belongs to one of them alone, such as answers, is not listed. */
export type ScopeIds = Readonly<Record<ScopeTable, readonly string[]>>;

export const SCOPE_TABLES = [
  "session",
  "entry",
  "repair",
  "held",
  "loose_end",
  "account",
  "follow_up",
  "quote",
  "hold",
  "own_word",
] as const satisfies Table[];
export type ScopeTable = (typeof SCOPE_TABLES)[number];

/** The open ones that an age alone does not make forgotten. */
export const IS_OPEN = {
  repair: "state IN ('seen', 'planned', 'offered') AND deleted_utc IS NULL",
  loose_end: "ended_utc IS NULL AND deleted_utc IS NULL",
} as const;

/** What of a scope has words: that which is there, and that which is deleted. What was forgotten before is neither. */
export interface Forgettable {
  readonly there: ScopeIds;
  readonly deleted: ScopeIds;
}

export function forgettable(connection: Connection, scope: ForgetScope): Forgettable {
  const ids: FindIds = (sql, values) =>
    connection.all(sql, values).map((row) => cell.text(row, "id"));
  const all = idsInScope(ids, scope);
  const among = (table: ScopeTable, condition: string) =>
    ids(`SELECT id FROM ${table} WHERE id IN ${LIST} AND ${condition}`, [
      JSON.stringify(all[table]),
    ]);
  return {
    there: mapTables((table) => among(table, HAS_WORDS[table])),
    deleted: mapTables((table) => (table === "session" ? [] : among(table, IS_DELETED))),
  };
}

const IS_DELETED = "deleted_utc IS NOT NULL";
const IS_NEW = "deleted_utc IS NULL AND forgotten_utc IS NULL";

/** What was forgotten may have been given words again: a repair a note, a loose end another place. */
const HAS_WORDS: Readonly<Record<ScopeTable, string>> = {
  // One that was taken back stays, without its code: others may name it.
  session: "ref IS NOT NULL",
  entry: IS_NEW,
  repair: `deleted_utc IS NULL AND (forgotten_utc IS NULL OR EXISTS
    (SELECT 1 FROM repair_state s WHERE s.repair = repair.id AND s.note IS NOT NULL))`,
  held: IS_NEW,
  loose_end: "deleted_utc IS NULL AND (forgotten_utc IS NULL OR place IS NOT NULL)",
  account: "deleted_utc IS NULL",
  follow_up: IS_NEW,
  quote: "deleted_utc IS NULL",
  hold: "FALSE",
  own_word: "FALSE",
};

function idsInScope(ids: FindIds, scope: ForgetScope): ScopeIds {
  switch (scope.kind) {
    case "before":
      return withOwn(
        ids,
        mapTables((table) => (table === "own_word" ? [] : ids(BEFORE[table], [scope.day]))),
      );
    case "ref":
      return withOwn(ids, idsOfRef(ids, scope.ref));
    case "thing":
      return withOwn(ids, idsOfThing(ids, scope.thing, scope.id));
  }
}

type FindIds = (sql: string, values: Values) => readonly string[];

const BEFORE: Readonly<Record<Exclude<ScopeTable, "own_word">, string>> = {
  session: "SELECT id FROM session WHERE day < ?",
  entry: "SELECT id FROM entry WHERE day < ?",
  repair: `SELECT id FROM repair WHERE opened_local < ? AND NOT (${IS_OPEN.repair})`,
  held: "SELECT id FROM held WHERE left_local < ?",
  loose_end: `SELECT id FROM loose_end WHERE made_local < ? AND NOT (${IS_OPEN.loose_end})`,
  account: "SELECT id FROM account WHERE day < ?",
  // Made of entries, and as old as they are.
  follow_up: "SELECT id FROM follow_up WHERE made_local < ?",
  quote: "SELECT q.id FROM quote q JOIN entry e ON e.id = q.entry WHERE e.day < ?",
  hold: "SELECT id FROM hold WHERE since_local < ? AND deleted_utc IS NOT NULL",
};

function idsOfRef(ids: FindIds, ref: string): ScopeIds {
  const session = ids("SELECT id FROM session WHERE ref = ?", [ref]);
  const inSessions = ids(`SELECT id FROM entry WHERE session IN ${LIST}`, [
    JSON.stringify(session),
  ]);
  const of = { sessions: JSON.stringify(session), entries: JSON.stringify(inSessions) };
  const repair = ids(`SELECT id FROM repair WHERE ${CAME_OF}`, of);
  // An entry that leads a repair on is about the same person.
  const leading = ids(`SELECT id FROM entry WHERE repair IN ${LIST}`, [JSON.stringify(repair)]);
  return {
    ...NONE,
    session,
    entry: [...new Set([...inSessions, ...leading])],
    repair,
    held: ids(`SELECT id FROM held WHERE ref = @ref OR ${CAME_OF}`, { ref, ...of }),
    loose_end: ids(`SELECT id FROM loose_end WHERE ${CAME_OF}`, of),
  };
}

function idsOfThing(ids: FindIds, kind: ThingKind, id: string): ScopeIds {
  const one = { ...NONE, [TABLE_OF[kind]]: [id] };
  if (kind === "repair")
    return { ...one, entry: ids("SELECT id FROM entry WHERE repair = ?", [id]) };
  if (kind !== "entry") return one;
  const of = (table: "repair" | "held" | "loose_end") =>
    ids(`SELECT id FROM ${table} WHERE entry = ?`, [id]);
  return { ...one, repair: of("repair"), held: of("held"), loose_end: of("loose_end") };
}

/**
 * With what is made of the words of the entries, and with the words that were taken out of the person's own list: no undo
 * reaches behind a forgetting, and a name without a use is the last thing to keep.
 */
function withOwn(ids: FindIds, found: ScopeIds): ScopeIds {
  const of = (table: ScopeTable) => {
    const made = ids(`SELECT id FROM ${table} WHERE entry IN ${LIST}`, [
      JSON.stringify(found.entry),
    ]);
    return [...new Set([...found[table], ...made])];
  };
  return {
    ...found,
    account: of("account"),
    follow_up: of("follow_up"),
    quote: of("quote"),
    own_word: ids(`SELECT id FROM own_word WHERE ${IS_DELETED}`, []),
  };
}

const LIST = "(SELECT value FROM json_each(?))";
const CAME_OF = `(session IN (SELECT value FROM json_each(@sessions))
  OR entry IN (SELECT value FROM json_each(@entries)))`;

const NONE = mapTables(() => []);

export function mapTables(each: (table: ScopeTable) => readonly string[]): ScopeIds {
  return {
    session: each("session"),
    entry: each("entry"),
    repair: each("repair"),
    held: each("held"),
    loose_end: each("loose_end"),
    account: each("account"),
    follow_up: each("follow_up"),
    quote: each("quote"),
    hold: each("hold"),
    own_word: each("own_word"),
  };
}
