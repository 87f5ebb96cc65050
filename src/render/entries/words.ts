import type { Answer, AnswerValue, Entry, Ritual, ScaleEnd } from "../../domain/entry.ts";

const DONE: Readonly<Record<Ritual, string>> = {
  on: "Put on",
  off: "Took off",
  day: "Ended the day",
  reflect: "Reflected",
  note: "Noted",
};

/** `Put on Therapist`, `Reflected as Therapist`, `Ended the day`, `Took off Therapist (unfinished)`. Its role title is as the user wrote it. */
export function sayEntry({ ritual, session, state }: Entry): string {
  return [
    DONE[ritual],
    ...(session !== undefined && ritual === "reflect" ? ["as"] : []),
    ...(session === undefined ? [] : [session.roleTitle]),
    ...(state === "draft" ? ["(unfinished)"] : []),
  ].join(" ");
}

/** A given answer in words, as the user wrote it; lines and choices on lines of their own. */
export function sayAnswer(answer: Answer, value: AnswerValue): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number") return [value, ...sayEnds(answer)].join(" ");
  if (typeof value === "string") return answer.labels?.[0] ?? value;
  const lines = answer.labels ?? value;
  return lines.length === 0 ? "None" : lines.join("\n");
}

function sayEnds({ from, to }: Answer): readonly string[] {
  if (from === undefined || to === undefined) return [];
  return [`(from ${sayEnd(from)} to ${sayEnd(to)})`];
}

function sayEnd({ value, label }: ScaleEnd): string {
  return label === "" ? String(value) : `${value} ${label}`;
}
