import type { Entry } from "../domain/entry.ts";
import type { Found, SearchPage } from "../domain/found.ts";
import { foundLine, readSearchWords, type SearchWords } from "../domain/search-words.ts";
import { Failure } from "../lib/failure.ts";
import type { Context, Journal } from "../ports.ts";
import { idsToType } from "./ids-to-type.ts";
import { filterFrom, type LogOptions } from "./read-log.ts";

export interface SearchOptions extends Omit<LogOptions, "words"> {
  /** The words of a period. */
  readonly in?: string | undefined;
}

/** What is shown where it is not said how many. */
const NEWEST = 50;
const OLDER = "There is more that is older. Name a period with --in, or how many: -n 200.";

/**
 * What holds all of the words, newest first; all of it with --json. `typed`: as on the command line, `-` alone reads
 * stdin. Throws Failure `usage` when there is no word, and what `filterFrom` throws.
 */
export async function searchJournal(
  context: Context,
  typed: readonly string[],
  options: SearchOptions,
): Promise<SearchPage> {
  const words = await wordsTyped(context, typed);
  const journal = await context.journal("read");
  const filter = await filterFrom(context, journal, { ...options, words: options.in });
  const limit = options.newest ?? (context.globals().json ? undefined : NEWEST);
  const found = journal.search(words, {
    ...filter,
    newest: limit === undefined ? undefined : limit + 1,
    held: options.withScarfOff === true ? "all" : journal.wearing(),
  });
  const shown = found.slice(0, limit);
  if (shown.length === 0) context.io.remark(NOTHING);
  else if (found.length > shown.length && options.newest === undefined) context.io.remark(OLDER);
  return pageOf(journal, shown, words);
}

const NOTHING = "Nothing has all of these words. A star finds any ending: late*.";

async function wordsTyped(
  { io }: Context,
  typed: readonly string[],
): Promise<readonly SearchWords[]> {
  const isPiped = typed.length === 1 && typed[0] === "-";
  const words = readSearchWords(isPiped ? await io.readInput() : typed.map(asPhrase).join(" "));
  if (words.length > 0) return words;
  throw new Failure("usage", "There is no word to look for.", {
    hint: "Name one with a letter or a digit in it: scarf search lake. Or hand it over: scarf search - reads stdin.",
  });
}

/** The shell takes the quotes of a phrase away and leaves its blanks. */
function asPhrase(argument: string): string {
  return /\s/.test(argument) && !argument.includes('"') ? `"${argument}"` : argument;
}

function pageOf(
  journal: Journal,
  found: readonly Found[],
  words: readonly SearchWords[],
): SearchPage {
  const ids = found.flatMap(({ kind, id }) => (kind === "entry" ? [id] : []));
  const entries = new Map(
    journal.entriesOf(ids).map((entry): [string, Entry] => [entry.id, entry]),
  );
  return {
    hits: found.map((one) => ({
      found: one,
      line: foundLine(one.text, words),
      entry: one.kind === "entry" ? entries.get(one.id) : undefined,
    })),
    shortIds: namesOf(journal, found),
  };
}

/** For entries and for what was left with a scarf, which scarf show takes by the same ids. */
function namesOf(journal: Journal, found: readonly Found[]): ReadonlyMap<string, string> {
  return idsToType(
    found.map(({ id }) => id),
    (start) =>
      [
        journal.entriesById(start),
        journal.heldById(start),
        journal.repairsById(start),
        journal.looseEndsById(start),
      ]
        .flat()
        .map(({ id }) => id),
  );
}
