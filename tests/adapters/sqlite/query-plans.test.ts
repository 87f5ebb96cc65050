import { describe, expect, test } from "vitest";
import type { Connection, Values } from "../../../src/adapters/sqlite/connection.ts";
import { journalOver } from "../../../src/adapters/sqlite/journal.ts";
import { migrate } from "../../../src/adapters/sqlite/migrate.ts";
import { MIGRATIONS } from "../../../src/adapters/sqlite/migrations/index.ts";
import { openInMemory } from "../../../src/adapters/sqlite/open-database.ts";
import type { JournalReader, JournalWriter } from "../../../src/ports.ts";
import {
  account,
  answer,
  entry,
  entrySession,
  followUp,
  held,
  looseEnd,
  period,
  quote,
  repair,
  session,
} from "../../support/factories.ts";
import { NOW } from "./journal-folder.ts";

const november = period("2026-11-01", "2026-11-30");
const worn = session();
const kept = entry({ session: entrySession(worn) });

/** The statements that run and walk a whole table. Empty tables are enough: SQLite plans without looking at rows here. */
function walks(run: (connection: Connection) => void): readonly string[] {
  const connection = openInMemory(undefined);
  migrate(connection, MIGRATIONS);
  const before = journalOver(connection, {
    access: "write",
    version: MIGRATIONS.length,
    precision: "minute",
  });
  before.write(NOW, (writer) => {
    writer.startSession(worn);
    writer.startEntry(kept);
    writer.keepAnswer(kept.id, answer());
  });
  const ran = new Map<string, Values | undefined>();
  const noting =
    <T>(through: (sql: string, values?: Values) => T) =>
    (sql: string, values?: Values) => {
      ran.set(sql, values);
      return through(sql, values);
    };
  run({
    ...connection,
    all: noting(connection.all),
    get: noting(connection.get),
    run: noting(connection.run),
  });
  const found = [...ran].flatMap(([sql, values]) =>
    connection
      .all(`EXPLAIN QUERY PLAN ${sql}`, values)
      .filter(({ detail }) => isWalk(String(detail)))
      .map(({ detail }) => `${detail}: ${sql}`),
  );
  connection.close();
  return found;
}

// An index that holds the open ones alone, or one that is walked from its end and left at the first row, is no table. Nor
// is what search found (hit, found), nor the full-text index where it is asked for words (M).
function isWalk(detail: string): boolean {
  const isFine =
    /^SCAN (?:json_each|\(subquery|CONSTANT|hit$|found$|written_index VIRTUAL TABLE INDEX 0:M)/;
  return detail.startsWith("SCAN ") && !isFine.test(detail) && !detail.includes(" USING ");
}

const READS: readonly (readonly [string, (journal: JournalReader) => unknown])[] = [
  ["what is worn", (journal) => journal.wearing()],
  ["the last session", (journal) => journal.lastSession()],
  ["the last session but one", (journal) => journal.lastSession(worn.id)],
  ["a session", (journal) => journal.session(worn.id)],
  ["the sessions of a period", (journal) => journal.sessions(november)],
  ["drafts", (journal) => journal.drafts()],
  ["what is due", (journal) => journal.due("2026-11-23")],
  ["loose ends that are due", (journal) => journal.looseEndsDue("2026-11-23")],
  ["the loose ends of a period", (journal) => journal.looseEnds(november)],
  ["the repairs of a period", (journal) => journal.repairs(november)],
  ["repairs by the start of their ids", (journal) => journal.repairsById("019a")],
  ["loose ends by the start of their ids", (journal) => journal.looseEndsById("019a")],
  ["what is held", (journal) => journal.held({ role: "therapist", ref: "K7" }, 9)],
  ["what is held now", (journal) => journal.heldNow()],
  ["what was held in a period", (journal) => journal.heldIn(november)],
  ["what an entry left", (journal) => journal.heldFrom(kept.id)],
  ["what is held by the start of its id", (journal) => journal.heldById("019a")],
  ["what holds a word", (journal) => journal.search([{ text: "late", isBeginning: false }], {})],
  [
    "what holds words, by everything",
    (journal) =>
      journal.search([{ text: "late", isBeginning: true }], {
        period: november,
        role: "a",
        newest: 5,
        held: "all",
      }),
  ],
  [
    "entries that hold a word, by everything",
    (journal) =>
      journal.search([{ text: "late", isBeginning: false }], {
        seat: "up",
        rituals: ["on"],
        tag: "t",
      }),
  ],
  ["entries by their ids", (journal) => journal.entriesOf([kept.id])],
  ["the entries of a period", (journal) => journal.entries({ period: november })],
  [
    "entries by everything",
    (journal) =>
      journal.entries({
        period: november,
        role: "a",
        seat: "up",
        rituals: ["on"],
        tag: "t",
        newest: 5,
      }),
  ],
  ["the newest entries", (journal) => journal.entries({ newest: 20 })],
  ["the entries of a role", (journal) => journal.entries({ role: "therapist" })],
  ["entries with a tag", (journal) => journal.entries({ tag: "late" })],
  ["entries by the start of their ids", (journal) => journal.entriesById("019a")],
  [
    "the last answer of a role",
    (journal) => journal.lastAnswer("intention", { role: "therapist" }),
  ],
  [
    "the last answer of a session",
    (journal) => journal.lastAnswer("intention", { session: worn.id }),
  ],
  ["the last answer", (journal) => journal.lastAnswer("intention", {})],
  ["follow-ups that are due", (journal) => journal.followUpsDue("2026-11-23")],
  ["the follow-ups of a period", (journal) => journal.followUps(november)],
  ["quotes", (journal) => journal.quotes()],
  ["things by the start of their ids", (journal) => journal.thingsById("019a")],
  ["the newest changes", (journal) => journal.changes(10)],
  ["what is on hold", (journal) => journal.hold()],
  ["one's own words", (journal) => journal.ownWords()],
  ["the quotes of a period", (journal) => journal.quotes(november)],
  ["accounts", (journal) => journal.accounts()],
  ["the accounts of a period", (journal) => journal.accounts(november)],
];

const WRITES: readonly (readonly [string, (writer: JournalWriter) => unknown])[] = [
  ["a session", (writer) => writer.startSession(session({ off: NOW, closed: "off" }))],
  ["the end of a session", (writer) => writer.endSession(worn.id, NOW, "off")],
  ["an entry", (writer) => writer.startEntry(entry())],
  ["an answer", (writer) => writer.keepAnswer(kept.id, answer({ prompt: "new" }))],
  ["a second answer", (writer) => writer.keepAnswer(kept.id, answer({ value: "other" }))],
  ["a tag", (writer) => writer.addTag(kept.id, "late")],
  ["what is held", (writer) => writer.addHeld(held({ session: worn.id, entry: kept.id }))],
  ["a loose end", (writer) => writer.addLooseEnd(looseEnd())],
  [
    "what becomes of a loose end",
    (writer) => {
      const kept = looseEnd();
      writer.addLooseEnd(kept);
      writer.moveLooseEnd(kept.id, { where: "home" });
      writer.endLooseEnd(kept.id, "done");
    },
  ],
  [
    "what becomes of a repair",
    (writer) => {
      const kept = repair({ barriers: ["time"] });
      writer.addRepair(kept);
      writer.moveRepair(kept.id, { state: "planned", at: NOW });
      writer.changeRepair(kept.id, { kind: "harm", barriers: [] });
    },
  ],
  ["a follow-up", (writer) => writer.addFollowUp(followUp({ entry: kept.id }))],
  ["a quote", (writer) => writer.markQuote(quote({ entry: kept.id }))],
  ["what is deleted", (writer) => writer.deleteThing("entry", kept.id)],
  ["what is taken back", (writer) => writer.takeBack()],
  ["an account", (writer) => writer.keepAccount(account({ entry: kept.id }))],
];

describe("no table is walked whole", () => {
  test.each(READS)("to read %s", (_name, read) => {
    const found = walks((connection) =>
      read(
        journalOver(connection, {
          access: "read",
          version: MIGRATIONS.length,
          precision: "minute",
        }),
      ),
    );
    expect(found).toEqual([]);
  });

  test.each(WRITES)("to write %s", (_name, write) => {
    const found = walks((connection) =>
      journalOver(connection, {
        access: "write",
        version: MIGRATIONS.length,
        precision: "minute",
      }).write(NOW, write),
    );
    expect(found).toEqual([]);
  });

  test("and a walk would be seen", () => {
    expect(walks((connection) => connection.all("SELECT * FROM answer"))).toHaveLength(1);
    expect(
      walks((connection) => connection.all("SELECT * FROM loose_end ORDER BY made_utc")),
    ).toHaveLength(1);
  });
});
