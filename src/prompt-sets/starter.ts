import type { PromptSet, SetRitual } from "./prompt-set.ts";

interface Head {
  readonly id: string;
  /** Where the file will lie. */
  readonly path: string;
  /** The folder that scarf is installed in. */
  readonly shipped: string;
}

/** A set to begin with: one prompt of every kind that a minute needs, and remarks. */
export function starterSet({ ritual, ...head }: Head & { readonly ritual: SetRitual }): string {
  return `${opening(head, ritual)}
scarf: 1
id: ${head.id}
ritual: "${ritual}"
title: ${head.id}
language: en

${STARTER_PROMPTS}`;
}

const STARTER_PROMPTS = `# What it asks, in this order. Every question can be skipped unless it says required: true.
prompts:
  # say shows words. {role}, {object}, {words_on} and {words_off} are filled in.
  - id: begin
    kind: say
    ask: A moment for yourself.

  # scale takes a whole number between two ends that you name.
  - id: how_much
    kind: scale
    ask: How much room did you take up?
    from: { value: -5, label: too little }
    to: { value: 5, label: too much }

  # confirm takes yes or no.
  - id: look_again
    kind: confirm
    ask: Is there something to look at again?

  # when: asked only when this holds. An answer can become more than an answer: see feeds.
  - id: what
    kind: lines
    ask: What is it, and when will you look at it?
    help: One a line, such as "the letter; tomorrow".
    when: look_again is yes
    feeds: loose_end

  # choice takes one of these words. With choices it is any number of them.
  - id: pace
    kind: choice
    ask: How was the pace?
    options:
      - slow
      - quick
      - { value: cannot-tell, label: I cannot tell }

  # text takes words of your own.
  - id: keep
    kind: text
    ask: What do you want to keep in mind?
`;

/** A set that begins from another one. */
export function starterExtension({ base, ...head }: Head & { readonly base: PromptSet }): string {
  const last = base.prompts.at(-1)?.id ?? "";
  return `${opening(head, base.ritual)}
scarf: 1
id: ${head.id}
# What lists call it. Without this line: as the other one.
# title: A title of your own

# It is for ${base.ritual} and asks what this set asks:
# ${base.prompts.map(({ id }) => id).join(", ")}
# See them all: scarf prompts show ${base.id}
extend: ${base.id}

# Ids of prompts to leave out, such as [${last}].
drop: []

# Prompts to add: before or after another one. A prompt with the id of one above takes its place.
prompts:
  - id: my_question
    kind: text
    ask: What do you want to ask yourself here?
    before: ${last}
`;
}

function opening({ id, path, shipped }: Head, ritual: SetRitual): string {
  const use = ritual === "reflect" ? `scarf reflect ${id}` : `scarf ${ritual} --set ${id}`;
  return `# yaml-language-server: $schema=${shipped}/data/prompt-set.schema.json
#
# Your own prompt set. Lines that begin with # are remarks: take them out when you like.
# The whole format: ${shipped}/prompts/README.md
# Look for mistakes: scarf prompts check ${path}
# Use it: ${use}
`;
}
