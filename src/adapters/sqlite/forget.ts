import { MODEL_FIELDS } from "../../domain/entry.ts";
import type { ForgetScope, IsOurs } from "../../domain/forgetting.ts";
import type { JournalReader, JournalWriter } from "../../ports.ts";
import { momentCells } from "./cells.ts";
import type { Changes } from "./change-log.ts";
import type { Connection, Row } from "./connection.ts";
import { forgetInLogAndIndex } from "./forget-in-log.ts";
import { forgetPlan } from "./forget-plan.ts";
import { forgetQuestions, strangeLabels } from "./forget-questions.ts";
import { forgettable, mapTables, type ScopeIds } from "./forget-scope.ts";
import { purgeDeleted } from "./purge-deleted.ts";

export function forgetReader(connection: Connection): Pick<JournalReader, "forgetPlan"> {
  return { forgetPlan: (scope) => forgetPlan(connection, scope) };
}

export function forgetWriter(changes: Changes): Pick<JournalWriter, "forget"> {
  return { forget: (scope, isOurs) => forget(changes, scope, isOurs) };
}

/** In sets of rows: what was written in forty years goes in a few statements. */
function forget(changes: Changes, scope: ForgetScope, isOurs: IsOurs): void {
  const { there, deleted } = forgettable(changes.connection, scope);
  const quoting = forgetQuestions(changes, there.entry, isOurs);
  const all = mapTables((table) => [...there[table], ...deleted[table]]);
  forgetInLogAndIndex(changes, all, quoting);
  purgeDeleted(changes.connection, all);
  forgetRows(changes, there);
  forgetAnswers(changes, there.entry, isOurs);
}

/** An empty text stands where something was said: that it was said still counts. */
function forgetRows(changes: Changes, ids: ScopeIds): void {
  const set = (to: Emptied) => [...columnsOf(to), "forgotten_utc = @changed_utc"].join();
  blank(changes, "entry", { ids: ids.entry, set: set({ empty: MODEL_FIELDS }) });
  blank(changes, "repair", { ids: ids.repair, set: set({ empty: ["happened"] }) });
  blank(changes, "held", { ids: ids.held, set: set({ empty: ["text"], none: ["ref"] }) });
  blank(changes, "loose_end", {
    ids: ids.loose_end,
    set: set({ empty: ["what"], none: ["due_words", "place"] }),
  });
  blank(changes, "follow_up", { ids: ids.follow_up, set: set({ empty: ["asked", "answer"] }) });
  const step = columnsOf({ none: ["note"] }).join();
  blank(changes, "repair_state", { ids: ids.repair, by: "repair", set: step });
  blank(changes, "session", { ids: ids.session, set: columnsOf({ none: ["ref"] }).join() });
  // Nothing but words.
  remove(changes, "account", { ids: ids.account });
  remove(changes, "quote", { ids: ids.quote });
  remove(changes, "entry_tag", { ids: ids.entry, by: "entry" });
}

interface Emptied {
  /** Columns that become an empty text where something is in them. */
  readonly empty?: readonly string[];
  /** Columns that hold nothing any more. */
  readonly none?: readonly string[];
}

function columnsOf({ empty = [], none = [] }: Emptied): readonly string[] {
  return [
    ...empty.map((column) => `${column} = iif(${column} IS NULL, NULL, '')`),
    ...none.map((column) => `${column} = NULL`),
  ];
}

/** Texts and lines become empty. Numbers and choices stay, of choices the labels that are ours. */
function forgetAnswers(changes: Changes, entries: readonly string[], isOurs: IsOurs): void {
  const { connection } = changes;
  const strange = JSON.stringify(strangeLabels(connection, entries, isOurs));
  blank(changes, "answer", {
    ids: entries,
    by: "entry",
    set: `text = iif(kind = 'text' AND NOT skipped, '', text), ${without("label", "NULL")},
      ${without("from_label", "''")}, ${without("to_label", "''")}`,
    values: { strange },
  });
  connection.run(
    `UPDATE answer_item SET ${without("label", "NULL")}, value = iif(EXISTS (SELECT 1 FROM answer a
        WHERE a.entry = answer_item.entry AND a.prompt = answer_item.prompt AND a.kind = 'lines'), '', value)
      WHERE entry IN (SELECT value FROM json_each(@ids))`,
    { ids: JSON.stringify(entries), strange },
  );
}

function without(column: string, otherwise: string): string {
  const isStrange = `${column} IN (SELECT value FROM json_each(@strange))`;
  return `${column} = iif(${isStrange}, ${otherwise}, ${column})`;
}

interface Rows {
  readonly ids: readonly string[];
  /** The column that holds the ids. Absent: `id`. */
  readonly by?: string;
}

/** As a change of the rows, for whoever merges them with others. The log has its own rows for it. */
function blank(
  { connection, at }: Changes,
  table: string,
  { ids, by = "id", set, values = {} }: Rows & { readonly set: string; readonly values?: Row },
): void {
  connection.run(
    `UPDATE ${table} SET ${set}, changed_utc = @changed_utc, changed_local = @changed_local,
        changed_zone = @changed_zone, revision = revision + 1
      WHERE ${by} IN (SELECT value FROM json_each(@ids))`,
    { ids: JSON.stringify(ids), ...momentCells("changed", at), ...values },
  );
}

function remove({ connection }: Changes, table: string, { ids, by = "id" }: Rows): void {
  connection.run(`DELETE FROM ${table} WHERE ${by} IN (SELECT value FROM json_each(?))`, [
    JSON.stringify(ids),
  ]);
}
