import { lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { dirname } from "node:path";
import { Failure } from "../../lib/failure.ts";
import { quotePath } from "../../lib/quote-path.ts";
import { codeOf, translating } from "./translate-error.ts";

// Windows has owners and permissions of another kind; a user's own folders are closed to others there.
const HAS_MODES = process.platform !== "win32";

/** Refuses a folder of another owner, or one in which others can write: Failure `machine`. Merely readable is fine. */
export function checkFolder(folder: string): void {
  if (!HAS_MODES) return;
  const found = translating(() => statSync(folder));
  // In a shared folder such as /tmp nobody can take away or replace a file of ours.
  if (isSticky(found) && (found.uid === 0 || isMine(found))) return;
  if (!isMine(found)) throw notYours("The journal's folder", folder);
  if ((found.mode & 0o022) !== 0) {
    throw new Failure("machine", "Others can write in the journal's folder.", {
      hint: `Close it to them: chmod go-w ${quotePath(folder)}`,
    });
  }
}

/**
 * Undefined when nothing is at the path. Refuses a link, a file of another owner (`machine`) and
 * what is no file (`damaged-journal`). Its permissions: `checkClosed`.
 */
export function findFile(path: string): Stats | undefined {
  const found = lstat(path);
  if (found === undefined) return undefined;
  if (found.isSymbolicLink()) throw isLink(path);
  if (!found.isFile()) throw notAJournal();
  if (HAS_MODES && !isMine(found)) throw notYours("The journal", path);
  return found;
}

/** Refuses a journal that its group or others may read or write: Failure `machine`. */
export function checkClosed(found: Stats, path: string): void {
  if (!HAS_MODES || (found.mode & 0o077) === 0) return;
  throw new Failure("machine", "Others can open the journal.", {
    hint: `Close it to them: chmod 600 ${quotePath(path)}`,
  });
}

/** How many bytes SQLite's log beside the journal holds; 0 when there is none. Refuses a link and another owner. */
export function logSize(path: string): number {
  return findFile(`${path}-wal`)?.size ?? 0;
}

export function notAJournal(): Failure {
  return new Failure("damaged-journal", "This file is not a scarf journal.", {
    hint: "Name the journal with --journal, or put a backup copy in its place.",
  });
}

function lstat(path: string): Stats | undefined {
  return translating(() => lstatSync(path, { throwIfNoEntry: false }));
}

function isMine(found: Stats): boolean {
  return found.uid === process.geteuid?.();
}

function isSticky(found: Stats): boolean {
  return (found.mode & 0o1000) !== 0;
}

function notYours(what: string, path: string): Failure {
  return new Failure("machine", `${what} belongs to somebody else.`, {
    hint: `Name one of your own with --journal, or take it over: sudo chown ${process.geteuid?.()} ${quotePath(path)}`,
  });
}

function isLink(path: string): Failure {
  return new Failure("machine", "The journal is a symbolic link.", {
    hint: `Name the file itself: scarf --journal ${quotePath(target(path))} status`,
  });
}

/** Where the link leads, or the link's own folder when that is gone. */
function target(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return dirname(path);
    throw error;
  }
}
