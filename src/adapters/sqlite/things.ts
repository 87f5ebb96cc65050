import { RITUALS } from "../../domain/entry.ts";
import { THING_KINDS, type Thing, type ThingKind } from "../../domain/thing.ts";
import { Failure } from "../../lib/failure.ts";
import type { JournalReader, JournalWriter } from "../../ports.ts";
import * as cell from "./cells.ts";
import { type Changes, updateRow } from "./change-log.ts";
import type { Connection, Row } from "./connection.ts";
import { idRange } from "./id-range.ts";
import { type Table, tableRules } from "./tables.ts";

export function thingReader(connection: Connection): Pick<JournalReader, "thingsById"> {
  return {
    thingsById: (prefix) => {
      const range = idRange(prefix);
      if (range === undefined) return [];
      const [from, until] = range;
      return connection.all(BY_ID, { from, until }).map(readThing);
    },
  };
}

export function thingWriter(changes: Changes): Pick<JournalWriter, "deleteThing"> {
  return {
    deleteThing: (kind, id) => {
      const table = TABLE_OF[kind];
      if (!isThere(changes.connection, table, id)) throw isGone();
      for (const { of, column } of BELONGINGS[table] ?? [])
        for (const key of keysOf(changes.connection, { of, column, id })) mark(changes, of, key);
      mark(changes, table, [id]);
    },
  };
}

export const TABLE_OF = {
  entry: "entry",
  repair: "repair",
  "loose end": "loose_end",
  held: "held",
  "follow-up": "follow_up",
  quote: "quote",
  account: "account",
} as const satisfies Record<ThingKind, Table>;

/** What has no life of its own: it goes when what it belongs to goes. */
const BELONGINGS: Readonly<
  Partial<Record<Table, readonly { readonly of: Table; readonly column: string }[]>>
> = {
  entry: [
    { of: "answer", column: "entry" },
    { of: "entry_tag", column: "entry" },
    { of: "quote", column: "entry" },
    { of: "follow_up", column: "entry" },
    { of: "held", column: "entry" },
  ],
  repair: [
    { of: "repair_state", column: "repair" },
    { of: "repair_barrier", column: "repair" },
  ],
};

/** The day of a thing: an expression over its row. */
const DAYS: Readonly<Record<ThingKind, string>> = {
  entry: "t.day",
  repair: "substr(t.opened_local, 1, 10)",
  "loose end": "substr(t.made_local, 1, 10)",
  held: "substr(t.left_local, 1, 10)",
  "follow-up": "substr(t.made_local, 1, 10)",
  quote: "substr(t.marked_local, 1, 10)",
  account: "t.day",
};

const BY_ID = `${THING_KINDS.map((kind) => {
  const isEntry = kind === "entry";
  const own = isEntry ? "t.ritual, s.role_title" : "NULL AS ritual, NULL AS role_title";
  const session = isEntry ? "LEFT JOIN session s ON s.id = t.session" : "";
  return `SELECT '${kind}' AS kind, t.id AS id, ${DAYS[kind]} AS day, ${own}, t.deleted_utc AS deleted
    FROM ${TABLE_OF[kind]} t ${session} WHERE t.id >= @from AND t.id < @until`;
}).join(" UNION ALL ")} ORDER BY id LIMIT 9`;

function readThing(row: Row): Thing {
  return {
    kind: cell.oneOf(row, "kind", THING_KINDS),
    id: cell.text(row, "id"),
    day: cell.day(row, "day"),
    ritual: cell.optionalOneOf(row, "ritual", RITUALS),
    roleTitle: cell.optionalText(row, "role_title"),
    isDeleted: row["deleted"] !== null,
  };
}

function isThere(connection: Connection, table: Table, id: string): boolean {
  const row = connection.get(`SELECT deleted_utc FROM ${table} WHERE id = ?`, [id]);
  return row !== undefined && row["deleted_utc"] === null;
}

interface Belonging {
  readonly of: Table;
  readonly column: string;
  readonly id: string;
}

function keysOf(connection: Connection, { of, column, id }: Belonging) {
  const { key } = tableRules(of);
  return connection
    .all(`SELECT ${key.join(", ")} FROM ${of} WHERE ${column} = ? AND deleted_utc IS NULL`, [id])
    .map((row) => key.map((name) => row[name] ?? null));
}

function mark(changes: Changes, table: Table, key: Parameters<typeof updateRow>[1]["key"]): void {
  updateRow(changes, { table, key, set: { deleted_utc: changes.at.instant } });
}

function isGone(): Failure {
  return new Failure("not-now", "It is deleted already.", {
    hint: "Bring it back with scarf undo, or remove its words for good with scarf forget.",
  });
}
