import type { Entry } from "../domain/entry.ts";
import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";
import type { Prompt, PromptSet } from "../prompt-sets/prompt-set.ts";
import { findPromptSet } from "./find-prompt-set.ts";
import { MORNING_QUESTION } from "./morning-rating.ts";

/**
 * The questions of the entries, as they were asked, that are known to quote nothing from the journal: those of a set
 * that is still there, whose words have no `{last.…}` to fill in, and the one that the settings can put in front of a set.
 */
export function plainQuestions(context: Context, entries: readonly Entry[]): ReadonlySet<string> {
  const bySet = Map.groupBy(entries, ({ set }) => set);
  const ofSets = [...bySet].flatMap(([id, asked]) => {
    const set = setStillThere(context, id);
    return set === undefined ? [] : plainOf(set, asked);
  });
  return new Set([MORNING_QUESTION.ask, ...ofSets]);
}

function plainOf(set: PromptSet, entries: readonly Entry[]): readonly string[] {
  const prompts = new Map(set.prompts.map((prompt) => [prompt.id, prompt]));
  return entries.flatMap(({ setVersion, answers }) =>
    answers
      .filter(({ prompt, asked }) => {
        const template = prompts.get(prompt);
        return template !== undefined && isPlain(template, asked, setVersion === set.version);
      })
      .map(({ asked }) => asked),
  );
}

/** Asked word for word as the set has it now, or from this very version of the set. */
function isPlain({ ask }: Prompt, asked: string, isSameVersion: boolean): boolean {
  return !/\{\s*last\./.test(ask) && (isSameVersion || asked === ask);
}

/** A set that was removed or cannot be read any more vouches for no question; the report goes on without its words. */
function setStillThere(context: Context, id: string): PromptSet | undefined {
  try {
    return findPromptSet(context, id);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
