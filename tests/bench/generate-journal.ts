import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MIGRATIONS } from "../../src/adapters/sqlite/migrations/index.ts";
import { openSqliteJournal } from "../../src/adapters/sqlite/open-journal.ts";
import { type Day, daysBetween, localTime, millisecondsAsUtc } from "../../src/domain/day.ts";
import type { Moment } from "../../src/domain/moment.ts";
import type { JournalWriter } from "../../src/ports.ts";
import {
  FIRST_DAY,
  FULL_DAYS,
  LAST_DAY,
  type WorkDay,
  workDay,
  workDays,
} from "./made-up-practice.ts";
import { seededChance } from "./seeded-random.ts";

const FOLDER = join(import.meta.dirname, "../../.bench");
/** What decides on the rows, besides the migrations. */
const SOURCES = [
  "generate-journal.ts",
  "made-up-practice.ts",
  "made-up-answers.ts",
  "seeded-random.ts",
  "../../src/adapters/sqlite/answers.ts",
  "../../src/adapters/sqlite/change-log.ts",
  "../../src/adapters/sqlite/full-text.ts",
  "../../src/adapters/sqlite/loose-ends.ts",
  "../../src/adapters/sqlite/repairs.ts",
  "../../src/adapters/sqlite/tables.ts",
];

/**
 * The path of a journal with about so many entries: forty years of a made-up practice, the same every time.
 * Made when it is not there or when its recipe, this program and the journal's schema, has changed.
 */
export function benchJournal(entries: number): string {
  const path = join(FOLDER, String(entries), "journal.db");
  const mark = join(FOLDER, String(entries), "recipe");
  const wanted = recipe();
  if (existsSync(path) && existsSync(mark) && readFileSync(mark, "utf8") === wanted) return path;
  rmSync(join(FOLDER, String(entries)), { recursive: true, force: true });
  mkdirSync(join(FOLDER, String(entries)), { recursive: true, mode: 0o700 });
  write(path, entries);
  writeFileSync(mark, wanted);
  return path;
}

/** Days a transaction. */
const BATCH = 100;

function write(path: string, entries: number): void {
  const days = workDays(entries);
  const rare = rareDays(days);
  const journal = openSqliteJournal({ path, access: "write", now: startOfPractice(days) });
  for (let from = 0; from < days.length; from += BATCH) {
    const batch = days.slice(from, from + BATCH).map((day) => makeDay(day, rare.has(day)));
    journal.write(startOfPractice(days), (writer) => {
      for (const day of batch) keep(writer, day);
    });
  }
  journal.close();
}

/** Three days at which the rare word is written, none of them in the last month. */
function rareDays(days: readonly Day[]): ReadonlySet<Day> {
  const early = Math.max(days.length - FULL_DAYS, 0);
  return new Set([1, 3, 5].flatMap((sixth) => days[Math.floor((early * sixth) / 6)] ?? []));
}

// Each day has its own chance: the same day is the same in every journal.
function makeDay(day: Day, isRare: boolean): WorkDay {
  return workDay(seededChance(daysBetween(FIRST_DAY, day)), day, isRare);
}

function startOfPractice(days: readonly Day[]): Moment {
  const local = localTime(days[0] ?? LAST_DAY, "08:00");
  if (local === undefined) throw new Error("No such reading");
  return { instant: millisecondsAsUtc(local), local, zone: "UTC" };
}

function keep(writer: JournalWriter, day: WorkDay): void {
  for (const session of day.sessions) writer.startSession(session);
  for (const entry of day.entries) {
    writer.startEntry(entry);
    for (const answer of entry.answers) writer.keepAnswer(entry.id, answer);
    for (const tag of entry.tags) writer.addTag(entry.id, tag);
  }
  for (const held of day.held) writer.addHeld(held);
  for (const repair of day.repairs) writer.addRepair(repair);
  for (const looseEnd of day.looseEnds) writer.addLooseEnd(looseEnd);
}

function recipe(): string {
  const hash = createHash("sha256");
  for (const file of SOURCES) hash.update(readFileSync(join(import.meta.dirname, file)));
  for (const { sql } of MIGRATIONS) hash.update(sql);
  return hash.digest("hex");
}

if (import.meta.main) {
  for (const count of process.argv.slice(2)) {
    process.stdout.write(`${benchJournal(Number(count))}\n`);
  }
}
