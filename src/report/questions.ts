import {
  type Answer,
  type AnswerKind,
  type AnswerValue,
  type Entry,
  RITUALS,
  type Ritual,
  type ScaleEnd,
} from "../domain/entry.ts";
import type { ReportInput } from "./report-input.ts";
import { type Topic, topicOf } from "./topics.ts";

/** An answer that was given, in its entry. */
export interface GivenAnswer {
  readonly entry: Entry;
  readonly answer: Answer;
  readonly value: AnswerValue;
}

/** One question of one ritual, with the answers that were given to it. */
export interface Question {
  /** The same in every period. */
  readonly key: string;
  readonly prompt: string;
  readonly ritual: Ritual;
  readonly kind: AnswerKind;
  readonly topic: Topic;
  /** For people: as it was asked, or the prompt's id in words. */
  readonly words: string;
  /** At least one, oldest first. */
  readonly given: readonly GivenAnswer[];
}

/** What a question needs to be worded. */
export type Wording = Pick<ReportInput, "detail" | "plainQuestions">;

/**
 * The questions that were answered, in the order of rituals and then as they first came up. A scale that was asked
 * with other ends is another question.
 */
export function questionsOf(entries: readonly Entry[], wording: Wording): readonly Question[] {
  const given = entries.flatMap((entry) => givenIn(entry));
  const groups = [...Map.groupBy(given, keyOf)].flatMap(([key, group]) => {
    const [first] = group;
    return first === undefined ? [] : [asQuestion(key, { first, group }, wording)];
  });
  return groups.toSorted((a, b) => RITUALS.indexOf(a.ritual) - RITUALS.indexOf(b.ritual));
}

/**
 * The words asked, where they were always the same and, in a coarse report, are known to quote nobody; else the
 * prompt's id in words: `half_yes` as `Half yes`.
 */
export function questionWords(
  answers: readonly Answer[],
  { detail, plainQuestions }: Wording,
): string {
  const [first] = answers;
  if (first === undefined) return "";
  const isSame = answers.every(({ asked }) => asked === first.asked);
  const isPlain = detail === "private" || plainQuestions.has(first.asked);
  return isSame && isPlain ? first.asked : idInWords(first.prompt);
}

/** A scale question's ends, as they were last worded. Undefined for other kinds. */
export function endsOf({
  given,
}: Question): { readonly from: ScaleEnd; readonly to: ScaleEnd } | undefined {
  const { from, to } = given.at(-1)?.answer ?? {};
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** The answers of a scale or number question. */
export function numbersOf({ given }: Question): readonly number[] {
  return given.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
}

function givenIn(entry: Entry): readonly GivenAnswer[] {
  return entry.answers.flatMap((answer) =>
    answer.value === undefined ? [] : [{ entry, answer, value: answer.value }],
  );
}

function keyOf({ entry, answer }: GivenAnswer): string {
  const { prompt, kind, from, to } = answer;
  return [topicOf(entry, answer), entry.ritual, kind, from?.value, to?.value, prompt].join(" ");
}

function asQuestion(
  key: string,
  { first, group }: { readonly first: GivenAnswer; readonly group: readonly GivenAnswer[] },
  wording: Wording,
): Question {
  const { entry, answer } = first;
  return {
    key,
    prompt: answer.prompt,
    ritual: entry.ritual,
    kind: answer.kind,
    topic: topicOf(entry, answer),
    words: questionWords(
      group.map(({ answer }) => answer),
      wording,
    ),
    given: group,
  };
}

/** `half_yes` as `Half yes`. */
export function idInWords(prompt: string): string {
  const words = prompt.replaceAll(/[_-]+/g, " ").trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
