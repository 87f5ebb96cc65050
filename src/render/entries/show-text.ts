import { clockFace } from "../../domain/day.ts";
import { fullDay } from "../../domain/day-words.ts";
import type { Answer, Entry } from "../../domain/entry.ts";
import { momentDay } from "../../domain/moment.ts";
import { isHeld } from "../../domain/shown-answers.ts";
import { columnsIn, indent, type Look, wrap } from "../columns.ts";
import { type Paint, paintFor } from "../paint.ts";
import { sayAnswer, sayEntry } from "./words.ts";

const INDENT = "  ";

/** One entry whole: what it is, then each question with its answer. What was left with the scarf stays there. */
export function renderShow(entry: Entry, look: Look): string {
  const columns = columnsIn(look);
  const paint = paintFor(look.colour);
  const head = [
    ...wrap(sayEntry(entry), columns).map(paint.heading),
    ...indent(sayCircumstances(entry), columns, INDENT).map(paint.quiet),
  ];
  const answers = entry.answers.map((answer) => drawAnswer(answer, columns, paint));
  const tags = entry.tags.length === 0 ? [] : [wrap(`Tags: ${entry.tags.join(", ")}`, columns)];
  return [head, ...answers, ...tags].map((lines) => lines.join("\n")).join("\n\n");
}

function sayCircumstances({ id, at, session, set }: Entry): string {
  const lines = [
    `${fullDay(momentDay(at))}, ${clockFace(at.local)} (${at.zone})`,
    ...(session === undefined ? [] : [`Seat: ${session.seat}`]),
    ...(session?.ref === undefined ? [] : [`Ref: ${session.ref}`]),
    `Asked from ${set}`,
    id,
  ];
  return lines.join("\n");
}

function drawAnswer(answer: Answer, columns: number, paint: Paint): readonly string[] {
  const { asked, value } = answer;
  const quietly = (text: string) => indent(text, columns, INDENT).map(paint.quiet);
  const question = wrap(asked, columns);
  if (value === undefined) return [...question, ...quietly("skipped")];
  if (isHeld(answer)) return [...question, ...quietly("left with the scarf")];
  return [...question, ...indent(sayAnswer(answer, value), columns, INDENT)];
}
