import type { IsOurs } from "../domain/forgetting.ts";
import type { Context } from "../ports.ts";
import type { Options, Prompt } from "../prompt-sets/prompt-set.ts";
import { listOptions, parseSetFile } from "./find-prompt-set.ts";
import { MORNING_QUESTION } from "./morning-rating.ts";
import { shippedSetFiles } from "./set-files.ts";
import { NOTE_QUESTION } from "./write-note.ts";

/**
 * What scarf came with: questions, options and ends of scales of the shipped sets, with a role and its object filled in.
 * A question that repeats an earlier answer is not among them, nor one that an earlier version asked.
 */
export function scarfsOwnWords(context: Context): IsOurs {
  const prompts = shippedSetFiles(context).flatMap((file) => {
    const parsed = parseSetFile(context, file);
    return "set" in parsed ? parsed.set.prompts : [];
  });
  const texts = [
    NOTE_QUESTION.ask,
    ...[MORNING_QUESTION, ...prompts].flatMap((prompt) => wordsOf(context, prompt)),
  ];
  const exact = new Set(texts.filter((text) => !text.includes("{")));
  const filled = [...new Set(texts)]
    .filter((text) => text.includes("{") && !/\{\s*last\./.test(text))
    .map(asPattern);
  return (text) => exact.has(text) || filled.some((pattern) => pattern.test(text));
}

function wordsOf(context: Context, prompt: Prompt): readonly string[] {
  const { ask } = prompt;
  if (prompt.kind === "scale") return [ask, prompt.from.label, prompt.to.label];
  const isChoice = prompt.kind === "choice" || prompt.kind === "choices";
  return isChoice ? [ask, ...labelsOf(context, prompt.options)] : [ask];
}

/** Roles are the user's own, too. */
function labelsOf(context: Context, options: Options): readonly string[] {
  if (options.from === "set") return options.list.map(({ label }) => label);
  return options.list === "roles"
    ? []
    : listOptions(context, options.list).map(({ label }) => label);
}

/** A placeholder stands for the few words of a role or its object. */
function asPattern(template: string): RegExp {
  const parts = template
    .split(/\{[^{}\n]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^\\n]{1,60}")}$`);
}
