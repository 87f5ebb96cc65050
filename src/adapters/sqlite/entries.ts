import { type Entry, type EntrySession, MODEL_FIELDS, RITUALS } from "../../domain/entry.ts";
import { momentDay } from "../../domain/moment.ts";
import { SEATS } from "../../domain/role.ts";
import { Failure } from "../../lib/failure.ts";
import type { EntryFilter, JournalReader, JournalWriter } from "../../ports.ts";
import { lastAnswer, readAnswers, writeAnswer } from "./answers.ts";
import * as cell from "./cells.ts";
import { type Changes, insertRow, readKept, updateRow } from "./change-log.ts";
import type { Cell, Connection, Row, Values } from "./connection.ts";
import { idRange } from "./id-range.ts";
import { readFields } from "./model-fields.ts";

type EntryReader = Pick<
  JournalReader,
  "entries" | "entriesById" | "entriesOf" | "drafts" | "lastAnswer"
>;
type EntryWriter = Pick<
  JournalWriter,
  "startEntry" | "keepAnswer" | "finishEntry" | "addTag" | "setModelField"
>;

export function entryReader(connection: Connection): EntryReader {
  return {
    entries: (filter) => {
      const { sql, values } = selectEntries(filter, isRare(connection, filter.role));
      return readEntries(connection, sql, values);
    },
    entriesById: (prefix) => {
      const range = idRange(prefix);
      return range === undefined ? [] : readEntries(connection, BY_ID, range);
    },
    entriesOf: (ids) => readEntries(connection, BY_IDS, [JSON.stringify(ids)]),
    drafts: () => readEntries(connection, DRAFTS, []),
    lastAnswer: (prompt, of) => lastAnswer(connection, prompt, of),
  };
}

export function entryWriter(changes: Changes): EntryWriter {
  return {
    startEntry: (entry) =>
      insertRow(changes, {
        table: "entry",
        row: { ...entryCells(entry), ...cell.forgottenCell(entry, changes.at) },
      }),
    keepAnswer: (entry, answer) => {
      mustBeThere(changes, entry);
      writeAnswer(changes, entry, answer);
    },
    finishEntry: (id) => {
      mustBeThere(changes, id);
      updateRow(changes, { table: "entry", key: [id], set: { state: "done" } });
    },
    addTag: (entry, tag) => writeTag(changes, entry, tag),
    setModelField: (id, field, text) => {
      const column = MODEL_FIELDS.find((name) => name === field);
      if (column === undefined) throw new Error("No such model field");
      updateRow(changes, { table: "entry", key: [id], set: { [column]: text } });
    },
  };
}

/** One may be deleted in another terminal while its ritual asks on: what is answered then would never be seen. */
function mustBeThere({ connection }: Changes, id: string): void {
  const entry = connection.get("SELECT deleted_utc FROM entry WHERE id = ?", [id]);
  if (entry === undefined || entry["deleted_utc"] === null) return;
  throw new Failure("not-now", "This entry was deleted or taken back meanwhile.", {
    hint: "Bring it back with scarf undo, or scarf undo --back, then run the command again.",
  });
}

const COLUMNS = `SELECT e.id, e.ritual, e.set_id, e.set_version, e.state, e.at_utc, e.at_local, e.at_zone, e.repair, e.forgotten_utc,
    ${MODEL_FIELDS.map((field) => `e.${field}`).join(", ")},
    s.id AS session, s.role, s.role_title, s.seat, s.ref`;
const SESSION = "LEFT JOIN session s ON s.id = e.session AND s.deleted_utc IS NULL";
const BY_ID = `${COLUMNS} FROM entry e ${SESSION}
  WHERE e.id >= ? AND e.id < ? AND e.deleted_utc IS NULL ORDER BY e.at_utc, e.rowid LIMIT 5`;
const BY_IDS = `${COLUMNS} FROM json_each(?) CROSS JOIN entry e ON e.id = json_each.value ${SESSION}
  WHERE e.deleted_utc IS NULL ORDER BY e.at_utc, e.rowid`;
const DRAFTS = `${COLUMNS} FROM entry e INDEXED BY entry_draft ${SESSION}
  WHERE e.state = 'draft' AND e.deleted_utc IS NULL AND e.forgotten_utc IS NULL ORDER BY e.at_utc DESC, e.rowid DESC`;
const TAGS = `SELECT entry, tag FROM entry_tag
  WHERE entry IN (SELECT value FROM json_each(?)) AND deleted_utc IS NULL ORDER BY entry, position`;

/** Entries with their answers, items and tags: four statements for any number of them. */
function readEntries(connection: Connection, sql: string, values: Values): readonly Entry[] {
  const rows = connection.all(sql, values);
  const ids = rows.map((row) => cell.text(row, "id"));
  const answers = readAnswers(connection, ids);
  const tags = Map.groupBy(connection.all(TAGS, [JSON.stringify(ids)]), (row) => row["entry"]);
  return rows.map((row) => ({
    id: cell.text(row, "id"),
    ritual: cell.oneOf(row, "ritual", RITUALS),
    set: cell.text(row, "set_id"),
    setVersion: cell.text(row, "set_version"),
    state: cell.oneOf(row, "state", ["draft", "done"]),
    at: cell.moment(row, "at"),
    session: readEntrySession(row),
    repair: cell.optionalText(row, "repair"),
    answers: answers.get(cell.text(row, "id")) ?? [],
    tags: (tags.get(cell.text(row, "id")) ?? []).map((tag) => cell.text(tag, "tag")),
    fields: readFields(row),
    isForgotten: cell.isForgotten(row),
  }));
}

function readEntrySession(row: Row): EntrySession | undefined {
  if (row["session"] === null) return undefined;
  return {
    id: cell.text(row, "session"),
    role: cell.text(row, "role"),
    roleTitle: cell.text(row, "role_title"),
    seat: cell.oneOf(row, "seat", SEATS),
    ref: cell.optionalText(row, "ref"),
  };
}

// SQLite knows nothing of how the rows are spread and might walk all sessions of a role for one
// month: the index is named, and the plus keeps a condition from choosing another.
function selectEntries(filter: EntryFilter, isRareRole: boolean) {
  const { period, role, seat, rituals, tag, newest } = filter;
  const conditions: readonly (readonly [string, Readonly<Record<string, Cell>> | undefined])[] = [
    ["e.day BETWEEN @from AND @to", period && { from: period.from, to: period.to }],
    ["+s.role = @role", role === undefined ? undefined : { role }],
    ["+s.seat = @seat", seat && { seat }],
    [
      "+e.ritual IN (SELECT value FROM json_each(@rituals))",
      rituals && { rituals: JSON.stringify(rituals) },
    ],
    [HAS_TAG, tag === undefined ? undefined : { tag }],
    ["TRUE", newest === undefined ? undefined : { newest }],
  ];
  const used = conditions.filter(([, values]) => values !== undefined);
  const order =
    newest === undefined ? "e.at_utc, e.rowid" : "e.at_utc DESC, e.rowid DESC LIMIT @newest";
  return {
    sql: `${COLUMNS} FROM ${entriesFrom(filter, isRareRole)}
      WHERE ${["e.deleted_utc IS NULL", ...used.map(([sql]) => sql)].join(" AND ")} ORDER BY ${order}`,
    values: Object.assign({}, ...used.map(([, values]) => values)),
  };
}

function entriesFrom({ period, tag }: EntryFilter, isRareRole: boolean): string {
  if (period !== undefined) return `entry e INDEXED BY entry_by_day ${SESSION}`;
  if (isRareRole) return OF_ROLE;
  return `entry e ${tag === undefined ? "INDEXED BY entry_by_time" : ""} ${SESSION}`;
}

/** Whether a role was worn so seldom that its sessions are a shorter way to its entries than time is. */
function isRare(connection: Connection, role: string | undefined): boolean {
  if (role === undefined) return false;
  return cell.number(connection.get(FEW_SESSIONS, [role]) ?? {}, "n") < RARE_SESSIONS;
}

const RARE_SESSIONS = 500;
const FEW_SESSIONS = `SELECT count(*) AS n FROM (SELECT 1 FROM session INDEXED BY session_by_role
  WHERE role = ? AND deleted_utc IS NULL LIMIT ${RARE_SESSIONS})`;
const OF_ROLE = `(SELECT * FROM session INDEXED BY session_by_role WHERE role = @role AND deleted_utc IS NULL) s
  CROSS JOIN entry e INDEXED BY entry_by_session ON e.session = s.id`;
const HAS_TAG =
  "e.id IN (SELECT t.entry FROM entry_tag t WHERE t.tag = @tag AND t.deleted_utc IS NULL)";

function entryCells(entry: Omit<Entry, "answers" | "tags" | "fields">): Row {
  const { id, ritual, set, setVersion, state, at, session, repair } = entry;
  return {
    id,
    session: session?.id ?? null,
    repair: repair ?? null,
    ritual,
    set_id: set,
    set_version: setVersion,
    state,
    day: momentDay(at),
    ...cell.momentCells("at", at),
  };
}

function writeTag(changes: Changes, entry: string, tag: string): void {
  const key = [entry, tag];
  const known = readKept(changes.connection, "entry_tag", key);
  if (known?.row["deleted_utc"] === null) return;
  if (known !== undefined) {
    updateRow(changes, { table: "entry_tag", key, set: { deleted_utc: null } });
    return;
  }
  const next = changes.connection.get(
    "SELECT coalesce(max(position), -1) + 1 AS next FROM entry_tag WHERE entry = ?",
    [entry],
  );
  const position = cell.number(next ?? {}, "next");
  insertRow(changes, { table: "entry_tag", row: { entry, tag, position } });
}
