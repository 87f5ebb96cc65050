import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { openSqliteJournal } from "../../src/adapters/sqlite/open-journal.ts";
import { isLocalTime } from "../../src/domain/day.ts";

// A process of its own that writes entries with an answer into the journal it is given, one a transaction, and says
// the answer's words on stdout when they are acknowledged.
//   node writing-process.ts <journal> <name> <how many> [early]
// `early` acknowledges before the write: the control that shows that a test can see a lost answer.

const [path = "", name = "", count = "0", order] = process.argv.slice(2);
const local = "2026-11-23T18:00:00";
if (!isLocalTime(local)) throw new Error("No such reading");
const now = { instant: Date.UTC(2026, 10, 23, 17), local, zone: "Europe/Berlin" };

process.umask(0o077);
const journal = openSqliteJournal({ path, access: "write", now });
for (let number = 1; number <= Number(count); number += 1) {
  const words = `${name}-${number}`;
  if (order === "early") writeSync(1, `${words}\n`);
  keep(words);
  if (order !== "early") writeSync(1, `${words}\n`);
}
journal.close();

function keep(words: string): void {
  const id = randomUUID();
  journal.write(now, (writer) => {
    const set = { set: "on-minute", setVersion: "0123456789ab" };
    writer.startEntry({ id, ritual: "on", ...set, state: "draft", at: now });
    writer.keepAnswer(id, { prompt: "intention", kind: "text", asked: "What for?", value: words });
  });
}
