import * as v from "valibot";
import { FEEDS } from "../../domain/entry.ts";
import type { Wrong } from "../issue.ts";
import { DATA_LISTS, type DataList, type Option } from "../prompt-set.ts";

/** How ids are written: of prompts, and of sets, which are also names of files. */
export const ID = /^[a-z][a-z0-9_-]{0,59}$/;
export const ID_WORDS =
  "lower-case letters, digits, - and _, beginning with a letter, at most 60 of them";

/**
 * The answer to a question, or one sentence that says what is allowed. It never quotes what was given. `isTogether`: what
 * was chosen is there, but not to be chosen together.
 */
export type Reading<T> =
  | { readonly value: T }
  | { readonly problem: string; readonly isTogether?: true };

/** A prompt made of its fields, and what does not fit together in them; paths begin at the prompt. */
export interface Built<P> {
  readonly prompt: P;
  readonly wrong: readonly Wrong[];
}

/** The options of a list in `data/`; undefined when they cannot be known beforehand. */
export type ListOptions = (list: DataList) => readonly Option[] | undefined;

/** Text with something in it. */
export const text = v.pipe(v.string(), v.regex(/\S/));
export const id = v.pipe(v.string(), v.regex(ID));

/** A field with the sentence that editors show for it. */
export function field<const S extends v.GenericSchema>(schema: S, sentence: string) {
  return v.pipe(schema, v.description(sentence));
}

/** Fields of every prompt. */
export const promptFields = {
  id: field(id, "The name of the prompt in this set. Answers are kept under it."),
  ask: field(
    text,
    "The words asked, shown or said. May hold {role}, {object}, {words_on}, {words_off}, {last.<id>}.",
  ),
  help: v.optional(field(text, "More words, shown below.")),
  when: v.optional(field(text, "Asked only when this holds, such as: mended is yes")),
  after: v.optional(field(id, "With extend: stands behind the prompt with this id.")),
  before: v.optional(field(id, "With extend: stands in front of the prompt with this id.")),
};

/** Fields of every prompt that takes an answer. */
export const askingFields = {
  ...promptFields,
  required: v.optional(field(v.boolean(), "true: it cannot be skipped.")),
  optional: v.optional(field(v.boolean(), "false: it cannot be skipped.")),
};

/** Answers in words can become more than an answer. */
export const feedsField = {
  feeds: v.optional(field(v.picklist(FEEDS), "What the answer becomes besides an answer.")),
};

const optionFields = v.strictObject({
  value: field(text, "What is kept, such as safety."),
  label: field(text, "What is shown, such as Safety and kindness."),
  help: v.optional(field(text, "Said beside the label.")),
  alone: v.optional(
    field(v.boolean(), "true: of several it cannot be one, such as none of these."),
  ),
});

/** Fields of both kinds of choice. */
export const choiceFields = {
  options: v.optional(
    field(
      v.pipe(v.array(v.union([text, optionFields])), v.minLength(1)),
      "What can be chosen: words, or maps of value and label.",
    ),
  ),
  from_data: v.optional(field(v.picklist(DATA_LISTS), "A list of scarf's to choose from.")),
};

interface CommonFields {
  readonly id: string;
  readonly ask: string;
  readonly help?: string | undefined;
}

/** What all prompts are made of. `when` is read later, when the prompts before it are known. */
export function basePrompt({ id, ask, help }: CommonFields): CommonFields {
  return { id, ask: ask.trim(), ...(help === undefined ? {} : { help: help.trim() }) };
}

interface AskingFields extends CommonFields {
  readonly required?: boolean | undefined;
  readonly optional?: boolean | undefined;
}

/** What all prompts that take an answer are made of. Everything can be skipped unless the set says otherwise. */
export function baseAsking(fields: AskingFields): CommonFields & { readonly required: boolean } {
  const required = fields.required ?? (fields.optional === undefined ? false : !fields.optional);
  return { ...basePrompt(fields), required };
}

export function requiredTwice({ required, optional }: AskingFields): readonly Wrong[] {
  if (required === undefined || optional === undefined || required !== optional) return [];
  return [
    {
      code: "wrong-value",
      message: "required and optional say opposite things. Keep one.",
      path: ["optional"],
    },
  ];
}

/** The answer given beforehand, read as any other answer; nothing when the set has none. */
export function readDefault<T>(
  written: unknown,
  accept: (value: unknown) => Reading<T>,
): { readonly set: { readonly default?: T }; readonly wrong: readonly Wrong[] } {
  if (written === undefined) return { set: {}, wrong: [] };
  const read = accept(written);
  if ("value" in read) return { set: { default: read.value }, wrong: [] };
  const message = `The default is no answer to this question. ${read.problem}`;
  return { set: {}, wrong: [{ code: "bad-default", message, path: ["default"] }] };
}
