import * as v from "valibot";
import type { Wrong } from "../issue.ts";
import type { ScalePrompt } from "../prompt-set.ts";
import {
  askingFields,
  type Built,
  baseAsking,
  field,
  type Reading,
  readDefault,
  requiredTwice,
  text,
} from "./fields.ts";

/** More steps than this are no scale a person can see at a glance. */
const MOST_STEPS = 100;

const endFields = v.strictObject({
  value: field(v.pipe(v.number(), v.safeInteger()), "A whole number."),
  label: field(text, "What this end means."),
});

/** A whole number between two named ends. */
export const scaleFields = v.strictObject({
  kind: v.literal("scale"),
  ...askingFields,
  from: field(endFields, "The lower end."),
  to: field(endFields, "The upper end."),
  default: v.optional(field(v.unknown(), "The answer given beforehand.")),
});

export function buildScale(fields: v.InferOutput<typeof scaleFields>): Built<ScalePrompt> {
  const { from, to } = fields;
  const prompt: ScalePrompt = { ...baseAsking(fields), kind: "scale", from, to };
  const range = rangeWrong(prompt);
  if (range.length > 0) return { prompt, wrong: [...range, ...requiredTwice(fields)] };
  const given = readDefault(fields.default, (value) => acceptScale(prompt, value));
  return { prompt: { ...prompt, ...given.set }, wrong: [...given.wrong, ...requiredTwice(fields)] };
}

function rangeWrong({ from, to }: ScalePrompt): readonly Wrong[] {
  const path = ["to", "value"];
  if (from.value >= to.value)
    return [{ code: "bad-range", message: "to has to be larger than from.", path }];
  if (to.value - from.value > MOST_STEPS)
    return [
      {
        code: "bad-range",
        message: `A scale has at most ${MOST_STEPS} steps. For more use kind: number.`,
        path,
      },
    ];
  return [];
}

export function readScale(prompt: ScalePrompt, written: string): Reading<number> {
  const digits = written.trim().replace("\u2212", "-");
  return /^[+-]?\d+$/.test(digits)
    ? acceptScale(prompt, Number(digits))
    : { problem: problem(prompt) };
}

export function acceptScale(prompt: ScalePrompt, value: unknown): Reading<number> {
  if (typeof value === "string") return readScale(prompt, value);
  const { from, to } = prompt;
  if (!Number.isSafeInteger(value) || typeof value !== "number")
    return { problem: problem(prompt) };
  if (value < from.value || value > to.value) return { problem: problem(prompt) };
  // No -0: it would be shown as 0 and compared as another number.
  return { value: value + 0 };
}

function problem({ from, to }: ScalePrompt): string {
  return `Write a whole number from ${from.value} to ${to.value}.`;
}
