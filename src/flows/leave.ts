import type { Held } from "../domain/held.ts";
import type { Session } from "../domain/session.ts";
import { Failure } from "../lib/failure.ts";
import { visible } from "../lib/safe-text.ts";
import type { Context } from "../ports.ts";
import { readLines } from "../prompt-sets/kinds/lines.ts";
import { remarkOnPeople } from "./people/remark-on-people.ts";
import { readWords, type WordsSource } from "./read-words.ts";

/** What was left with the scarf that is on. */
export interface Left {
  readonly session: Session;
  /** One a line, in the order written; at least one. */
  readonly things: readonly Held[];
}

/**
 * Leaves words with the scarf that is on, each line a thing of its own. Throws Failure `not-now` when nothing is on, and
 * what `readWords` throws; nothing is written then.
 */
export async function leaveWithScarf(context: Context, source: WordsSource): Promise<Left> {
  const session = (await context.journal("read")).wearing();
  if (session === undefined)
    throw new Failure("not-now", "Nothing is on to leave something with.", {
      hint: "Put a scarf on with scarf on, or keep the words with scarf note.",
    });
  const journal = await context.journal("write");
  const { text, file, letGo } = await readWords(context, source, questionFor(session));
  const left = context.clock.now();
  const { id, role, ref } = session;
  const lines = readLines(text);
  const things = ("problem" in lines ? [] : lines.value).map((line) => ({
    id: context.ids.next(),
    session: id,
    role,
    ref,
    text: line,
    left,
  }));
  try {
    journal.write(left, (writer) => things.forEach(writer.addHeld));
  } catch (error) {
    if (file !== undefined) context.io.note(`Your words are still in ${visible(file)}.`);
    throw error;
  }
  letGo();
  await remarkOnPeople(context, [text]);
  return { session, things };
}

function questionFor({ object }: Session) {
  return {
    id: "leave",
    ask: `What stays with the ${object}?`,
    help: "One a line. It waits out of sight until this role goes on again.",
  };
}
