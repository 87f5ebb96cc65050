import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../../src/adapters/sqlite/open-database.ts";
import { openSqliteJournal } from "../../../src/adapters/sqlite/open-journal.ts";
import type { DataKey } from "../../../src/domain/data-key.ts";
import type { ForgetScope } from "../../../src/domain/forgetting.ts";
import type { Journal } from "../../../src/ports.ts";
import {
  account,
  answer,
  day,
  entry,
  entrySession,
  followUp,
  held,
  looseEnd,
  moment,
  newId,
  quote,
  repair,
  session,
} from "../../support/factories.ts";
import { NOW, newPath } from "./journal-folder.ts";

const SECRET = "quagmire";
const before: ForgetScope = { kind: "before", day: day("2026-11-01") };
const at = moment("2026-10-01 14:00");
const KEY: DataKey = { bytes: new Uint8Array(48).fill(7) };

/** The word in every place that a person can write to, and one thing of each that stays. */
function fill(journal: Journal): void {
  const past = session({ on: at, off: at, closed: "off", ref: SECRET });
  const kept = entry({ at, session: entrySession(past), ritual: "off" });
  const of = { session: past.id, entry: kept.id };
  const words = `The ${SECRET} again`;
  journal.write(NOW, (writer) => {
    writer.startSession(past);
    writer.startEntry(kept);
    writer.keepAnswer(kept.id, answer({ value: words, asked: words }));
    writer.keepAnswer(kept.id, answer({ prompt: "lines", kind: "lines", value: ["a", words] }));
    const mine = { kind: "choices", value: ["mine"], labels: [words] } as const;
    writer.keepAnswer(kept.id, answer({ prompt: "many", ...mine }));
    writer.setModelField(kept.id, "learned", words);
    writer.addTag(kept.id, SECRET);
    writer.addHeld(held({ ...of, left: at, text: words, ref: SECRET }));
    const history = [
      { state: "seen", at },
      { state: "made", at, note: words },
    ] as const;
    const seen = { opened: at, state: "made", ended: at, happened: words, history } as const;
    writer.addRepair(repair({ ...of, ...seen }));
    const ended = { at, how: "done" } as const;
    writer.addLooseEnd(
      looseEnd({ ...of, made: at, what: words, when: words, where: words, ended }),
    );
    writer.addFollowUp(followUp({ entry: kept.id, asked: words, answer: words, ended: at }));
    writer.keepAccount(account({ entry: kept.id, day: day("2026-10-01"), title: words }));
    writer.markQuote(quote({ entry: kept.id, text: words }));
    writer.setHold({ id: newId(), reason: words, since: at });
    writer.addOwnWord({ id: newId(), word: words });
    for (const what of ["one", "two", "three"]) writer.addLooseEnd(looseEnd({ what }));
  });
  const gone = looseEnd({ made: at, what: words });
  journal.write(NOW, (writer) => writer.addLooseEnd(gone));
  journal.write(NOW, (writer) => writer.takeBack());
  journal.write(NOW, (writer) => writer.endHold(writer.hold()?.id ?? ""));
  journal.write(NOW, (writer) => writer.removeOwnWord(writer.ownWords()[0]?.id ?? ""));
  // Another one that quotes it, of a day that is not forgotten.
  const later = entry();
  journal.write(NOW, (writer) => {
    writer.startEntry(later);
    writer.keepAnswer(
      later.id,
      answer({ prompt: "became", asked: `What became of this: “${words}”` }),
    );
  });
}

function opened(path: string, key?: DataKey): Journal {
  return openSqliteJournal({ path, access: "write", key, now: NOW });
}

/** Names of the files beside a journal that hold the word, whatever its letters' case. */
function tellTales(path: string): readonly string[] {
  const folder = dirname(path);
  return readdirSync(folder).filter((name) =>
    readFileSync(join(folder, name), "latin1").toLowerCase().includes(SECRET),
  );
}

const forget = (journal: Journal) =>
  journal.write(NOW, (writer) => writer.forget(before, () => false));

describe("forgotten words", () => {
  test("are in no byte of the journal's files, while it is open and after", () => {
    const path = newPath();
    const journal = opened(path);
    fill(journal);
    expect(tellTales(path)).not.toEqual([]);
    forget(journal);
    expect(journal.clearTraces()).toBe(true);
    expect(tellTales(path)).toEqual([]);
    journal.close();
    expect(tellTales(path)).toEqual([]);
    expect(readFileSync(path, "latin1")).toContain("three");
  });

  test("would be there without the clearing of traces", () => {
    const path = newPath();
    const journal = opened(path);
    fill(journal);
    forget(journal);
    expect(tellTales(path)).toContain("journal.db-wal");
    journal.close();
  });

  test("leave a log and an index in step", () => {
    const path = newPath();
    const journal = opened(path);
    fill(journal);
    forget(journal);
    journal.clearTraces();
    journal.close();
    const connection = openDatabase({ path, access: "write" });
    connection.run("INSERT INTO written_index (written_index, rank) VALUES ('integrity-check', 1)");
    expect(connection.pragma("foreign_key_check")).toBeUndefined();
    expect(connection.pragma("integrity_check")).toBe("ok");
    connection.close();
  });

  test("are not all gone while another process reads, and that is said", () => {
    const path = newPath();
    const journal = opened(path);
    fill(journal);
    const other = openDatabase({ path, access: "write" });
    other.exec("BEGIN; SELECT * FROM entry;");
    forget(journal);
    expect(journal.clearTraces()).toBe(false);
    other.exec("COMMIT");
    other.close();
    expect(journal.clearTraces()).toBe(true);
    expect(tellTales(path)).toEqual([]);
    journal.close();
  });

  test("are gone from an encrypted journal too, and spill nowhere", () => {
    const path = newPath();
    const journal = opened(path, KEY);
    fill(journal);
    forget(journal);
    expect(journal.clearTraces()).toBe(true);
    journal.close();
    expect(readdirSync(dirname(path))).toEqual(["journal.db"]);
    const connection = openDatabase({ path, access: "read", key: KEY });
    const bytes = connection.serialize().toString("latin1").toLowerCase();
    connection.close();
    expect([bytes.includes(SECRET), bytes.includes("three")]).toEqual([false, true]);
  });
});
