import { closeSync, fstatSync, fsyncSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { Failure } from "../../lib/failure.ts";
import type { Conversion } from "../../ports.ts";
import { removeLeftovers } from "./beside-files.ts";
import { checkFolder } from "./check-files.ts";
import type { Connection } from "./connection.ts";
import { copyJournal } from "./copy-journal.ts";
import { lookAtJournal } from "./look-at-journal.ts";
import { newestVersion } from "./migrate.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { openDatabase } from "./open-database.ts";
import { checkWritable } from "./open-to-read.ts";
import { translating } from "./translate-error.ts";

/**
 * Puts a copy under another key, or none, in the place of a journal. At every instant the file is the old one or the
 * new one, whole. Nobody else may have the journal open: Failure `busy` else; and what `lookAtJournal` and
 * `copyJournal` throw.
 */
export function convertJournal(path: string, { from, to, ready }: Conversion): void {
  checkFolder(dirname(path));
  removeLeftovers(dirname(path), path);
  if (lookAtJournal({ path, key: from, newest: newestVersion(MIGRATIONS) }) === undefined)
    throw new Error("There is no journal to convert");
  checkWritable(path);
  const connection = openDatabase({ path, access: "write", key: from });
  let old: number | undefined;
  try {
    keepAlone(connection);
    copyJournal({ to: path, source: connection, witness: connection, keys: { from, to } }, () => {
      old = translating(() => openSync(path, "r+"));
      ready();
    });
    if (old !== undefined) blankOut(old);
  } finally {
    connection.close();
    if (old !== undefined) closeSync(old);
  }
}

// Who waits for the old file would write into one that has no name any more: nobody may have it open, and nobody may
// come. Leaving WAL mode is refused while others are there; an exclusive lock in the mode without WAL keeps them out.
function keepAlone(connection: Connection): void {
  const mode = connection.pragma("journal_mode = DELETE");
  connection.pragma("locking_mode = EXCLUSIVE");
  connection.exec("BEGIN EXCLUSIVE; COMMIT");
  if (mode === "delete" && connection.pragma("journal_mode") === "delete") return;
  throw new Failure("busy", "Another scarf has the journal open.", {
    hint: "Finish what is asked there, then run the command again; nothing was changed.",
  });
}

const BLANK_BYTES = 1 << 20;

/**
 * Zeros over the old file, for whoever came to wait for it and against who reads the disk. What a file system copies
 * on writing, or a drive sets aside, stays behind all the same.
 */
function blankOut(file: number): void {
  translating(() => {
    const { size } = fstatSync(file);
    const zeros = Buffer.alloc(BLANK_BYTES);
    for (let at = 0; at < size; at += BLANK_BYTES)
      writeSync(file, zeros, 0, Math.min(BLANK_BYTES, size - at), at);
    fsyncSync(file);
  });
}
