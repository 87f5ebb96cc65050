import * as fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import type { Connection, Row } from "../../../src/adapters/sqlite/connection.ts";
import { journalOver } from "../../../src/adapters/sqlite/journal.ts";
import { migrate } from "../../../src/adapters/sqlite/migrate.ts";
import { MIGRATIONS } from "../../../src/adapters/sqlite/migrations/index.ts";
import { openInMemory } from "../../../src/adapters/sqlite/open-database.ts";
import { TABLE_NAMES } from "../../../src/adapters/sqlite/tables.ts";
import { PRECISIONS, type Precision } from "../../../src/domain/precision.ts";
import type { Journal, JournalWriter } from "../../../src/ports.ts";
import {
  account,
  answer,
  entry,
  entrySession,
  followUp,
  held,
  looseEnd,
  newId,
  quote,
  repair,
  session,
} from "../../support/factories.ts";
import { NOW } from "./journal-folder.ts";

/** One change, made to what there is; what does not fit now is refused by the journal and leaves nothing. */
type Step = (writer: JournalWriter, words: string) => void;

const STEPS: Readonly<Record<string, Step>> = {
  startSession: (writer) => writer.startSession(session({ on: NOW })),
  endSession: (writer) => writer.endSession(writer.wearing()?.id ?? "none", NOW, "off"),
  strengthen: (writer) => writer.setStrength(writer.lastSession()?.id ?? "none", 2, "user"),
  startEntry: (writer) => {
    const worn = writer.lastSession();
    writer.startEntry(entry({ session: worn && entrySession(worn), state: "draft" }));
  },
  answerText: (writer, value) => writer.keepAnswer(someEntry(writer), answer({ value })),
  answerLines: (writer, value) =>
    writer.keepAnswer(
      someEntry(writer),
      answer({ prompt: "lines", kind: "lines", value: value.split(" ") }),
    ),
  finish: (writer, words) => {
    const id = someEntry(writer);
    writer.finishEntry(id);
    writer.setModelField(id, "will_do", words);
    writer.addTag(id, `a/${words}`);
    writer.addFollowUp(followUp({ entry: id }));
    writer.addLooseEnd(looseEnd({ entry: id, what: words }));
  },
  hold: (writer, text) => {
    const worn = writer.lastSession();
    writer.addHeld(held({ session: worn?.id ?? "none", entry: someEntry(writer), text }));
  },
  endHeld: (writer) => writer.endHeld(writer.heldNow()[0]?.id ?? "none", "let go"),
  openRepair: (writer, happened) =>
    writer.addRepair(repair({ happened, barriers: ["time", "fear"] })),
  moveRepair: (writer, note) =>
    writer.moveRepair(writer.repairs()[0]?.id ?? "none", { state: "made", at: NOW, note }),
  changeRepair: (writer) =>
    writer.changeRepair(writer.repairs()[0]?.id ?? "none", { barriers: ["fear"], kind: "harm" }),
  endLooseEnd: (writer) => writer.endLooseEnd(writer.looseEnds()[0]?.id ?? "none", "done"),
  followUp: (writer, words) => writer.answerFollowUp(writer.followUps()[0]?.id ?? "none", words),
  markQuote: (writer, text) => writer.markQuote(quote({ entry: someEntry(writer), text })),
  unmarkQuote: (writer) => writer.unmarkQuote(writer.quotes()[0]?.id ?? "none"),
  account: (writer, title) => writer.keepAccount(account({ title })),
  editAccount: (writer, title) => {
    const known = writer.accounts()[0];
    if (known !== undefined) writer.keepAccount({ ...known, title });
  },
  deleteEntry: (writer) => writer.deleteThing("entry", someEntry(writer)),
  deleteRepair: (writer) => writer.deleteThing("repair", writer.repairs()[0]?.id ?? "none"),
  setHold: (writer, reason) => writer.setHold({ id: newId(), reason, since: NOW }),
  endHold: (writer) => writer.endHold(writer.hold()?.id ?? "none"),
  addOwnWord: (writer, word) => writer.addOwnWord({ id: newId(), word }),
  removeOwnWord: (writer) => writer.removeOwnWord(writer.ownWords()[0]?.id ?? "none"),
};

function someEntry(writer: JournalWriter): string {
  return writer.entries({}).at(-1)?.id ?? "none";
}

/** A journal in memory with a look behind it. */
function inMemory(precision: Precision = "minute") {
  const connection = openInMemory(undefined);
  migrate(connection, MIGRATIONS);
  const journal = journalOver(connection, {
    access: "write",
    version: MIGRATIONS.length,
    precision,
  });
  onTestFinished(connection.close);
  return { connection, changed: changing(connection, journal) };
}

/** Whether a change was made, and changed something. One that is refused leaves nothing. */
function changing(connection: Connection, journal: Journal) {
  const newest = () => connection.get("SELECT max(id) AS newest FROM change")?.["newest"];
  return (change: (writer: JournalWriter) => unknown): boolean => {
    const before = newest();
    try {
      journal.write(NOW, change);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
    return newest() !== before;
  };
}

/** What is there, without when and how often it was changed. */
function snapshot(connection: Connection): unknown {
  const tables = TABLE_NAMES.map((table) => {
    const there = `SELECT * FROM ${table} WHERE deleted_utc IS NULL ORDER BY 1, 2`;
    return [table, connection.all(there).map(withoutTimes)];
  });
  const items = connection.all(`SELECT i.* FROM answer_item i JOIN answer a USING (entry, prompt)
    WHERE a.deleted_utc IS NULL ORDER BY 1, 2, 3`);
  const written = connection.all("SELECT source, source_id, text, held FROM written ORDER BY 1, 2");
  return { tables, items, written };
}

function withoutTimes(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => !/^changed_(utc|local|zone)$|^revision$/.test(name)),
  );
}

/** The same without times of day: a scarf that is on again knows the day alone. */
function snapshotByDays(connection: Connection): unknown {
  const json = JSON.stringify(snapshot(connection));
  return JSON.parse(json.replace(/T\d\d:\d\d:\d\d"/g, '"').replace(/_utc":\d+/g, '_utc":1'));
}

/** Throws where the full-text index is not what one made anew would be. */
function checkIndex(connection: Connection): void {
  connection.run("INSERT INTO written_index (written_index, rank) VALUES ('integrity-check', 1)");
  expect(connection.pragma("foreign_key_check")).toBeUndefined();
}

const aStep = fc.tuple(
  fc.constantFrom(...Object.keys(STEPS)),
  fc.stringMatching(/^[a-c]{1,3}( [a-c]{1,3})?$/),
);

const LOOKS = { minute: snapshot, day: snapshotByDays } satisfies Record<Precision, unknown>;

test.each(PRECISIONS)(
  "undo goes back through every change and --back through every undo, log and index in step, by the %s",
  (precision) => {
    const look = LOOKS[precision];
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 4, maxLength: 24 }), (steps) => {
        const { connection, changed } = inMemory(precision);
        const states = [look(connection)];
        for (const [name, words] of steps)
          if (changed((writer) => STEPS[name]?.(writer, words))) states.push(look(connection));

        const seen = [states.at(-1)];
        while (changed((writer) => writer.takeBack())) seen.push(look(connection));
        expect(seen).toEqual(states.toReversed());
        checkIndex(connection);

        const back = [look(connection)];
        while (changed((writer) => writer.bringBack())) back.push(look(connection));
        expect(back).toEqual(states);
        checkIndex(connection);
      }),
      { numRuns: 40 },
    );
  },
);

test("every step of that test can be taken", () => {
  const { changed } = inMemory();
  const refused = Object.entries(STEPS).filter(
    ([, step]) => !changed((writer) => step(writer, "a b")),
  );
  expect(refused.map(([name]) => name)).toEqual([]);
});

test("an index out of step would be seen", () => {
  const { connection, changed } = inMemory();
  changed((writer) => writer.addLooseEnd(looseEnd()));
  connection.run("UPDATE written SET text = 'other'");
  expect(() => checkIndex(connection)).toThrow(
    expect.objectContaining({ code: "damaged-journal" }),
  );
});

test("what was changed past the log is not taken back over", () => {
  const { connection, changed } = inMemory();
  changed((writer) => writer.addLooseEnd(looseEnd()));
  connection.run("UPDATE loose_end SET what = 'other'");
  expect(changed((writer) => writer.takeBack())).toBe(false);
  expect(connection.get("SELECT what, deleted_utc FROM loose_end")).toEqual({
    what: "other",
    deleted_utc: null,
  });
});
