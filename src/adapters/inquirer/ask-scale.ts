import { useState } from "@inquirer/core";
import fastStringWidth from "fast-string-width";
import type { ScalePrompt } from "../../prompt-sets/prompt-set.ts";
import { oneLine, padTo } from "./fit-text.ts";
import {
  defineQuestion,
  footLines,
  isEnter,
  type Question,
  questionLines,
  useKeys,
  useSettling,
} from "./question.ts";
import { isSingleDigits, type NumberRange, typedNumber, typeOn } from "./typed-number.ts";

const INDENT = "  ";
/** Columns of a track whose numbers are not all written above it. */
const LONGEST_TRACK = 41;

interface Marked {
  /** Where the marker is; undefined before anything is chosen. */
  readonly at: number | undefined;
  readonly typed: string;
}

/** Left and right move the marker, a number puts it there, Enter takes it. Where all numbers have one digit, the digit answers. */
export const askScale = defineQuestion<ScalePrompt>((question, done) => {
  const { prompt } = question;
  const range = rangeOf(prompt);
  const [{ at, typed }, mark] = useState<Marked>({ at: prompt.default, typed: "" });
  const settling = useSettling(question, done);

  useKeys((name) => {
    if (isEnter(name)) {
      if (at !== undefined) return settling.give(at);
      return typed === "" ? settling.skip() : settling.refuse("Type a number behind the minus.");
    }
    const next = moved({ at, typed }, name, range);
    mark(next);
    settling.refuse(undefined);
    if (next.typed !== "" && next.at !== undefined && isSingleDigits(range)) settling.give(next.at);
  });

  return [
    ...questionLines(question),
    ...scaleLines(question, at),
    ...footLines(question, {
      problem: settling.problem,
      keys: keysFor(range, typed),
      enter: at === undefined ? undefined : `Enter for ${at}`,
    }),
  ].join("\n");
});

function rangeOf({ from, to }: ScalePrompt): NumberRange {
  return { from: from.value, to: to.value };
}

function moved(marked: Marked, name: string, range: NumberRange): Marked {
  const { from, to } = range;
  const step = { left: -1, down: -1, right: 1, up: 1 }[name];
  if (step !== undefined) return { at: stepped(marked.at, step, range), typed: "" };
  if (name === "home") return { at: from, typed: "" };
  if (name === "end") return { at: to, typed: "" };
  const typed =
    name === "backspace" ? marked.typed.slice(0, -1) : typeOn(marked.typed, name, range);
  if (name !== "backspace" && typed === marked.typed) return marked;
  return { at: typedNumber(typed, range), typed };
}

/** The first step puts the marker in the middle. */
function stepped(at: number | undefined, step: number, { from, to }: NumberRange): number {
  return at === undefined ? Math.round((from + to) / 2) : Math.min(to, Math.max(from, at + step));
}

function keysFor(range: NumberRange, typed: string): string {
  if (typed === "-") return "- and a number";
  const numbers = `${range.from} to ${range.to}`;
  return isSingleDigits(range) ? numbers : `${numbers} or ←→`;
}

/** Where the numbers are written and how the ends are labelled depends on the room there is. */
function scaleLines({ prompt, look, screen }: Question<ScalePrompt>, at: number | undefined) {
  const room = screen.columns() - INDENT.length - 1;
  const track = trackFor(rangeOf(prompt), room);
  const labels = endLabels(prompt, track.columns, room);
  const place = at === undefined ? undefined : track.place(at);
  return [
    ...(track.numbers === undefined
      ? []
      : [track.numbers.map((cell, index) => paintCell(cell, index + prompt.from.value)).join("")]),
    place === undefined
      ? look.dim(track.line)
      : `${look.dim(track.line.slice(0, place))}${look.chosen("●")}${look.dim(track.line.slice(place + 1))}`,
    ...labels,
  ].map((line) => INDENT + line);

  function paintCell(cell: string, value: number): string {
    return value === at ? look.chosen(cell) : cell;
  }
}

interface Track {
  readonly columns: number;
  readonly line: string;
  /** The numbers above the track, each in a cell; absent when there is no room for all of them. */
  readonly numbers?: readonly string[] | undefined;
  /** The column of a value. */
  readonly place: (value: number) => number;
}

function trackFor({ from, to }: NumberRange, room: number): Track {
  const steps = to - from;
  const digits = Math.max(String(from).length, String(to).length);
  const cell = [digits + 3, digits + 2, digits + 1].find((cell) => cell * (steps + 1) <= room);
  if (cell === undefined) {
    const columns = Math.min(LONGEST_TRACK, room);
    const place = (value: number) => Math.round(((value - from) / steps) * (columns - 1));
    return { columns, line: drawTrack(columns, zeroPlace(from, to, place)), place };
  }
  const place = (value: number) => (value - from) * cell + digits - 1;
  const columns = cell * steps + digits;
  const numbers = Array.from({ length: steps + 1 }, (_, index) => {
    const number = String(from + index).padStart(digits);
    return index === steps ? number : padTo(number, cell);
  });
  return { columns, numbers, line: drawTrack(columns, zeroPlace(from, to, place)), place };
}

/** The middle of a scale that goes both ways is worth seeing. */
function zeroPlace(from: number, to: number, place: (value: number) => number) {
  return from < 0 && to > 0 ? place(0) : undefined;
}

function drawTrack(columns: number, zero: number | undefined): string {
  const line = "─".repeat(columns);
  return zero === undefined ? line : `${line.slice(0, zero)}┼${line.slice(zero + 1)}`;
}

/** Below the ends of the track where both fit, else each on a line of its own, with its number. */
function endLabels({ from, to }: ScalePrompt, columns: number, room: number): string[] {
  const [low, high] = [
    `${from.value} ${oneLine(from.label)}`.trimEnd(),
    `${oneLine(to.label)} ${to.value}`.trimStart(),
  ];
  const gap = Math.max(columns, 0) - fastStringWidth(low) - fastStringWidth(high);
  if (gap >= 3) return [`${low}${" ".repeat(gap)}${high}`];
  const together = `${low}   ${high}`;
  if (fastStringWidth(together) <= room) return [together];
  const digits = Math.max(String(from.value).length, String(to.value).length);
  return [from, to].map(
    ({ value, label }) => `${String(value).padStart(digits)} ${oneLine(label)}`,
  );
}
