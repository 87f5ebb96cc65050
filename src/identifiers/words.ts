import { IDENTIFIER_KINDS, type Identifier, type IdentifierKind } from "./identifier.ts";

/** What no list and no rule answers. */
export const RECOGNISED = "Could the person, or someone who knows them, recognise this?";

/** What a check cannot do. */
export const UNSEEN = "A check cannot see what is unique about somebody.";

const WORDS: Readonly<Record<IdentifierKind, string>> = {
  "own word": "a word of your list",
  name: "a name",
  age: "an age",
  date: "a date",
  place: "a place",
  number: "a number of a register",
  phone: "a telephone number",
  mail: "a mail address",
  web: "a web address",
};

/** `a name, an age`: each kind once, in the order of the kinds. */
export function sayKinds(found: readonly Pick<Identifier, "kind">[]): string {
  return IDENTIFIER_KINDS.filter((kind) => found.some((one) => one.kind === kind))
    .map((kind) => WORDS[kind])
    .join(", ");
}
