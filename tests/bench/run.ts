import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { timeUntilSeen } from "./first-question.ts";
import { benchJournal } from "./generate-journal.ts";
import { RARE_WORD } from "./made-up-answers.ts";
import { LAST_DAY } from "./made-up-practice.ts";
import { measure, type Timed, type Timing } from "./measure.ts";
import { type Opening, timeOpening } from "./opening.ts";

const SCARF = join(import.meta.dirname, "../../bin/scarf.js");
const SIZES = [1_000, 10_000, 100_000];
const [SMALLEST = 0] = SIZES;
const TURNS = 21;

const FIRST_QUESTION = "first question of scarf on";

/** What is to be reached, as a ratio; see src/README.md. */
const START_GOALS: Readonly<Record<string, string>> = {
  "scarf --version": "1.5",
  "scarf --help": "1.6",
  "scarf status": "1.6",
  [`scarf log ${LAST_DAY}`]: "1.6",
  [FIRST_QUESTION]: "3",
};
const SCALE_GOAL = 1.5;
const SEARCH_GOAL = 2;
const YEAR_GOAL_MS = 1_000;

const SCALED: Readonly<Record<string, readonly string[]>> = {
  status: ["status"],
  "on --skip": ["on", "therapist", "--switch", "--skip"],
  "log of a month": ["log", "2026-10"],
  "search of a rare word": ["search", RARE_WORD],
  "report of a month": ["report", "2026-10"],
  "report of a year": ["report", "2025"],
};

const BARE = "node -e 0";
const scratch = mkdtempSync(join(tmpdir(), "scarf-bench-"));
try {
  await printAll();
} finally {
  rmSync(scratch, { recursive: true });
}

async function printAll(): Promise<void> {
  print(`Node ${process.version}, ${cpus().length} shared cores (${cpus()[0]?.model}).`);
  print("Medians of turns side by side; each start is a process of its own.\n");
  print(startTable(measure(startCommands(), TURNS), await firstQuestion()));
  for (const entries of SIZES) benchJournal(entries);
  print(scaleTable(measure(SIZES.flatMap(scaleCommands), TURNS)));
  print(sayOpening(timeOpening(scratch)));
}

/** With the key at hand: what deriving it costs comes on top, once a call. */
function sayOpening({ plain, encrypted }: Opening): string {
  const more = (encrypted - plain).toFixed(1);
  return `\nOpening a journal and reading what status reads: ${plain.toFixed(1)} ms plain, ${encrypted.toFixed(1)} ms encrypted with the key at hand (${more} ms more; goal 5).`;
}

/** Starts, with a small journal in which something is on. */
function startCommands(): readonly Timed[] {
  const journal = workingCopy(SMALLEST);
  const scarf = (...args: readonly string[]): Timed => ({
    name: ["scarf", ...args].join(" "),
    args: [SCARF, ...args],
    env: { SCARF_HOME: scratch, SCARF_JOURNAL: journal },
  });
  return [
    { name: BARE, args: ["-e", "0"] },
    scarf("--version"),
    scarf("--help"),
    scarf("status"),
    scarf("log", LAST_DAY),
  ];
}

/** With nothing on. A turn leaves an interrupted ritual behind: the next one has a journal of its own. */
function firstQuestion(): Promise<number> {
  const journal = benchJournal(SMALLEST);
  const argsFor = (turn: number) => {
    const copy = join(scratch, `question-${turn}.db`);
    copyFileSync(journal, copy);
    return [SCARF, "on", "therapist", "--journal", copy];
  };
  return timeUntilSeen({ argsFor, text: "Does all of it stay" }, TURNS);
}

function startTable(timings: readonly Timing[], firstQuestionMs: number): string {
  const bareMs = timings.find(({ name }) => name === BARE)?.medianMs ?? Number.NaN;
  const question = { name: FIRST_QUESTION, medianMs: firstQuestionMs };
  const rows = [...timings, question].map(({ name, medianMs }) => [
    name,
    `${medianMs.toFixed(0)} ms`,
    (medianMs / bareMs).toFixed(2),
    START_GOALS[name] ?? "",
  ]);
  return table(["Start", "Time", `Times ${BARE}`, "At most"], rows);
}

function scaleCommands(entries: number): readonly Timed[] {
  const journal = workingCopy(entries);
  return Object.entries(SCALED).map(([name, args]) => ({
    name: `${name}/${entries}`,
    args: [SCARF, ...args],
    env: { SCARF_HOME: scratch, SCARF_JOURNAL: journal },
  }));
}

function scaleTable(timings: readonly Timing[]): string {
  const timeOf = (name: string, entries: number) =>
    timings.find((timing) => timing.name === `${name}/${entries}`)?.medianMs ?? Number.NaN;
  const rows = Object.keys(SCALED).map((name) => {
    const times = SIZES.map((entries) => timeOf(name, entries));
    const growth = Math.max(...times) / timeOf(name, SMALLEST);
    return [name, ...times.map((ms) => `${ms.toFixed(0)} ms`), growth.toFixed(2), goalOf(name)];
  });
  const sizes = SIZES.map((entries) => `${entries.toLocaleString("en")} entries`);
  return table(["Command", ...sizes, "Growth", "Goal"], rows);
}

function goalOf(name: string): string {
  if (name === "report of a year") return `under ${YEAR_GOAL_MS} ms`;
  return `at most ${name.startsWith("search") ? SEARCH_GOAL : SCALE_GOAL}`;
}

/** The journals of the benchmark stay as they were made: what is timed may write. */
function workingCopy(entries: number): string {
  const copy = join(scratch, `${entries}.db`);
  copyFileSync(benchJournal(entries), copy);
  return copy;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[head, head.map(() => "---"), ...rows].map(tableLine).join("\n")}\n`;
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
