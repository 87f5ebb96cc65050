import type { OwnWord } from "../domain/own-word.ts";
import { folded } from "../identifiers/identifier.ts";
import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";
import { readLines } from "../prompt-sets/kinds/lines.ts";
import { readWords, type WordsSource } from "./read-words.ts";

/** What a list of words became. */
export interface OwnWordsChanged {
  readonly words: readonly string[];
  /** How many came, or went. */
  readonly count: number;
}

/** The list, in the order added. */
export async function readOwnWords(context: Context): Promise<readonly string[]> {
  return spelled((await context.journal("read")).ownWords());
}

/** Adds words, one a line, each once whatever its capitals. Throws what `readWords` throws. */
export async function addOwnWords(context: Context, source: WordsSource): Promise<OwnWordsChanged> {
  const journal = await context.journal("write");
  const words = await readWordLines(context, source, "Which names or words, one a line?");
  return journal.write(context.clock.now(), (writer) => {
    const before = writer.ownWords();
    const known = new Set(before.map(({ word }) => folded(word)));
    for (const word of words) {
      if (known.has(folded(word))) continue;
      known.add(folded(word));
      writer.addOwnWord({ id: context.ids.next(), word });
    }
    const after = writer.ownWords();
    return { words: spelled(after), count: after.length - before.length };
  });
}

/** Takes words out. Throws Failure `not-found` when none of them is there, and what `readWords` throws. */
export async function removeOwnWords(
  context: Context,
  source: WordsSource,
): Promise<OwnWordsChanged> {
  const reading = await context.journal("read");
  const lines = await readWordLines(context, source, "Which ones go, one a line?");
  const going = new Set(lines.map(folded));
  const isGoing = ({ word }: OwnWord) => going.has(folded(word));
  // Nothing is made where there is nothing to take out.
  if (!reading.ownWords().some(isGoing)) throw notInList();
  const journal = await context.journal("write");
  return journal.write(context.clock.now(), (writer) => {
    const gone = writer.ownWords().filter(isGoing);
    for (const { id } of gone) writer.removeOwnWord(id);
    return { words: spelled(writer.ownWords()), count: gone.length };
  });
}

function spelled(words: readonly OwnWord[]): readonly string[] {
  return words.map(({ word }) => word);
}

function notInList(): Failure {
  return new Failure("not-found", "None of these is in your list.", {
    hint: "Run scarf config names list to see it.",
  });
}

async function readWordLines(
  context: Context,
  source: WordsSource,
  ask: string,
): Promise<readonly string[]> {
  const { text } = await readWords(context, source, { id: "names", ask });
  const lines = readLines(text);
  return "problem" in lines ? [] : lines.value;
}
