import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";
import { readLines } from "../prompt-sets/kinds/lines.ts";
import { readWords, type WordsSource } from "./read-words.ts";
import { readSettings, writeSettings } from "./settings.ts";

/** What a list of names became. */
export interface NamesChanged {
  readonly names: readonly string[];
  /** How many came, or went. */
  readonly count: number;
}

/** Adds words, one a line, each once whatever its capitals. Throws what `readWords` throws. */
export async function addNames(context: Context, source: WordsSource): Promise<NamesChanged> {
  const words = await readNameLines(context, source, "Which names or words, one a line?");
  const settings = readSettings(context);
  const known = new Set(settings.names.map(folded));
  const added = words.filter((word) => {
    const isNew = !known.has(folded(word));
    known.add(folded(word));
    return isNew;
  });
  const names = [...settings.names, ...added];
  writeSettings(context, { ...settings, names });
  return { names, count: added.length };
}

/** Takes words out. Throws Failure `not-found` when none of them is there, and what `readWords` throws. */
export async function removeNames(context: Context, source: WordsSource): Promise<NamesChanged> {
  const settings = readSettings(context);
  const words = await readNameLines(context, source, "Which ones go, one a line?");
  const going = new Set(words.map(folded));
  const names = settings.names.filter((name) => !going.has(folded(name)));
  const count = settings.names.length - names.length;
  if (count === 0)
    throw new Failure("not-found", "None of these is in your list.", {
      hint: "Run scarf config names list to see it.",
    });
  writeSettings(context, { ...settings, names });
  return { names, count };
}

async function readNameLines(
  context: Context,
  source: WordsSource,
  ask: string,
): Promise<readonly string[]> {
  const { text } = await readWords(context, source, { id: "names", ask });
  const lines = readLines(text);
  return "problem" in lines ? [] : lines.value;
}

function folded(word: string): string {
  return word.normalize("NFC").toLowerCase();
}
