import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import stock from "better-sqlite3-stock";
import { afterEach, beforeEach, describe } from "vitest";
import { openSqliteJournal } from "../../src/adapters/sqlite/open-journal.ts";
import type { Entry } from "../../src/domain/entry.ts";
import type { Session } from "../../src/domain/session.ts";
import type { Journal, JournalWriter } from "../../src/ports.ts";
import { entry, moment, period, session } from "./factories.ts";
import { fakeJournal } from "./fake-journal.ts";

export const now = moment("2026-11-23 18:00");
export const november = period("2026-11-01", "2026-11-30");

const KEY = { bytes: new Uint8Array(48).fill(7) };

/** Every journal there is. What holds for one of them holds for all. */
const JOURNALS = [
  ["the fake", () => fakeJournal()],
  ["SQLite", (path: string) => openSqliteJournal({ path, access: "write", now })],
  [
    "SQLite with encryption",
    (path: string) => openSqliteJournal({ path, access: "write", key: KEY, now }),
  ],
  [
    "the stock package of SQLite",
    (path: string) => openSqliteJournal({ path, access: "write", now, driver: stock }),
  ],
] as const;

/** The journal under test, empty before each test, and short ways to fill it. */
export interface UnderTest {
  readonly journal: () => Journal;
  readonly write: <T>(change: (writer: JournalWriter) => T) => T;
  /** A session that is on, unless the parts say otherwise. */
  readonly keepSession: (parts?: Partial<Session>) => Session;
  /** An ended session that went on at the reading. */
  readonly keepPast: (reading: string, parts?: Partial<Session>) => Session;
  readonly keepEntry: (parts?: Partial<Entry>) => Entry;
}

/** Runs the tests on every journal. */
export function describeEveryJournal(tests: (journal: UnderTest) => void): void {
  describe.each(JOURNALS)("a journal over %s", (_name, open) => {
    let folder: string;
    let journal: Journal;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "scarf-contract-"));
      journal = open(join(folder, "journal.db"));
    });

    afterEach(() => {
      journal.close();
      rmSync(folder, { recursive: true });
    });

    tests(keepIn(() => journal));
  });
}

function keepIn(journal: () => Journal): UnderTest {
  const write: UnderTest["write"] = (change) => journal().write(now, change);
  const keepSession = (parts: Partial<Session> = {}) => {
    const kept = session(parts);
    write((writer) => writer.startSession(kept));
    return kept;
  };
  return {
    journal,
    write,
    keepSession,
    keepPast: (reading, parts = {}) => {
      const on = moment(reading);
      return keepSession({ on, off: on, closed: "off", ...parts });
    },
    keepEntry: (parts = {}) => {
      const kept = entry(parts);
      write((writer) => {
        writer.startEntry(kept);
        for (const given of kept.answers) writer.keepAnswer(kept.id, given);
        for (const tag of kept.tags) writer.addTag(kept.id, tag);
      });
      return kept;
    },
  };
}

export function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id);
}
