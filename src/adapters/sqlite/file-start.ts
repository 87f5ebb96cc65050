import { closeSync, openSync, readSync } from "node:fs";
import { translating } from "./translate-error.ts";

/** The first so many bytes of a file; zeros where it is shorter. */
export function readStart(path: string, length: number): Buffer {
  const start = Buffer.alloc(length);
  translating(() => {
    const file = openSync(path, "r");
    try {
      readSync(file, start);
    } finally {
      closeSync(file);
    }
  });
  return start;
}

const MAGIC = "SQLite format 3\0";

/** Whether a file that starts so is a database that anybody can read. https://sqlite.org/fileformat2.html */
export function isPlainStart(start: Buffer): boolean {
  return start.toString("latin1", 0, MAGIC.length) === MAGIC;
}
