import { describe, expect, onTestFinished, test } from "vitest";
import type { Cell, Connection, Row } from "../../../src/adapters/sqlite/connection.ts";
import { openDatabase } from "../../../src/adapters/sqlite/open-database.ts";
import {
  answer,
  entry,
  entrySession,
  followUp,
  held,
  looseEnd,
  quote,
  repair,
  session,
} from "../../support/factories.ts";
import { made, newPath } from "./journal-folder.ts";

/** A journal with one row of every kind. */
function filled(): Connection {
  const path = newPath();
  made(path, (writer) => {
    const worn = session({ ref: "K7" });
    const kept = entry({ session: entrySession(worn) });
    writer.startSession(worn);
    writer.startEntry(kept);
    writer.keepAnswer(kept.id, answer());
    writer.keepAnswer(
      kept.id,
      answer({ prompt: "values", kind: "choices", value: ["a"], labels: ["A"] }),
    );
    writer.addTag(kept.id, "late");
    writer.addHeld(held({ session: worn.id }));
    writer.addRepair(repair({ session: worn.id, entry: kept.id, barriers: ["time"] }));
    writer.addLooseEnd(looseEnd());
    writer.addFollowUp(followUp({ entry: kept.id }));
    writer.markQuote(quote({ entry: kept.id }));
  });
  const connection = openDatabase({ path, access: "write" });
  onTestFinished(() => connection.close());
  return connection;
}

const WRONG: readonly (readonly [table: string, columns: Readonly<Record<string, Cell>>])[] = [
  ["session", { id: "SHORT" }],
  ["session", { seat: "above" }],
  ["session", { strength: 6 }],
  ["session", { strength: "strong" }],
  ["session", { strength_by: "chance" }],
  ["session", { day: "2026-11-24" }],
  ["session", { on_local: "23 November" }],
  ["session", { on_zone: "" }],
  ["session", { closed: "off" }],
  ["session", { closed: "lost", off_utc: 1, off_local: "2026-11-23T15:00:00", off_zone: "UTC" }],
  ["session", { off_utc: 1 }],
  ["session", { revision: 0 }],
  ["session", { role: null }],
  ["entry", { ritual: "dance" }],
  ["entry", { state: "lost" }],
  ["entry", { session: "nobody" }],
  ["entry", { repair: "nothing" }],
  ["entry", { day: "2026-11-24" }],
  ["entry_tag", { tag: "" }],
  ["entry_tag", { entry: "nothing" }],
  ["answer", { kind: "poem" }],
  ["answer", { feeds: "the cat" }],
  ["answer", { skipped: 2 }],
  ["answer", { skipped: 1 }],
  ["answer", { number: 3 }],
  ["answer", { text: null }],
  ["answer", { kind: "scale" }],
  ["answer", { kind: "confirm", text: null, number: 2 }],
  ["answer", { label: "A label of a text" }],
  ["answer", { from_value: 1 }],
  ["answer_item", { value: null }],
  ["answer_item", { prompt: "nothing" }],
  ["held", { session: "nobody" }],
  ["held", { shown_utc: 1 }],
  ["repair", { state: "won" }],
  ["repair", { kind: "small" }],
  ["repair", { follow_up: "soon" }],
  ["repair", { entry: "nothing" }],
  ["repair_state", { state: "won" }],
  ["repair_state", { note: "" }],
  ["repair_state", { entry: "nothing" }],
  ["repair_barrier", { barrier: "" }],
  ["repair_barrier", { repair: "nothing" }],
  ["loose_end", { due: "soon" }],
  ["loose_end", { what: null }],
  ["loose_end", { how: "lost" }],
  ["loose_end", { how: "done" }],
  ["loose_end", { ended_utc: 1, ended_local: "2026-11-23T15:00:00", ended_zone: "UTC" }],
  ["follow_up", { entry: "nothing" }],
  ["follow_up", { due: "soon" }],
  ["follow_up", { answer: "Not ended" }],
  ["follow_up", { shown_utc: 1 }],
  ["quote", { entry: "nothing" }],
  ["quote", { prompt: "nothing" }],
  ["quote", { text: "" }],
  ["change", { action: "burn" }],
  ["change", { after: "{" }],
  ["written", { held: 2 }],
];

describe("the schema", () => {
  test("refuses no row that is as it should be", () => {
    const connection = filled();
    for (const table of new Set(WRONG.map(([table]) => table))) {
      const row = connection.get(`SELECT * FROM ${table}`);
      expect(row).toBeDefined();
      update(connection, table, row ?? {});
    }
    expect(connection.pragma("foreign_key_check")).toBeUndefined();
  });

  test.each(WRONG)("refuses a %s with %j", (table, columns) => {
    const connection = filled();
    const row = connection.get(`SELECT * FROM ${table}`) ?? {};
    expect(() => update(connection, table, columns)).toThrow("The journal refused a change.");
    expect(connection.get(`SELECT * FROM ${table}`)).toEqual(row);
  });

  test("is strict about types in every table of its own", () => {
    const loose = filled()
      .all("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
      .filter(({ name, strict }) => strict === 0 && name !== "sqlite_schema");
    expect(loose).toEqual([]);
  });
});

/** Of the tables that have several rows, one. */
const ONE_ROW: Readonly<Record<string, string>> = {
  answer: "prompt = 'intention'",
  change: "id = 1",
  written: "seq = 1",
};

/** Changes the first row of the table. */
function update(connection: Connection, table: string, columns: Row): void {
  const names = Object.keys(columns);
  connection.run(
    `UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(", ")} WHERE ${ONE_ROW[table] ?? "TRUE"}`,
    Object.values(columns),
  );
}
