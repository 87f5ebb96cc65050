import type { Answer, AnswerKind, Entry } from "../domain/entry.ts";
import { kindHeld } from "../domain/power.ts";

/** What a question is about. Each has one topic and each topic one section, so that nothing is said twice. */
export const TOPICS = [
  "month",
  "balance",
  "power",
  "map",
  "half-yes",
  "seats",
  "values",
  "misunderstandings",
  "handed-back",
  "fit",
  "ratings",
  "repairs",
  "loose-ends",
  "intentions",
  "learned",
  "themes",
  "other",
] as const;
export type Topic = (typeof TOPICS)[number];

/** An answer, given or not, in its entry. */
interface Asked {
  readonly entry: Entry;
  readonly answer: Answer;
}

/** The set of the month's own reflection. */
export const MONTH_SET = "month";

type Rule = (asked: Asked) => boolean;

const CHOSEN = ["choice", "choices"] as const;
const WRITTEN = ["text", "lines"] as const;

/** By the prompt ids of the shipped sets, which own sets may use too. The first that holds is the topic. */
const RULES: Readonly<Record<Exclude<Topic, "other">, Rule>> = {
  month: ({ entry }) => entry.set === MONTH_SET,
  balance: prompts(["scale"], /^balance$/),
  power: prompts(["scale"], /^who_powerful$/),
  map: anyOf(
    asksForSide,
    prompts(["choices"], /^circumstances$/),
    // It only leads to the finer kinds, and has no place of its own.
    prompts(["confirm"], /^closer$/),
  ),
  "half-yes": prompts(["choice"], /^half_yes$/),
  seats: anyOf(prompts(["choices"], /^shift(_down)?$/), prompts(["choice"], /^shift(s|_noticed)$/)),
  values: prompts(CHOSEN, /^(value|values_served|values_missed)$/),
  misunderstandings: prompts(CHOSEN, /^misunderstandings$/),
  "handed-back": prompts(CHOSEN, /^handed_back$/),
  fit: prompts([...CHOSEN, "confirm"], /^fit(_|$)/),
  ratings: ({ answer }) => isOwnRating(answer),
  repairs: anyOf(
    prompts(["confirm"], /^mended$/),
    prompts(CHOSEN, /^(repair_step|raise_it)$/),
    ({ entry, answer }) => entry.repair !== undefined && isAboutRepair(answer),
    ({ answer }) => answer.feeds === "repair" && isWritten(answer),
  ),
  "loose-ends": ({ answer }) => answer.feeds === "loose_end" && isWritten(answer),
  intentions: anyOf(prompts(WRITTEN, /^intention$/), prompts(CHOSEN, /^intention_kept$/)),
  learned: isKeptAsField,
  themes: ({ answer }) => answer.feeds === "tag" && isWritten(answer),
};

/** The topic of a question, by its prompt id, its kind and what it feeds. */
export function topicOf(entry: Entry, answer: Answer): Topic {
  return TOPICS.find((topic) => topic !== "other" && RULES[topic]({ entry, answer })) ?? "other";
}

/** Whether it asks who has a kind of power. Another answer than a side is about something else. */
function asksForSide({ answer }: Asked): boolean {
  return kindHeld(answer) !== undefined;
}

/** What leads a repair on. What was learned on the way is another topic. */
function isAboutRepair({ prompt }: Answer): boolean {
  return /^(repair_steps|raise_with|barriers|state|follow_up)$/.test(prompt);
}

/** Whether it is a rating from 0 to 10. */
function isOwnRating({ kind, from, to }: Answer): boolean {
  return kind === "scale" && from?.value === 0 && to?.value === 10;
}

/** The fields that the section about learning shows. */
export const LEARNING_FIELDS = ["learned", "will_do", "changed"] as const;

/** Whether the entry's field holds the same words. One that was mended since may not. */
function isKeptAsField({ entry, answer }: Asked): boolean {
  const field = LEARNING_FIELDS.find((name) => name === answer.feeds);
  if (field === undefined || !isWritten(answer)) return false;
  return answer.value === undefined || (entry.fields[field] ?? "").includes(writtenText(answer));
}

function isWritten({ kind }: Answer): boolean {
  return WRITTEN.some((written) => written === kind);
}

/** As the entry's field has it. */
function writtenText({ value }: Answer): string {
  if (typeof value !== "object") return String(value);
  return value.filter((line) => line.trim() !== "").join("\n");
}

function prompts(kinds: readonly AnswerKind[], id: RegExp): Rule {
  return ({ answer }) => kinds.includes(answer.kind) && id.test(answer.prompt);
}

function anyOf(...rules: readonly Rule[]): Rule {
  return (asked) => rules.some((rule) => rule(asked));
}
