import * as v from "valibot";
import type { Wrong } from "../issue.ts";
import type { NumberPrompt } from "../prompt-set.ts";
import {
  askingFields,
  type Built,
  baseAsking,
  field,
  type Reading,
  readDefault,
  requiredTwice,
} from "./fields.ts";

const finite = v.pipe(v.number(), v.finite());

/** A number, decimals allowed. */
export const numberFields = v.strictObject({
  kind: v.literal("number"),
  ...askingFields,
  min: v.optional(field(finite, "The least that is taken.")),
  max: v.optional(field(finite, "The most that is taken.")),
  default: v.optional(field(v.unknown(), "The answer given beforehand.")),
});

export function buildNumber(fields: v.InferOutput<typeof numberFields>): Built<NumberPrompt> {
  const { min, max } = fields;
  const prompt: NumberPrompt = {
    ...baseAsking(fields),
    kind: "number",
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
  const range = rangeWrong(prompt);
  if (range.length > 0) return { prompt, wrong: [...range, ...requiredTwice(fields)] };
  const given = readDefault(fields.default, (value) => acceptNumber(prompt, value));
  return { prompt: { ...prompt, ...given.set }, wrong: [...given.wrong, ...requiredTwice(fields)] };
}

function rangeWrong({ min, max }: NumberPrompt): readonly Wrong[] {
  if (min === undefined || max === undefined || min <= max) return [];
  return [{ code: "bad-range", message: "max is smaller than min.", path: ["max"] }];
}

export function readNumber(prompt: NumberPrompt, written: string): Reading<number> {
  const digits = written.trim().replace("\u2212", "-");
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(digits)
    ? acceptNumber(prompt, Number(digits))
    : { problem: problem(prompt) };
}

export function acceptNumber(prompt: NumberPrompt, value: unknown): Reading<number> {
  if (typeof value === "string") return readNumber(prompt, value);
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = prompt;
  if (typeof value !== "number" || !Number.isFinite(value)) return { problem: problem(prompt) };
  if (value < min || value > max) return { problem: problem(prompt) };
  // No -0: it would be shown as 0 and compared as another number.
  return { value: value + 0 };
}

function problem({ min, max }: NumberPrompt): string {
  if (min !== undefined && max !== undefined) return `Write a number from ${min} to ${max}.`;
  if (min !== undefined) return `Write a number of at least ${min}.`;
  return max === undefined ? "Write a number." : `Write a number of at most ${max}.`;
}
