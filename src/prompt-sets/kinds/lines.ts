import * as v from "valibot";
import type { LinesPrompt } from "../prompt-set.ts";
import {
  askingFields,
  type Built,
  baseAsking,
  feedsField,
  field,
  type Reading,
  readDefault,
  requiredTwice,
} from "./fields.ts";

/** Several short texts, one a line. */
export const linesFields = v.strictObject({
  kind: v.literal("lines"),
  ...askingFields,
  ...feedsField,
  default: v.optional(field(v.unknown(), "The lines given beforehand.")),
});

export function buildLines(fields: v.InferOutput<typeof linesFields>): Built<LinesPrompt> {
  const { feeds } = fields;
  const prompt: LinesPrompt = {
    ...baseAsking(fields),
    kind: "lines",
    ...(feeds === undefined ? {} : { feeds }),
  };
  const given = readDefault(fields.default, (value) => acceptLines(prompt, value));
  return { prompt: { ...prompt, ...given.set }, wrong: [...given.wrong, ...requiredTwice(fields)] };
}

/** Blanks around a line and empty lines are left out. No lines at all: a problem. */
export function readLines(written: string): Reading<readonly string[]> {
  const value = linesOf(written);
  return value.length === 0 ? { problem: PROBLEM } : { value };
}

/** A list of texts, or one text with line ends. An empty list answers a question that is not required. */
export function acceptLines({ required }: LinesPrompt, value: unknown): Reading<readonly string[]> {
  if (typeof value === "string") return readLines(value);
  if (!Array.isArray(value) || !value.every(isWord)) return { problem: PROBLEM };
  const lines = value.flatMap((line) => linesOf(String(line)));
  return required && lines.length === 0 ? { problem: PROBLEM } : { value: lines };
}

const PROBLEM = "Write one or more lines of text.";

function linesOf(written: string): readonly string[] {
  return written
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function isWord(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}
