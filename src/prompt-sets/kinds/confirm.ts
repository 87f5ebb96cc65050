import * as v from "valibot";
import type { ConfirmPrompt } from "../prompt-set.ts";
import {
  askingFields,
  type Built,
  baseAsking,
  field,
  type Reading,
  readDefault,
  requiredTwice,
} from "./fields.ts";

/** Yes or no. */
export const confirmFields = v.strictObject({
  kind: v.literal("confirm"),
  ...askingFields,
  default: v.optional(field(v.unknown(), "The answer given beforehand: yes or no.")),
});

export function buildConfirm(fields: v.InferOutput<typeof confirmFields>): Built<ConfirmPrompt> {
  const given = readDefault(fields.default, acceptConfirm);
  return {
    prompt: { ...baseAsking(fields), kind: "confirm", ...given.set },
    wrong: [...given.wrong, ...requiredTwice(fields)],
  };
}

export function readConfirm(written: string): Reading<boolean> {
  const word = written.trim().toLowerCase();
  if (["yes", "y", "true"].includes(word)) return { value: true };
  if (["no", "n", "false"].includes(word)) return { value: false };
  return { problem: "Answer yes or no." };
}

export function acceptConfirm(value: unknown): Reading<boolean> {
  if (typeof value === "boolean") return { value };
  return typeof value === "string" ? readConfirm(value) : { problem: "Answer yes or no." };
}
