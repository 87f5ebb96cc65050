import type { PromptSet } from "../../prompt-sets/prompt-set.ts";

/** How many prompts of a set take an answer. */
export function questionsIn({ prompts }: PromptSet): number {
  return prompts.filter(({ kind }) => kind !== "say" && kind !== "pause").length;
}
