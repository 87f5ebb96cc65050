import type { AnswerValue } from "../../src/domain/entry.ts";
import type { Seat } from "../../src/domain/role.ts";
import { holds } from "../../src/prompt-sets/condition.ts";
import type { Options, Prompt, PromptSet } from "../../src/prompt-sets/prompt-set.ts";
import { readRoles } from "../../src/prompt-sets/role-list.ts";
import { shippedText } from "./shipped.ts";
import { shippedOptions } from "./shipped-sets.ts";
import { countWords } from "./tone.ts";

/** What is asked, in order, of somebody in a seat who answers as given and passes nothing over. */
export function path(
  { prompts }: PromptSet,
  seat: Seat,
  answers: Readonly<Record<string, AnswerValue>> = {},
): readonly Prompt[] {
  const known = new Map<string, AnswerValue>([["seat", seat], ...Object.entries(answers)]);
  return prompts.filter(({ when }) => when === undefined || holds(when, known));
}

export function isSingleKey({ kind }: Prompt): boolean {
  return kind === "scale" || kind === "choice" || kind === "confirm";
}

/** The text that options show, label after label. */
export function optionLabels({ from, list }: Options): readonly string[] {
  return (from === "set" ? list : shippedOptions(list)).map(({ label }) => label);
}

const READING_WORDS_A_SECOND = 200 / 60;
const KEY_SECONDS = 3;
const TYPING_SECONDS = 12;

/**
 * Seconds that a path takes the first time: every question, scale end and option read at 200 words a minute, 3 s a
 * single key, 12 s a text or a list of lines, and the pauses. Help is extra reading and is not in it. Ours, rounded up
 * to the second.
 */
export function seconds(prompts: readonly Prompt[]): number {
  const words = prompts.flatMap(readWords).reduce((sum, text) => sum + countWords(text), 0);
  const acting = prompts.reduce((sum, prompt) => sum + actingSeconds(prompt), 0);
  return Math.ceil(words / READING_WORDS_A_SECOND + acting);
}

/** The longest spoken line stands for a role's words. */
function readWords(prompt: Prompt): readonly string[] {
  const asked = prompt.ask.replace(/\{words_(on|off)\}/, LONGEST_WORDS);
  if (prompt.kind === "scale") return [asked, prompt.from.label, prompt.to.label];
  if (prompt.kind === "choice" || prompt.kind === "choices")
    return [asked, ...optionLabels(prompt.options)];
  return [asked];
}

const LONGEST_WORDS = readRoles(shippedText("data/roles.yaml"), "data/roles.yaml")
  .flatMap(({ words }) => [words.on, words.off])
  .reduce((longest, words) => (countWords(words) > countWords(longest) ? words : longest), "");

function actingSeconds(prompt: Prompt): number {
  if (prompt.kind === "pause") return prompt.seconds;
  if (prompt.kind === "say") return 0;
  return isSingleKey(prompt) ? KEY_SECONDS : TYPING_SECONDS;
}
