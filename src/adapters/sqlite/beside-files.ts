import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { codeOf, translating } from "./translate-error.ts";

/** A name for a file that becomes `path` when it is finished. It tells which process is at it. */
export function besideName(path: string): string {
  return join(dirname(path), `${besidePrefix(path)}${process.pid}-${process.hrtime.bigint()}`);
}

/** Removes what processes that are gone left unfinished beside `path`, or beside any file of the folder. */
export function removeLeftovers(folder: string, path?: string): void {
  const prefix = path === undefined ? "." : besidePrefix(path);
  for (const name of translating(() => readdirSync(folder))) {
    const process = /\.new-(\d+)-\d+(-wal|-shm|-journal)?$/.exec(name)?.[1];
    if (process === undefined || !name.startsWith(prefix) || isRunning(Number(process))) continue;
    translating(() => rmSync(join(folder, name), { force: true }));
  }
}

/** Removes a database and what SQLite keeps beside it, whatever of it is there. */
export function removeDatabase(path: string): void {
  for (const end of ["", "-wal", "-shm", "-journal"]) {
    translating(() => rmSync(`${path}${end}`, { force: true }));
  }
}

/** An empty file that only its owner can open. Throws when the name is taken. */
export function makeEmptyFile(path: string): void {
  translating(() => closeSync(openSync(path, "wx", 0o600)));
}

/** A folder, with those above it that are missing, that only its owner can open. */
export function makeFolder(folder: string): void {
  translating(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
}

/** Brings a file to the disk. */
export function syncFile(path: string): void {
  translating(() => {
    const file = openSync(path, "r+");
    fsyncSync(file);
    closeSync(file);
  });
}

/** Brings the names in a folder to the disk. Windows opens no folders and needs none of this. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  translating(() => {
    const file = openSync(folder, "r");
    fsyncSync(file);
    closeSync(file);
  });
}

function besidePrefix(path: string): string {
  return `.${basename(path)}.new-`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, for somebody else.
    return codeOf(error) === "EPERM";
  }
}
