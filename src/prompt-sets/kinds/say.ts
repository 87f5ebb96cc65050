import * as v from "valibot";
import type { SayPrompt } from "../prompt-set.ts";
import { type Built, basePrompt, promptFields } from "./fields.ts";

/** Words shown, or said aloud by the user. Takes no answer. */
export const sayFields = v.strictObject({ kind: v.literal("say"), ...promptFields });

export function buildSay(fields: v.InferOutput<typeof sayFields>): Built<SayPrompt> {
  return { prompt: { ...basePrompt(fields), kind: "say" }, wrong: [] };
}
