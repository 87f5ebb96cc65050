import type { JournalReader, JournalWriter } from "../../ports.ts";
import { text } from "./cells.ts";
import type { Changes } from "./change-log.ts";
import type { Connection } from "./connection.ts";
import { logForgetting } from "./forget-in-log.ts";
import { momentsAmong } from "./kept-times.ts";
import { TABLE_NAMES, type Table, tableRules } from "./tables.ts";

// What `dayAlone` does to one moment, to all that is there, in sets of rows.

export function hoursReader(connection: Connection): Pick<JournalReader, "hours"> {
  return {
    hours: () => ({
      sessions: idsWithHours(connection, "session").length,
      entries: idsWithHours(connection, "entry").length,
      others: OTHERS.flatMap((table) => idsWithHours(connection, table)).length,
    }),
  };
}

export function hoursWriter(changes: Changes): Pick<JournalWriter, "forgetHours"> {
  const { connection } = changes;
  return {
    forgetHours: () => {
      for (const table of ["session", "entry", ...OTHERS] as const)
        logForgetting(changes, table, idsWithHours(connection, table));
      connection.run(KEEP_MINUTES);
      for (const table of TABLE_NAMES) {
        for (const name of momentsOf(connection, table)) forgetMoment(connection, table, name);
        for (const mark of marksOf(connection, table)) forgetMark(connection, table, mark);
      }
      connection.run(`UPDATE change SET ${dayOnly("at")} WHERE ${tellsHour("at")}`);
    },
  };
}

/** Things of their own beside sessions and entries. */
const OTHERS = [
  "held",
  "repair",
  "loose_end",
  "follow_up",
  "quote",
  "account",
  "hold",
] as const satisfies Table[];

const KEEP_MINUTES = `UPDATE session SET minutes = (off_utc - on_utc) / 60000
  WHERE minutes IS NULL AND closed <> 'left on' AND ${tellsHour("on")} AND ${tellsHour("off")}`;

/** Of the rows that are there and settled. */
function idsWithHours(connection: Connection, table: Table): readonly string[] {
  const some = momentsOf(connection, table).map(tellsHour).join(" OR ");
  const { settled = "TRUE" } = tableRules(table).waits ?? {};
  const sql = `SELECT id FROM ${table} WHERE deleted_utc IS NULL AND ${settled} AND (${some})`;
  return connection.all(sql).map((row) => text(row, "id"));
}

function forgetMoment(connection: Connection, table: Table, name: string): void {
  const path = `$.${name}_local`;
  connection.run(
    `UPDATE change SET before = ${dayOnlyInJson("before", name)}, after = ${dayOnlyInJson("after", name)}
      WHERE table_name = '${table}' AND (length(before ->> '${path}') > 10 OR length(after ->> '${path}') > 10)
      AND ${inLog(table, name)}`,
  );
  connection.run(`UPDATE ${table} SET ${dayOnly(name)} WHERE ${condition(table, name)}`);
}

/** An instant without a wall clock beside it, such as when a row was deleted: the start of its day in UTC is enough. */
function forgetMark(connection: Connection, table: Table, mark: string): void {
  const inJson = (json: string) =>
    `json_replace(${json}, '$.${mark}', ${startOfUtcDay(`(${json} ->> '$.${mark}')`)})`;
  connection.run(
    `UPDATE change SET before = iif(before ->> '$.${mark}' IS NULL, before, ${inJson("before")}),
        after = iif(after ->> '$.${mark}' IS NULL, after, ${inJson("after")})
      WHERE table_name = '${table}' AND (before ->> '$.${mark}' IS NOT NULL OR after ->> '$.${mark}' IS NOT NULL)`,
  );
  connection.run(`UPDATE ${table} SET ${mark} = ${startOfUtcDay(mark)} WHERE ${mark} IS NOT NULL`);
}

/** A row with an hour to forget: one that is not settled needs the hour that it waits with. */
function condition(table: Table, name: string): string {
  const { waits } = tableRules(table);
  return waits?.time === name ? `(${tellsHour(name)} AND ${waits.settled})` : tellsHour(name);
}

/** The same of the log. */
function inLog(table: Table, name: string): string {
  const { waits } = tableRules(table);
  if (waits?.time !== name) return "TRUE";
  return `row_id IN (SELECT id FROM ${table} WHERE ${waits.settled})`;
}

function tellsHour(name: string): string {
  return `length(${name}_local) > 10`;
}

/** Both columns in one go: each is read as it was. */
function dayOnly(name: string): string {
  const local = `${name}_local`;
  return `${name}_utc = ${startOfDay(`${name}_utc`, local)}, ${local} = substr(${local}, 1, 10)`;
}

function dayOnlyInJson(json: string, name: string): string {
  const utc = `(${json} ->> '$.${name}_utc')`;
  const local = `(${json} ->> '$.${name}_local')`;
  const day = `json_replace(${json}, '$.${name}_utc', ${startOfDay(utc, local)}, '$.${name}_local', substr(${local}, 1, 10))`;
  return `iif(length(${local}) > 10, ${day}, ${json})`;
}

function startOfDay(utc: string, local: string): string {
  return `${utc} - (unixepoch(${local}) - unixepoch(substr(${local}, 1, 10))) * 1000`;
}

function startOfUtcDay(instant: string): string {
  return `${instant} - ${instant} % 86400000`;
}

function momentsOf(connection: Connection, table: Table): readonly string[] {
  return momentsAmong(columnsOf(connection, table));
}

function marksOf(connection: Connection, table: Table): readonly string[] {
  const names = columnsOf(connection, table);
  return names.filter(
    (name) => name.endsWith("_utc") && !names.includes(name.replace(/_utc$/, "_local")),
  );
}

function columnsOf(connection: Connection, table: Table): readonly string[] {
  return connection
    .all("SELECT name FROM pragma_table_info(?)", [table])
    .map((row) => text(row, "name"));
}
