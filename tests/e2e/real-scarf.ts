import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { removeFolder } from "../support/remove-folder.ts";
import { startTerminal, type TestTerminal } from "../support/terminal.ts";

export const ROOT = join(import.meta.dirname, "../..");
/** scarf as a user starts it, on the Node that runs the tests. */
export const SCARF = [process.execPath, join(ROOT, "bin/scarf.js")] as const;

/** A folder of one's own for SCARF_HOME. It is not there yet, and gone after the test. */
export function newHome(): string {
  return join(temporaryFolder(), "home");
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "scarf-e2e-"));
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** Nothing of the machine's own settings is handed down, and no colour. */
export function surroundings(home: string): Record<string, string> {
  const { PATH = "" } = process.env;
  return {
    PATH,
    HOME: home,
    SCARF_HOME: home,
    TZ: "Europe/Berlin",
    LANG: "C.UTF-8",
    NO_COLOR: "1",
  };
}

export interface CallOptions {
  /** What stdin holds. Absent: nothing, and it is no terminal. */
  readonly input?: string | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** What runs scarf: see `inShell`. */
  readonly through?: readonly string[] | undefined;
  /** Instead of scarf as it lies in the checkout. */
  readonly program?: readonly string[] | undefined;
}

/** A script of bash in which `"$@"` is the call of scarf. */
export function inShell(script: string): readonly string[] {
  return ["bash", "-c", script, "-"];
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  /** Exit code or name of the signal. */
  readonly end: number | string | null;
}

/** One call of scarf without a terminal, to its end. */
export function callScarf(
  home: string,
  args: readonly string[],
  { input, env = {}, through = [], program = SCARF }: CallOptions = {},
): Promise<Outcome> {
  const [file = "", ...rest] = [...through, ...program, ...args];
  const child = spawn(file, rest, { env: { ...surroundings(home), ...env } });
  const said: { stdout: string; stderr: string } = { stdout: "", stderr: "" };
  child.stdout.on("data", (text) => (said.stdout += String(text)));
  child.stderr.on("data", (text) => (said.stderr += String(text)));
  // Whoever asks nothing ends without reading.
  child.stdin.on("error", () => {});
  child.stdin.end(input ?? "");
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ ...said, end: signal ?? code }));
  });
}

/** A call that has to end well; what it says on stdout. */
export async function done(
  home: string,
  args: readonly string[],
  options?: CallOptions,
): Promise<string> {
  const { stdout, stderr, end } = await callScarf(home, args, options);
  if (end !== 0) throw new Error(`scarf ${args.join(" ")} ended with ${end}: ${stderr}`);
  return stdout;
}

interface SeatOptions {
  /** 80 unless said otherwise. */
  readonly columns?: number | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Whether there is no journal yet, so that scarf asks about a passphrase. Else there is a plain one. */
  readonly isFirstRun?: boolean | undefined;
}

function beginJournal(home: string): void {
  const [file, ...args] = SCARF;
  if (existsSync(join(home, "journal.db"))) return;
  const { status, stderr } = spawnSync(file, [...args, "init", "--no-input"], {
    env: surroundings(home),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`scarf init ended with ${status}: ${stderr}`);
}

/** scarf in a terminal, with a person before it. */
export function sitAt(
  home: string,
  args: readonly string[],
  { columns, env = {}, isFirstRun = false }: SeatOptions = {},
): TestTerminal {
  if (!isFirstRun) beginJournal(home);
  return startTerminal([...SCARF, ...args], {
    columns,
    rows: 30,
    cwd: ROOT,
    env: { ...surroundings(home), ...env },
  });
}

/** What a person sees, and the keys that they press then. */
export type Play = readonly (readonly [see: string, press: string])[];

export async function play(terminal: TestTerminal, steps: Play): Promise<void> {
  for (const [see, press] of steps) {
    await terminal.see(see);
    terminal.press(press);
  }
}
