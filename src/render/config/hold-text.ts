import { fullDay } from "../../domain/day-words.ts";
import type { Hold } from "../../domain/hold.ts";
import { momentDay } from "../../domain/moment.ts";
import { columnsIn, indent, type Look, wrap } from "../columns.ts";

export function renderHold(hold: Hold | undefined, look: Look): string {
  const columns = columnsIn(look);
  if (hold === undefined)
    return wrap("No hold is on: scarf forget can remove words.", columns).join("\n");
  const since = `A hold is on since ${fullDay(momentDay(hold.since))}: nothing is forgotten.`;
  return [...wrap(since, columns), ...indent(hold.reason, columns, "  ")].join("\n");
}
