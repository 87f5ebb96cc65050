import { readFileSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Cell } from "../../../src/adapters/sqlite/connection.ts";
import { convertJournal } from "../../../src/adapters/sqlite/convert-journal.ts";
import { openSqliteJournal } from "../../../src/adapters/sqlite/open-journal.ts";
import { TABLE_NAMES } from "../../../src/adapters/sqlite/tables.ts";
import type { Precision } from "../../../src/domain/precision.ts";
import { minutesInRole } from "../../../src/domain/session.ts";
import type { Journal } from "../../../src/ports.ts";
import {
  account,
  answer,
  entry,
  entrySession,
  followUp,
  held,
  looseEnd,
  moment,
  newId,
  period,
  quote,
  repair,
  session,
} from "../../support/factories.ts";
import { made, newPath, opened, rowsOf } from "./journal-folder.ts";

const MORNING = moment("2026-11-23 09:17");
const NOON = moment("2026-11-23 12:43");

/** A day with everything that can be kept, and nothing left waiting. */
function liveThroughADay(journal: Journal): void {
  const worn = session({ on: MORNING });
  const of = entrySession(worn);
  const on = entry({ session: of, at: MORNING, state: "draft" });
  const off = entry({ session: of, at: NOON, ritual: "off", state: "draft" });
  const left = held({ session: worn.id, left: NOON });
  const mending = repair({ opened: NOON, barriers: ["time"] });
  const unfinished = looseEnd({ made: NOON });
  journal.write(MORNING, (writer) => {
    writer.startSession(worn);
    writer.startEntry(on);
    writer.keepAnswer(on.id, answer({ value: "some words" }));
  });
  journal.write(MORNING, (writer) => writer.finishEntry(on.id));
  journal.write(NOON, (writer) => {
    writer.startEntry(off);
    writer.addFollowUp(followUp({ entry: on.id, made: NOON }));
    writer.addHeld(left);
    writer.addRepair(mending);
    writer.addLooseEnd(unfinished);
    writer.markQuote(quote({ entry: on.id, marked: NOON }));
    writer.keepAccount(account({ made: NOON }));
    writer.setHold({ id: newId(), reason: "a claim", since: NOON });
    writer.addTag(on.id, "pace");
    writer.addOwnWord({ id: newId(), word: "the blue door" });
  });
  journal.write(NOON, (writer) => {
    writer.finishEntry(off.id);
    writer.endSession(worn.id, NOON, "off");
    writer.markHeldShown(left.id);
    writer.endHeld(left.id, "let go");
    writer.moveRepair(mending.id, { state: "made", at: NOON, note: "said it" });
    writer.endLooseEnd(unfinished.id, "done");
    writer.deleteThing("repair", mending.id);
  });
  journal.write(NOON, (writer) => writer.takeBack());
  journal.write(NOON, (writer) => writer.bringBack());
}

const TABLES = [...TABLE_NAMES, "change"];

/** Every cell of a closed journal that tells a time of day, by its table and column. */
function timesIn(path: string): readonly string[] {
  return TABLES.flatMap((table) =>
    rowsOf(path, `SELECT * FROM ${table}`).flatMap((row) =>
      Object.entries(row)
        .filter(([name, cell]) => tellsTime(name, cell))
        .map(([name]) => `${table}.${name}`),
    ),
  );
}

function tellsTime(name: string, cell: Cell): boolean {
  if (typeof cell === "number") return name.endsWith("_utc") && !beginsDay(cell);
  if (cell === null) return false;
  const instants = [...cell.matchAll(/_utc":(\d+)/g)].map(([, digits]) => Number(digits));
  return /\dT\d\d:\d\d/.test(cell) || !instants.every(beginsDay);
}

/** A day in Berlin in winter, or one in UTC. */
function beginsDay(instant: number): boolean {
  return [23 * 3_600_000, 0].includes(instant % 86_400_000);
}

function dayIn(precision: Precision): string {
  const path = newPath();
  const journal = openSqliteJournal({ path, access: "write", now: MORNING, precision });
  liveThroughADay(journal);
  journal.close();
  return path;
}

describe("a journal that keeps days alone", () => {
  test("tells no time of day of anything, in no row and no line of its log", () => {
    expect(timesIn(dayIn("day"))).toEqual([]);
  });

  test("holds no hour in the bytes of its file", () => {
    const file = readFileSync(dayIn("day"), "latin1");
    expect(file.match(/\d\d\d\d-\d\d-\d\dT\d\d:\d\d/g)).toBe(null);
  });

  test("is seen to hold them where minutes are kept", () => {
    const path = dayIn("minute");
    expect(new Set(timesIn(path).map((place) => place.split(".")[0]))).toEqual(new Set(TABLES));
    expect(readFileSync(path, "latin1")).toContain("2026-11-23T09:17");
  });
});

test("hours that were kept before can be forgotten, in rows, log and file", () => {
  const path = dayIn("minute");
  const journal = openSqliteJournal({ path, access: "write", now: NOON, precision: "day" });
  journal.write(NOON, (writer) => writer.forgetHours());
  expect(journal.clearTraces()).toBe(true);
  expect(journal.sessions(period("2026-11-23", "2026-11-23"))).toMatchObject([{ minutes: 206 }]);
  journal.close();
  expect(timesIn(path)).toEqual([]);
  expect(readFileSync(path, "latin1").match(/\d\d\d\d-\d\d-\d\dT\d\d:\d\d/g)).toBe(null);
});

/** A journal that keeps days alone, with what goes on in it. */
function byDays(path = newPath()): Journal {
  return opened(path, { precision: "day" });
}

function wear(journal: Journal, on: string, off: string) {
  const worn = session({ on: moment(on) });
  journal.write(worn.on, (writer) => writer.startSession(worn));
  journal.write(moment(off), (writer) => writer.endSession(worn.id, moment(off), "off"));
  return journal.session(worn.id);
}

describe("a session by days", () => {
  test("knows its hour while it is on", () => {
    const journal = byDays();
    const worn = session({ on: MORNING });
    journal.write(MORNING, (writer) => writer.startSession(worn));
    expect(journal.wearing()).toMatchObject({ on: MORNING });
  });

  test.each([
    ["2026-11-23 09:17", "2026-11-23 10:07", 50],
    ["2026-11-23 23:30", "2026-11-24 00:30", 60],
    ["2026-10-24 22:00", "2026-10-25 06:00", 9 * 60],
    ["2026-03-28 22:00", "2026-03-29 06:00", 7 * 60],
  ])("from %s to %s keeps its days and its %i minutes", (on, off, minutes) => {
    const kept = wear(byDays(), on, off);
    expect(kept).toMatchObject({
      on: { local: on.slice(0, 10), zone: "Europe/Berlin" },
      off: { local: off.slice(0, 10) },
      minutes,
    });
    expect(kept && minutesInRole(kept)).toBe(minutes);
  });

  test("that was left on has no minutes", () => {
    const journal = byDays();
    const worn = session({ on: MORNING });
    journal.write(MORNING, (writer) => writer.startSession(worn));
    journal.write(NOON, (writer) => writer.endSession(worn.id, NOON, "left on"));
    expect(journal.session(worn.id)).toMatchObject({ closed: "left on", minutes: undefined });
  });

  test("that is recorded afterwards keeps its minutes too", () => {
    const journal = byDays();
    const past = session({ on: MORNING, off: NOON, closed: "off" });
    journal.write(NOON, (writer) => writer.startSession(past));
    expect(journal.session(past.id)).toMatchObject({
      on: { local: "2026-11-23" },
      minutes: 206,
    });
  });

  test("that an undo puts on again knows its day, and no minutes once it is off", () => {
    const journal = byDays();
    const { id = "" } = wear(journal, "2026-11-23 09:17", "2026-11-23 12:43") ?? {};
    journal.write(NOON, (writer) => writer.takeBack());
    expect(journal.wearing()).toMatchObject({ id, on: { local: "2026-11-23" } });
    journal.write(NOON, (writer) => writer.endSession(id, NOON, "off"));
    expect(journal.session(id)).toMatchObject({ closed: "off", minutes: undefined });
  });
});

test("a draft knows its hour until it is done", () => {
  const journal = byDays();
  const draft = entry({ at: MORNING, ritual: "off", state: "draft" });
  journal.write(MORNING, (writer) => writer.startEntry(draft));
  expect(journal.drafts()).toMatchObject([{ at: MORNING }]);
  journal.write(NOON, (writer) => writer.finishEntry(draft.id));
  expect(journal.entries({})).toMatchObject([{ at: { local: "2026-11-23" } }]);
});

test("what was kept to the minute before stays so", () => {
  const path = newPath();
  const before = entry({ at: MORNING });
  made(path, (writer) => writer.startEntry(before));
  const journal = byDays(path);
  journal.write(NOON, (writer) => writer.addTag(before.id, "pace"));
  expect(journal.entries({})).toMatchObject([{ at: MORNING, tags: ["pace"] }]);
});

test("what was written on one day comes in the order made, whatever the ids, also after it is encrypted", () => {
  const path = newPath();
  const ids = Array.from({ length: 20 }, newId).toReversed();
  const journal = openSqliteJournal({ path, access: "write", now: MORNING, precision: "day" });
  for (const id of ids)
    journal.write(NOON, (writer) => writer.startEntry(entry({ id, at: NOON, ritual: "note" })));
  const order = journal.entries({}).map((one) => one.id);
  journal.close();
  const key = { bytes: new Uint8Array(48).fill(7) };
  convertJournal(path, { from: undefined, to: key, ready: () => undefined });
  const again = openSqliteJournal({ path, access: "read", now: NOON, key });
  onTestFinished(() => again.close());
  expect({ order, again: again.entries({}).map((one) => one.id) }).toEqual({
    order: ids,
    again: ids,
  });
});
