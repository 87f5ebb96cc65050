import * as v from "valibot";
import type { PausePrompt } from "../prompt-set.ts";
import { type Built, basePrompt, field, promptFields } from "./fields.ts";

/** One slow breath. */
const SECONDS = 5;
const LONGEST_SECONDS = 600;

/** A breath with progress that can always be cut short. Takes no answer. */
export const pauseFields = v.strictObject({
  kind: v.literal("pause"),
  ...promptFields,
  seconds: v.optional(
    field(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_SECONDS)),
      `How long, in whole seconds, 1 to ${LONGEST_SECONDS}. Default: ${SECONDS}.`,
    ),
  ),
});

export function buildPause(fields: v.InferOutput<typeof pauseFields>): Built<PausePrompt> {
  const seconds = fields.seconds ?? SECONDS;
  return { prompt: { ...basePrompt(fields), kind: "pause", seconds }, wrong: [] };
}
