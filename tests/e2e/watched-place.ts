import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "./real-scarf.ts";

/** A person's own folders and those for temporary files, all in one that can be searched. */
export interface WatchedPlace {
  readonly root: string;
  readonly journal: string;
  readonly env: Readonly<Record<string, string>>;
  /** Beside it: what a person has ready, and what is none of scarf's business. */
  readonly outside: string;
}

const FOLDERS = {
  HOME: "home",
  TMPDIR: "tmp",
  SQLITE_TMPDIR: "tmp",
  XDG_DATA_HOME: "data",
  XDG_CONFIG_HOME: "config",
  XDG_CACHE_HOME: "cache",
  XDG_STATE_HOME: "state",
  XDG_RUNTIME_DIR: "run",
} as const;

export function watchedPlace(): WatchedPlace {
  const outside = temporaryFolder();
  const root = temporaryFolder();
  const env = Object.fromEntries(
    Object.entries(FOLDERS).map(([name, folder]) => {
      mkdirSync(join(root, folder), { recursive: true, mode: 0o700 });
      return [name, join(root, folder)];
    }),
  );
  const journal = join(root, "data/scarf/journal.db");
  // The platform's own folders are looked for, not one for everything.
  return { root, journal, outside, env: { ...env, SCARF_HOME: "" } };
}

/** Files below the folder that hold the word, in any case and as programs usually write text. */
export function filesWith(root: string, word: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => holds(readFileSync(path), word))
    .map((path) => relative(root, path))
    .toSorted();
}

/** In UTF-8, or in UTF-16 of either order. */
export function holds(bytes: Buffer, word: string): boolean {
  const text = bytes.toString("latin1").toLowerCase();
  const wide = word.split("").join("\0");
  return text.includes(word) || text.includes(wide);
}

export interface ProcessWatch {
  /** Arguments and environments that held the word. */
  readonly found: readonly string[];
  /** How many processes were looked at. */
  readonly seen: ReadonlySet<number>;
}

/** Looks at every process that this one starts, for as long as the test takes. */
export function watchProcesses(word: string): ProcessWatch {
  const found: string[] = [];
  const seen = new Set<number>();
  const timer = setInterval(() => {
    for (const pid of childrenOf(process.pid)) {
      seen.add(pid);
      for (const part of ["cmdline", "environ"])
        if (holds(read(`/proc/${pid}/${part}`), word)) found.push(`${part} of ${pid}`);
    }
  }, 20);
  onTestFinished(() => clearInterval(timer));
  return { found, seen };
}

function childrenOf(pid: number): readonly number[] {
  const children = tasksOf(pid)
    .flatMap((task) => read(`/proc/${pid}/task/${task}/children`).toString().trim().split(" "))
    .filter((text) => text !== "")
    .map(Number);
  return [...children, ...children.flatMap(childrenOf)];
}

function tasksOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** Nothing of a process that is gone. */
function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
