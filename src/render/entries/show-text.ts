import { fullDay } from "../../domain/day-words.ts";
import type { Answer, Entry } from "../../domain/entry.ts";
import { momentDay, timeOfDay } from "../../domain/moment.ts";
import { isHeld } from "../../domain/shown-answers.ts";
import { type ShownEntry, seenThings, type Withheld } from "../../domain/shown-entry.ts";
import { columnsIn, indent, type Look, wrap } from "../columns.ts";
import { NO_LONGER_LEFT, sayLeft } from "../held/words.ts";
import { type Paint, paintFor } from "../paint.ts";
import { sayAnswer, sayEntry } from "./words.ts";

const INDENT = "  ";

/** One entry whole: what it is, then each question with its answer. What is left with a scarf that is off stays there. */
export function renderShow({ entry, withheld }: ShownEntry, look: Look): string {
  const columns = columnsIn(look);
  const paint = paintFor(look.colour);
  const head = [
    ...wrap(sayEntry(entry), columns).map(paint.heading),
    ...indent(sayCircumstances(entry), columns, INDENT).map(paint.quiet),
  ];
  const drawing = { columns, paint, withheld, isForgotten: entry.isForgotten === true };
  const answers = entry.answers.map((answer) => drawAnswer(answer, drawing));
  const tags = entry.tags.length === 0 ? [] : [wrap(`Tags: ${entry.tags.join(", ")}`, columns)];
  return [head, ...answers, ...tags].map((lines) => lines.join("\n")).join("\n\n");
}

function sayCircumstances({ id, at, session, set, isForgotten }: Entry): string {
  const lines = [
    `${[fullDay(momentDay(at)), timeOfDay(at)].filter(Boolean).join(", ")} (${at.zone})`,
    ...(session === undefined ? [] : [`Seat: ${session.seat}`]),
    ...(session?.ref === undefined ? [] : [`Ref: ${session.ref}`]),
    `Asked from ${set}`,
    ...(isForgotten === true ? ["Its words are forgotten"] : []),
    id,
  ];
  return lines.join("\n");
}

interface Drawing {
  readonly columns: number;
  readonly paint: Paint;
  readonly withheld: Withheld;
  readonly isForgotten: boolean;
}

function drawAnswer(
  answer: Answer,
  { columns, paint, withheld, isForgotten }: Drawing,
): readonly string[] {
  const { asked, value } = answer;
  const quietly = (text: string) => indent(text, columns, INDENT).map(paint.quiet);
  const question = wrap(asked, columns);
  if (value === undefined) return [...question, ...quietly("skipped")];
  if (isForgotten && isWritten(answer)) return [...question, ...quietly("forgotten")];
  if (!isHeld(answer)) return [...question, ...indent(sayAnswer(answer, value), columns, INDENT)];
  const seen = seenThings(answer, withheld);
  return seen.length === 0
    ? [...question, ...quietly(sayWhere(withheld))]
    : [...question, ...indent(seen.join("\n"), columns, INDENT)];
}

function isWritten({ kind }: Answer): boolean {
  return kind === "text" || kind === "lines";
}

function sayWhere({ scarf }: Withheld): string {
  return scarf === undefined ? NO_LONGER_LEFT : sayLeft(scarf);
}
