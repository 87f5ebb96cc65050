import { v7 } from "uuid";
import type { Ids } from "../../ports.ts";

/**
 * UUIDv7 whose time is drawn from all of today, for an id goes where its journal does not: into a terminal, a report, a
 * bug report. RFC 9562, 6.1, names such smearing.
 */
export function dayOrderedIds(): Ids {
  return { next: () => v7({ msecs: sometimeOn(new Date()) }) };
}

function sometimeOn(date: Date): number {
  const year = date.getFullYear();
  const start = new Date(year, date.getMonth(), date.getDate()).getTime();
  const end = new Date(year, date.getMonth(), date.getDate() + 1).getTime();
  // Loaded where it is used: it costs every start some milliseconds.
  return start + process.getBuiltinModule("node:crypto").randomInt(end - start);
}
