import type { Answer } from "../../domain/entry.ts";
import { writtenLines } from "../../domain/shown-answers.ts";
import type { Context } from "../../ports.ts";

/**
 * Says in one line what kinds of things that may name somebody are in what was just kept, without a word of it. It stops
 * nothing, and says nothing with --quiet and --json.
 */
export async function remarkOnPeople(context: Context, texts: readonly string[]): Promise<void> {
  const { quiet, json } = context.globals();
  if (quiet || json || texts.every((text) => text.trim() === "")) return;
  // Nobody waits for its lists before the first question.
  const { peopleFinder } = await import("./find-people.ts");
  const { RECOGNISED, sayKinds } = await import("../../identifiers/words.ts");
  const found = texts.flatMap(await peopleFinder(context));
  if (found.length > 0)
    context.io.remark(`This may name somebody: ${sayKinds(found)}. ${RECOGNISED}`);
}

/** The same for answers: those that are written. */
export function remarkOnAnswers(context: Context, answers: readonly Answer[]): Promise<void> {
  return remarkOnPeople(context, answers.flatMap(writtenLines));
}
