import * as v from "valibot";
import { field, id, text } from "./kinds/fields.ts";
import { SET_RITUALS } from "./prompt-set.ts";

/** Version of the format. */
export const FORMAT = 1;

/** Language tags of the common form, BCP 47: `en`, `de-CH`. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

const head = {
  scarf: field(v.literal(FORMAT), "Version of the format."),
  id: field(id, "The name of the set: what --set takes, and best the name of its file."),
};

const ritual = field(v.picklist(SET_RITUALS), 'When it is asked. Quote "on" and "off".');
const title = field(text, "What lists call the set.");
const language = v.optional(
  field(v.pipe(v.string(), v.regex(LANGUAGE)), "Language of the words, such as en. Default: en."),
);
const source = v.optional(field(text, "Who the wording comes from."));

/** A set that stands alone; its prompts are left to `prompt`. */
export function setFields<P extends v.GenericSchema>(prompt: P) {
  return v.strictObject({
    ...head,
    ritual,
    title,
    language,
    source,
    prompts: field(v.pipe(v.array(prompt), v.minLength(1)), "What it asks, in order."),
  });
}

/** A set that extends another; its prompts are left to `prompt`. */
export function extendingSetFields<P extends v.GenericSchema>(prompt: P) {
  return v.strictObject({
    ...head,
    extend: field(id, "The id of the set this one begins from."),
    ritual: v.optional(ritual),
    title: v.optional(title),
    language,
    source,
    drop: v.optional(field(v.array(id), "Ids of prompts to leave out.")),
    prompts: v.optional(
      field(v.array(prompt), "Prompts to add. One with the id of another takes its place."),
    ),
  });
}
