import type { Answer, Entry } from "./entry.ts";

/** Whether an answer was left with the scarf: only the scarf itself brings it back. */
export function isHeld({ feeds }: Answer): boolean {
  return feeds === "held";
}

/** The answers of an entry that may be seen while its scarf is off, skipped ones among them, in the order asked. */
export function shownAnswers({ answers }: Entry): readonly Answer[] {
  return answers.filter((answer) => !isHeld(answer));
}

/** What was written to an answer, line by line; none for a skipped one and for kinds that are not written. */
export function writtenLines({ kind, value }: Answer): readonly string[] {
  if (kind !== "text" && kind !== "lines") return [];
  const lines = typeof value === "object" ? value : [String(value ?? "")];
  return lines.flatMap((line) => line.split(/\r?\n/)).filter((line) => line.trim() !== "");
}
