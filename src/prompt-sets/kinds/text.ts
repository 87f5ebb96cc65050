import * as v from "valibot";
import type { TextPrompt } from "../prompt-set.ts";
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

/** Words of one's own, one line or several. */
export const textFields = v.strictObject({
  kind: v.literal("text"),
  ...askingFields,
  ...feedsField,
  default: v.optional(field(v.unknown(), "The answer given beforehand.")),
});

export function buildText(fields: v.InferOutput<typeof textFields>): Built<TextPrompt> {
  const { feeds } = fields;
  const given = readDefault(fields.default, acceptText);
  return {
    prompt: {
      ...baseAsking(fields),
      kind: "text",
      ...(feeds === undefined ? {} : { feeds }),
      ...given.set,
    },
    wrong: [...given.wrong, ...requiredTwice(fields)],
  };
}

/** Blanks around it are left out, `\r\n` becomes `\n`. */
export function readText(written: string): Reading<string> {
  const value = written.replace(/\r\n?/g, "\n").trim();
  return value === "" ? { problem: "Write a text." } : { value };
}

export function acceptText(value: unknown): Reading<string> {
  if (typeof value === "number" || typeof value === "boolean") return readText(String(value));
  return typeof value === "string" ? readText(value) : { problem: "Write a text." };
}
