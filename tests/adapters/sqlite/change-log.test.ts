import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { startChanges, updateRow } from "../../../src/adapters/sqlite/change-log.ts";
import type { Connection, Row } from "../../../src/adapters/sqlite/connection.ts";
import { openDatabase } from "../../../src/adapters/sqlite/open-database.ts";
import { answer, entry, held, looseEnd, moment, repair, session } from "../../support/factories.ts";
import { everything, made, NOW, newPath, opened, rowsOf } from "./journal-folder.ts";

const LOG =
  "SELECT group_id, table_name, row_id, action, before, after, at_local FROM change ORDER BY id";
/** What a search for the word finds, the way every search has to ask. */
const SEARCH = `SELECT source, written.text FROM written_index
  JOIN written ON seq = written_index.rowid WHERE written_index MATCH 'letter' AND NOT held ORDER BY seq`;

function logOf(path: string): readonly Row[] {
  return rowsOf(path, LOG).map((row) => ({
    ...row,
    before: JSON.parse(String(row["before"])),
    after: JSON.parse(String(row["after"])),
  }));
}

function changing(path: string, change: (connection: Connection) => void): void {
  const connection = openDatabase({ path, access: "write" });
  connection.transaction(() => change(connection));
  connection.close();
}

describe("the change log", () => {
  test("holds a new row with all that it holds", () => {
    const path = newPath();
    const end = looseEnd({ where: "at the desk" });
    made(path, (writer) => writer.addLooseEnd(end));
    expect(logOf(path)).toEqual([
      {
        group_id: 1,
        table_name: "loose_end",
        row_id: end.id,
        action: "create",
        before: null,
        after: {
          id: end.id,
          what: "Write the letter",
          place: "at the desk",
          made_utc: end.made.instant,
          made_local: end.made.local,
          made_zone: "Europe/Berlin",
        },
        at_local: NOW.local,
      },
    ]);
  });

  test("holds of a changed row what differs, before and after", () => {
    const path = newPath();
    const worn = session();
    made(path, (writer) => writer.startSession(worn));
    const later = moment("2026-11-23 19:00");
    const journal = opened(path);
    journal.write(later, (writer) => writer.endSession(worn.id, later, "off"));
    journal.close();
    expect(logOf(path).at(-1)).toEqual({
      group_id: 2,
      table_name: "session",
      row_id: worn.id,
      action: "edit",
      before: {
        off_utc: null,
        off_local: null,
        off_zone: null,
        closed: null,
        changed_utc: NOW.instant,
        changed_local: NOW.local,
        revision: 1,
      },
      after: {
        off_utc: later.instant,
        off_local: later.local,
        off_zone: later.zone,
        closed: "off",
        changed_utc: later.instant,
        changed_local: later.local,
        revision: 2,
      },
      at_local: later.local,
    });
  });

  test("holds the lines of an answer that took the place of another", () => {
    const path = newPath();
    const kept = entry();
    const ends = { prompt: "ends", kind: "lines" } as const;
    made(path, (writer) => {
      writer.startEntry(kept);
      writer.keepAnswer(kept.id, answer({ ...ends, value: ["one"] }));
      writer.keepAnswer(kept.id, answer({ ...ends, value: ["two", "three"] }));
    });
    expect(logOf(path).at(-1)).toMatchObject({
      group_id: 1,
      row_id: `${kept.id}/ends`,
      action: "edit",
      before: { items: [{ value: "one", label: null }] },
      after: { items: ["two", "three"].map((value) => ({ value, label: null })) },
    });
  });

  test("calls it a deletion when a row is marked as deleted", () => {
    const path = newPath();
    const end = looseEnd();
    made(path, (writer) => writer.addLooseEnd(end));
    changing(path, (connection) => {
      const change = { table: "loose_end", key: [end.id], set: { deleted_utc: 7 } } as const;
      updateRow(startChanges(connection, NOW, "minute"), change);
    });
    expect(logOf(path).at(-1)).toMatchObject({
      action: "delete",
      before: { deleted_utc: null },
      after: { deleted_utc: 7 },
    });
    expect(opened(path).looseEnds()).toEqual([]);
    expect(rowsOf(path, "SELECT * FROM written")).toEqual([]);
  });

  test("and the full-text index say nothing of a change that failed", () => {
    const path = newPath();
    made(path);
    const journal = opened(path);
    const change = () =>
      journal.write(NOW, (writer) => {
        writer.addLooseEnd(looseEnd());
        throw new Error("refused");
      });
    expect(change).toThrow("refused");
    journal.close();
    for (const table of ["loose_end", "change", "written"])
      expect(rowsOf(path, `SELECT * FROM ${table}`)).toEqual([]);
    expect(rowsOf(path, SEARCH)).toEqual([]);
  });
});

describe("the full-text index", () => {
  test("finds what a person wrote, and nothing that stays with the scarf", () => {
    const path = newPath();
    made(path, (writer) => {
      const worn = session();
      const kept = entry();
      writer.startSession(worn);
      writer.startEntry(kept);
      writer.keepAnswer(kept.id, answer({ value: "A letter came." }));
      writer.keepAnswer(kept.id, answer({ prompt: "leave", value: "The letter.", feeds: "held" }));
      writer.keepAnswer(
        kept.id,
        answer({ prompt: "ends", kind: "lines", value: ["letter", "call"] }),
      );
      writer.keepAnswer(kept.id, answer({ prompt: "kind", kind: "choice", value: "letter" }));
      writer.setModelField(kept.id, "learned", "To open each letter.");
      writer.addTag(kept.id, "letter");
      writer.addHeld(held({ session: worn.id, text: "The letter on the table." }));
      writer.addRepair(repair({ happened: "I read the letter aloud." }));
      writer.addLooseEnd(looseEnd({ what: "Write the létter", when: "soon", where: "here" }));
    });
    expect(rowsOf(path, SEARCH)).toEqual([
      { source: "answer", text: "A letter came." },
      { source: "answer", text: "letter\ncall" },
      { source: "entry", text: "To open each letter." },
      { source: "entry_tag", text: "letter" },
      { source: "repair", text: "I read the letter aloud." },
      { source: "loose_end", text: "Write the létter\nsoon\nhere" },
    ]);
  });

  test("is what an index made anew would be, whatever was written and replaced", () => {
    const words = fc.stringMatching(/^[a-c ]{0,6}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("p", "q"), words), { maxLength: 12 }),
        (texts) => {
          const path = newPath();
          made(path, (writer) => {
            const kept = entry();
            writer.startEntry(kept);
            for (const [prompt, value] of texts)
              writer.keepAnswer(kept.id, answer({ prompt, value }));
          });
          changing(path, (connection) => {
            // Throws Failure `damaged-journal` where the two disagree.
            connection.run(
              "INSERT INTO written_index (written_index, rank) VALUES ('integrity-check', 1)",
            );
          });
          const last = new Map(texts.filter(([, value]) => value !== ""));
          const written = rowsOf(path, "SELECT text FROM written").map(({ text }) => text);
          expect(written.length).toBeLessThanOrEqual(last.size);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("words that were deleted", () => {
  const secret = "quagmire";
  const wipe = `DELETE FROM loose_end; DELETE FROM change;
    INSERT INTO written_index (written_index, rowid, text) SELECT 'delete', seq, text FROM written;
    DELETE FROM written;`;

  function bytesAfter(before: string): string {
    const path = newPath();
    made(path, (writer) => {
      writer.addLooseEnd(looseEnd({ what: secret }));
      for (const what of ["one", "two", "three"]) writer.addLooseEnd(looseEnd({ what }));
    });
    expect(readFileSync(path, "latin1")).toContain(secret);
    const connection = openDatabase({ path, access: "write" });
    connection.exec(before);
    connection.exec(wipe);
    connection.close();
    expect(everything(path.replace(/[^/]+$/, "")).map(([name]) => name)).toEqual(["journal.db"]);
    return readFileSync(path, "latin1");
  }

  test("are not in the file any more", () => {
    expect(bytesAfter("")).not.toContain(secret);
  });

  test("would be there without secure_delete", () => {
    expect(bytesAfter("PRAGMA secure_delete = OFF;")).toContain(secret);
  });

  test("would be in the index without its own secure-delete", () => {
    const off = "INSERT INTO written_index (written_index, rank) VALUES ('secure-delete', 0);";
    expect(bytesAfter(off)).toContain(secret);
  });
});
