import * as v from "valibot";
import type { ChoicesPrompt, Option, ReadyChoices } from "../prompt-set.ts";
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

/** Any number of several options. */
export const choicesFields = v.strictObject({
  kind: v.literal("choices"),
  ...askingFields,
  ...choiceFields,
  ...feedsField,
  default: v.optional(field(v.unknown(), "The values chosen beforehand.")),
});

export function buildChoices(
  fields: v.InferOutput<typeof choicesFields>,
  list: ListOptions,
): Built<ChoicesPrompt> {
  const { options, wrong } = buildOptions(fields);
  const { feeds } = fields;
  const prompt: ChoicesPrompt = {
    ...baseAsking(fields),
    kind: "choices",
    options,
    ...(feeds === undefined ? {} : { feeds }),
  };
  const known = wrong.length > 0 ? undefined : knownOptions(options, list);
  const given = readDefault(fields.default, (value) =>
    known === undefined ? anyTexts(value) : acceptChoices({ ...prompt, options: known }, value),
  );
  return {
    prompt: { ...prompt, ...given.set },
    wrong: [...wrong, ...given.wrong, ...requiredTwice(fields)],
  };
}

/** Where the options cannot be known beforehand, a default is one when it is a list of texts. */
function anyTexts(value: unknown): Reading<readonly string[]> {
  return Array.isArray(value) && value.every((one) => typeof one === "string")
    ? { value }
    : { problem: "Write a list of values of options." };
}

type Choosing = Pick<ReadyChoices, "options" | "required">;

/** Values or labels with commas between them, each kept once, in the order given. */
export function readChoices(prompt: Choosing, written: string): Reading<readonly string[]> {
  const pieces = written.split(",");
  const chosen: Option[] = [];
  while (pieces.length > 0) {
    const { option, taken } = longestOption(prompt.options, pieces);
    const isBlank = taken === 1 && pieces[0]?.trim() === "";
    if (option === undefined && !isBlank) return { problem: problem(prompt) };
    if (option !== undefined) chosen.push(option);
    pieces.splice(0, taken);
  }
  return chosen.length === 0 ? { problem: problem(prompt) } : together(chosen);
}

/** Labels may hold commas themselves: the option that takes up the most pieces from the start on. */
function longestOption(
  options: readonly Option[],
  pieces: readonly string[],
): { readonly option?: Option | undefined; readonly taken: number } {
  const longest = Math.min(pieces.length, mostPieces(options));
  for (let taken = longest; taken > 1; taken -= 1) {
    const option = findOption(options, pieces.slice(0, taken).join(","));
    if (option !== undefined) return { option, taken };
  }
  return { option: findOption(options, pieces[0] ?? ""), taken: 1 };
}

function mostPieces(options: readonly Option[]): number {
  const commas = options.map(({ value, label }) =>
    Math.max(value.split(",").length, label.split(",").length),
  );
  return Math.max(1, ...commas);
}

/** A list of values or labels, or one text as `readChoices` takes it. An empty list answers a question that is not required. */
export function acceptChoices(prompt: Choosing, value: unknown): Reading<readonly string[]> {
  if (typeof value === "string") return readChoices(prompt, value);
  if (!Array.isArray(value)) return { problem: problem(prompt) };
  const chosen = value.map((one) => findOption(prompt.options, wordOf(one)));
  if (!chosen.every((option) => option !== undefined)) return { problem: problem(prompt) };
  if (prompt.required && chosen.length === 0) return { problem: problem(prompt) };
  return together(chosen);
}

/** What was chosen, unless one of several is to be chosen alone. */
function together(chosen: readonly Option[]): Reading<readonly string[]> {
  const values = valuesOf(chosen);
  const single = chosen.find(({ alone }) => alone === true);
  return single === undefined || values.length === 1
    ? { value: values }
    : { problem: `Choose "${single.label}" alone, or leave it out.`, isTogether: true };
}

function wordOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function valuesOf(options: readonly Option[]): readonly string[] {
  return [...new Set(options.map(({ value }) => value))];
}

function problem({ options }: Choosing): string {
  return `Choose from: ${sayOptions(options)}. Put a comma between several.`;
}
