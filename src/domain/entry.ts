import type { Moment } from "./moment.ts";
import type { Seat } from "./role.ts";

export const RITUALS = ["on", "off", "day", "reflect", "note"] as const;
export type Ritual = (typeof RITUALS)[number];

/** The seven fields that every reflective model is a projection of. */
export const MODEL_FIELDS = [
  "happened",
  "felt",
  "judged",
  "because",
  "learned",
  "will_do",
  "changed",
] as const;
export type ModelField = (typeof MODEL_FIELDS)[number];

/** What an answer becomes besides an answer. `held` stays with the scarf and out of sight while it is off. */
export const FEEDS = ["repair", "loose_end", "held", "tag", ...MODEL_FIELDS] as const;
export type Feed = (typeof FEEDS)[number];

/** Kinds of prompt that take an answer, and the two that do not. */
export const ANSWER_KINDS = [
  "scale",
  "choice",
  "choices",
  "confirm",
  "text",
  "lines",
  "number",
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];
export const PROMPT_KINDS = ["say", "pause", ...ANSWER_KINDS] as const;
export type PromptKind = (typeof PROMPT_KINDS)[number];

/** scale, number: a number. confirm: yes or no. choice, text: a text. choices, lines: texts in the order given. */
export type AnswerValue = number | boolean | string | readonly string[];

/** An end of a scale. */
export interface ScaleEnd {
  readonly value: number;
  readonly label: string;
}

/** One answered or skipped question, with the words as they were asked. */
export interface Answer {
  /** Id of the prompt in its set. */
  readonly prompt: string;
  readonly kind: AnswerKind;
  readonly asked: string;
  /** Absent when the question was skipped. */
  readonly value?: AnswerValue | undefined;
  /** choice and choices: the labels of the values, in the same order. */
  readonly labels?: readonly string[] | undefined;
  /** scale: the ends it was asked with. */
  readonly from?: ScaleEnd | undefined;
  readonly to?: ScaleEnd | undefined;
  readonly feeds?: Feed | undefined;
}

/** What an entry needs to know of its session to be read alone. */
export interface EntrySession {
  readonly id: string;
  readonly role: string;
  readonly roleTitle: string;
  readonly seat: Seat;
  readonly ref?: string | undefined;
}

/** One ritual run, dated. A draft was interrupted and waits to be gone on with. */
export interface Entry {
  readonly id: string;
  readonly ritual: Ritual;
  /** Id and content hash of the prompt set it was asked from. */
  readonly set: string;
  readonly setVersion: string;
  readonly state: "draft" | "done";
  readonly at: Moment;
  readonly session?: EntrySession | undefined;
  /** The repair that its answers lead on. */
  readonly repair?: string | undefined;
  /** In the order asked. */
  readonly answers: readonly Answer[];
  /** In the order given, each once. */
  readonly tags: readonly string[];
  /** What its answers said of the seven fields, as far as they did. A draft has none yet. */
  readonly fields: Readonly<Partial<Record<ModelField, string>>>;
  /** Its words are forgotten: texts are empty, numbers and choices stay. */
  readonly isForgotten?: true | undefined;
}
