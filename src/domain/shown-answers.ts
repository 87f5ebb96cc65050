import type { Answer, Entry } from "./entry.ts";

/** Whether an answer was left with the scarf: only the scarf itself brings it back. */
export function isHeld({ feeds }: Answer): boolean {
  return feeds === "held";
}

/**
 * The answers of an entry that may be seen while its scarf is off, skipped ones among them, in the order asked. All of
 * them where what was left with it is reached for.
 */
export function shownAnswers({ answers }: Entry, isAllSeen = false): readonly Answer[] {
  return isAllSeen ? answers : answers.filter((answer) => !isHeld(answer));
}

/** What was written to an answer, line by line; none for a skipped one and for kinds that are not written. */
export function writtenLines({ kind, value }: Answer): readonly string[] {
  if (kind !== "text" && kind !== "lines") return [];
  const lines = typeof value === "object" ? value : [String(value ?? "")];
  return lines.flatMap((line) => line.split(/\r?\n/)).filter((line) => line.trim() !== "");
}
