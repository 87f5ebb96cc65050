import * as v from "valibot";
import type { ChoicePrompt, ReadyChoice } from "../prompt-set.ts";
import {
  askingFields,
  type Built,
  baseAsking,
  choiceFields,
  feedsField,
  field,
  type ListOptions,
  type Reading,
  readDefault,
  requiredTwice,
} from "./fields.ts";
import { buildOptions, findOption, knownOptions, sayOptions } from "./options.ts";

/** One of several options. */
export const choiceKind = v.strictObject({
  kind: v.literal("choice"),
  ...askingFields,
  ...choiceFields,
  ...feedsField,
  default: v.optional(field(v.unknown(), "The value chosen beforehand.")),
});

export function buildChoice(
  fields: v.InferOutput<typeof choiceKind>,
  list: ListOptions,
): Built<ChoicePrompt> {
  const { options, wrong } = buildOptions(fields);
  const { feeds } = fields;
  const prompt: ChoicePrompt = {
    ...baseAsking(fields),
    kind: "choice",
    options,
    ...(feeds === undefined ? {} : { feeds }),
  };
  const known = wrong.length > 0 ? undefined : knownOptions(options, list);
  const given = readDefault(fields.default, (value) =>
    known === undefined ? anyText(value) : acceptChoice({ ...prompt, options: known }, value),
  );
  return {
    prompt: { ...prompt, ...given.set },
    wrong: [...wrong, ...given.wrong, ...requiredTwice(fields)],
  };
}

/** Where the options cannot be known beforehand, a default is one when it is a text. */
function anyText(value: unknown): Reading<string> {
  return typeof value === "string" ? { value } : { problem: "Write the value of an option." };
}

export function readChoice(
  { options }: Pick<ReadyChoice, "options">,
  written: string,
): Reading<string> {
  const option = findOption(options, written);
  return option === undefined
    ? { problem: `Choose one of: ${sayOptions(options)}.` }
    : { value: option.value };
}

export function acceptChoice(
  prompt: Pick<ReadyChoice, "options">,
  value: unknown,
): Reading<string> {
  const written = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return readChoice(prompt, written);
}
