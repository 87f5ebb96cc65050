import type { Context } from "../ports.ts";
import { writeCondition } from "../prompt-sets/condition-text.ts";
import type { Option, Prompt, ShownSet } from "../prompt-sets/prompt-set.ts";
import { findLocatedSet, listOptions } from "./find-prompt-set.ts";

/** A set with all there is to show of it. Throws what `findPromptSet` throws. */
export function showPromptSet(context: Context, id: string): ShownSet {
  const located = findLocatedSet(context, id);
  const prompts = located.set.prompts.map((prompt) => ({
    prompt,
    when: prompt.when === undefined ? undefined : writeCondition(prompt.when),
    options: optionsOf(context, prompt),
  }));
  return { ...located, prompts };
}

function optionsOf(context: Context, prompt: Prompt): readonly Option[] {
  if (prompt.kind !== "choice" && prompt.kind !== "choices") return [];
  const { options } = prompt;
  return options.from === "set" ? options.list : listOptions(context, options.list);
}
