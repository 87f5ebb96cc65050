import type { Precision } from "../../domain/precision.ts";
import type { Journal, JournalReader, JournalWriter } from "../../ports.ts";
import { accountReader, accountWriter } from "./accounts.ts";
import { number } from "./cells.ts";
import { changeReader, undoWriter } from "./change-groups.ts";
import { type Changes, startChanges } from "./change-log.ts";
import { checkSoundness } from "./check-soundness.ts";
import { clearTraces } from "./clear-traces.ts";
import type { Connection } from "./connection.ts";
import { dueReader } from "./due.ts";
import { entryReader, entryWriter } from "./entries.ts";
import { followUpReader, followUpWriter } from "./follow-ups.ts";
import { forgetReader, forgetWriter } from "./forget.ts";
import { hoursReader, hoursWriter } from "./forget-hours.ts";
import { heldReader, heldWriter } from "./held.ts";
import { holdReader, holdWriter } from "./hold.ts";
import { checkVersion, readVersion } from "./look-at-journal.ts";
import { looseEndReader, looseEndWriter } from "./loose-ends.ts";
import { ownWordReader, ownWordWriter } from "./own-words.ts";
import { quoteReader, quoteWriter } from "./quotes.ts";
import { repairReader, repairWriter } from "./repairs.ts";
import { searchReader } from "./search.ts";
import { sessionReader, sessionWriter } from "./sessions.ts";
import { thingReader, thingWriter } from "./things.ts";

interface Opened {
  readonly access: "read" | "write";
  /** The version of the schema that the connection's journal has. */
  readonly version: number;
  /** Of the times in what is written. */
  readonly precision: Precision;
}

/** The `Journal` port over a connection to an up-to-date journal. Closing it closes the connection. */
export function journalOver(
  connection: Connection,
  { access, version, precision }: Opened,
): Journal {
  const reader = journalReader(connection);
  return {
    ...reader,
    write: (at, change) => {
      if (access === "read") throw new Error("The journal was opened for reading");
      return connection.transaction(() => {
        // A newer scarf may have changed the schema since this one opened it.
        checkVersion(readVersion(connection), version);
        return change(journalWriter(reader, startChanges(connection, at, precision)));
      });
    },
    clearTraces: () => clearTraces(connection),
    check: () => checkSoundness(connection),
    // The last one to close moves SQLite's log into the file and tidies it away.
    close: connection.close,
  };
}

function journalReader(connection: Connection): JournalReader {
  const count = (sql: string) => number(connection.get(sql) ?? {}, "n");
  return {
    ...sessionReader(connection),
    ...entryReader(connection),
    ...heldReader(connection),
    ...looseEndReader(connection),
    ...repairReader(connection),
    ...dueReader(connection),
    ...followUpReader(connection),
    ...quoteReader(connection),
    ...accountReader(connection),
    ...searchReader(connection),
    ...thingReader(connection),
    ...changeReader(connection),
    ...forgetReader(connection),
    ...hoursReader(connection),
    ...holdReader(connection),
    ...ownWordReader(connection),
    size: () => ({ entries: count(ENTRIES) - count(DRAFTS), sessions: count(SESSIONS) }),
  };
}

function journalWriter(reader: JournalReader, changes: Changes): JournalWriter {
  return {
    ...reader,
    ...sessionWriter(changes),
    ...entryWriter(changes),
    ...heldWriter(changes),
    ...looseEndWriter(changes),
    ...repairWriter(changes),
    ...followUpWriter(changes),
    ...quoteWriter(changes),
    ...accountWriter(changes),
    ...thingWriter(changes),
    ...undoWriter(changes),
    ...forgetWriter(changes),
    ...hoursWriter(changes),
    ...holdWriter(changes),
    ...ownWordWriter(changes),
  };
}

// Each is counted in an index, without a look at the rows.
const ENTRIES =
  "SELECT count(*) AS n FROM entry INDEXED BY entry_by_time WHERE deleted_utc IS NULL";
const DRAFTS = `SELECT count(*) AS n FROM entry INDEXED BY entry_draft
  WHERE state = 'draft' AND deleted_utc IS NULL`;
const SESSIONS =
  "SELECT count(*) AS n FROM session INDEXED BY session_by_time WHERE deleted_utc IS NULL";
