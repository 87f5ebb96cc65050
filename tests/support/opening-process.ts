import { writeSync } from "node:fs";
import { openSqliteJournal } from "../../src/adapters/sqlite/open-journal.ts";
import { Failure } from "../../src/lib/failure.ts";
import { looseEnd, moment } from "./factories.ts";

// A process of its own that opens a journal, tries one thing with it and says as one line of JSON what came of it.
//   node opening-process.ts <journal> read
//   node opening-process.ts <journal> write [how long a text to write]

const [path = "", access, length = "0"] = process.argv.slice(2);
const now = moment("2026-11-23 18:00");
writeSync(1, `${JSON.stringify(outcome())}\n`);

function outcome() {
  try {
    return access === "read" ? read() : write();
  } catch (error) {
    if (error instanceof Failure) return { failure: error.code, hint: error.hint };
    return { bug: error instanceof Error ? error.message : "?" };
  }
}

function read() {
  const journal = openSqliteJournal({ path, access: "read", now });
  const size = journal.size();
  journal.close();
  return size;
}

function write() {
  const journal = openSqliteJournal({ path, access: "write", now });
  try {
    const kept = looseEnd({ what: "x".repeat(Number(length)), made: now });
    if (length !== "0") journal.write(now, (writer) => writer.addLooseEnd(kept));
    return { looseEnds: journal.looseEnds().length };
  } finally {
    journal.close();
  }
}
