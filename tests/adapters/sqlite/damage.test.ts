import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openSqliteJournal } from "../../../src/adapters/sqlite/open-journal.ts";
import type { DataKey } from "../../../src/domain/data-key.ts";
import { Failure } from "../../../src/lib/failure.ts";
import type { JournalReader, JournalWriter } from "../../../src/ports.ts";
import { type Chance, seededChance } from "../../bench/seeded-random.ts";
import {
  answer,
  entry,
  entrySession,
  held,
  looseEnd,
  moment,
  repair,
  session,
} from "../../support/factories.ts";
import { made, NOW, newPath } from "./journal-folder.ts";

const COPIES = 200;
const PAGE = 4096;

/** The bytes of a journal of some fifty sessions. */
function soundJournal(key?: DataKey): Buffer {
  const path = newPath();
  made(path, writeFiftySessions, key);
  return readFileSync(path);
}

function writeFiftySessions(writer: JournalWriter): void {
  for (let index = 0; index < 50; index += 1) {
    const on = moment(`2026-11-${String((index % 20) + 1).padStart(2, "0")} 10:00`);
    const worn = session({ on, off: on, closed: "off" });
    const kept = entry({ session: entrySession(worn), at: on });
    writer.startSession(worn);
    writer.startEntry(kept);
    writer.keepAnswer(kept.id, answer());
    writer.keepAnswer(kept.id, answer({ prompt: "balance", kind: "scale", value: -2 }));
    writer.keepAnswer(kept.id, answer({ prompt: "ends", kind: "lines", value: ["a", "b"] }));
    writer.addTag(kept.id, "late");
    writer.addHeld(held({ session: worn.id }));
    writer.addRepair(repair({ session: worn.id }));
    writer.addLooseEnd(looseEnd());
  }
}

let bytes: Buffer | undefined;
function sound(): Buffer {
  bytes ??= soundJournal();
  return bytes;
}

/** All that can be read. */
function readAll(journal: JournalReader) {
  return {
    wearing: journal.wearing(),
    last: journal.lastSession(),
    entries: journal.entries({}),
    newest: journal.entries({ newest: 3, role: "therapist" }),
    drafts: journal.drafts(),
    answer: journal.lastAnswer("intention", { role: "therapist" }),
    held: journal.held({ role: "therapist" }, 9),
    looseEnds: journal.looseEnds(),
    repairs: journal.repairs(),
    due: journal.due("2026-11-23"),
    accounts: journal.accounts(),
    size: journal.size(),
  };
}

/** What came of reading a file of these bytes, and of writing to it: what it held, or how it failed. */
function outcome(bytes: Buffer, access: "read" | "write", key?: DataKey): unknown {
  const path = newPath();
  writeFileSync(path, bytes, { mode: 0o600 });
  try {
    const journal = openSqliteJournal({ path, access, key, now: NOW });
    try {
      const found = readAll(journal);
      if (access === "write") journal.write(NOW, (writer) => writer.addLooseEnd(looseEnd()));
      return found;
    } finally {
      journal.close();
    }
  } catch (error) {
    if (error instanceof Failure && error.code === "damaged-journal") return "damaged";
    // A wrong byte in the salt makes it the journal of another key.
    if (error instanceof Failure && error.code === "locked" && key !== undefined) return "damaged";
    // One wrong byte in the number of the schema makes it the number of a later one.
    if (error instanceof Failure && error.code === "newer-journal") return "newer";
    throw error;
  }
}

/** A copy with one page overwritten by noise, or by nothing. */
function withoutPage(bytes: Buffer, chance: Chance): Buffer {
  const copy = Buffer.from(bytes);
  const from = chance.between(0, copy.length / PAGE - 1) * PAGE;
  const isNoise = chance.happens(0.5);
  for (let at = from; at < from + PAGE; at += 1) copy[at] = isNoise ? chance.between(0, 255) : 0;
  return copy;
}

/** A copy with some bytes changed anywhere, the header and the words of the journal included. */
function withWrongBytes(bytes: Buffer, chance: Chance): Buffer {
  const copy = Buffer.from(bytes);
  const from = chance.happens(0.3) ? chance.between(0, 99) : chance.between(0, copy.length - 1);
  const to = Math.min(from + chance.between(1, 64), copy.length);
  for (let at = from; at < to; at += 1) copy[at] = chance.between(0, 255);
  return copy;
}

describe.each(["read", "write"] as const)("a damaged journal opened to %s", (access) => {
  test("reads as it was written where nothing is damaged", () => {
    expect(outcome(sound(), access)).toMatchObject({ size: { entries: 50, sessions: 50 } });
  });

  test("with a page gone says that it is damaged, or gives what was written", () => {
    const chance = seededChance(1);
    const whole = outcome(sound(), access);
    const outcomes = Array.from({ length: COPIES / 2 }, () =>
      outcome(withoutPage(sound(), chance), access),
    );
    const wrong = outcomes.filter((found) => found !== "damaged" && !isSame(found, whole));
    expect(wrong).toEqual([]);
    expect(outcomes).toContain("damaged");
  });

  // A changed letter in a word of the journal cannot be told from another word; everything else is.
  test("with wrong bytes never fails in another way", () => {
    const chance = seededChance(2);
    const outcomes = Array.from({ length: COPIES }, () =>
      outcome(withWrongBytes(sound(), chance), access),
    );
    expect(outcomes).toContain("damaged");
  });

  test("cut short anywhere says that it is damaged", () => {
    const chance = seededChance(3);
    const cuts = Array.from({ length: 20 }, () =>
      sound().subarray(0, chance.between(0, sound().length - 1)),
    );
    expect(cuts.map((cut) => outcome(cut, access))).toEqual(cuts.map(() => "damaged"));
  });
});

describe("an encrypted journal that is damaged", () => {
  const KEY = { bytes: new Uint8Array(48).fill(5) };

  test.each([
    ["a page gone", withoutPage],
    ["wrong bytes", withWrongBytes],
  ])("with %s says so, or gives what was written and nothing else", (_name, damage) => {
    const chance = seededChance(4);
    const sound = soundJournal(KEY);
    const whole = outcome(sound, "read", KEY);
    const outcomes = Array.from({ length: 250 }, (_, copy) =>
      outcome(damage(sound, chance), copy % 2 === 0 ? "read" : "write", KEY),
    );
    const wrong = outcomes.filter((found) => found !== "damaged" && !isSame(found, whole));
    expect(wrong).toEqual([]);
    expect(outcomes.filter((found) => found === "damaged").length).toBeGreaterThan(50);
  });
});

function isSame(found: unknown, whole: unknown): boolean {
  return JSON.stringify(found) === JSON.stringify(whole);
}
