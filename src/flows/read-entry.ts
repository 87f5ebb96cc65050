import { fullMoment } from "../domain/day-words.ts";
import type { Entry } from "../domain/entry.ts";
import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";
import { severalStart } from "./several-start.ts";

/** The entry whose id starts so. Throws Failure `not-found` when there is none, and when there are several. */
export async function readEntry(context: Context, start: string): Promise<Entry> {
  const journal = await context.journal("read");
  const [entry, ...others] = journal.entriesById(start.trim());
  if (entry === undefined)
    throw new Failure("not-found", "No entry has an id that starts like that.", {
      hint: "Run scarf log to see your entries with their ids.",
    });
  if (others.length > 0) throw severalEntries([entry, ...others]);
  return entry;
}

/** The journal names at most so many. */
const MOST_NAMED = 5;

function severalEntries(entries: readonly Entry[]): Failure {
  const many = entries.length < MOST_NAMED ? String(entries.length) : `${MOST_NAMED} or more`;
  const named = entries.map(({ id, at, ritual }) => ({
    id,
    words: `${fullMoment(at)}  ${ritual}`,
  }));
  return severalStart(`${many} entries`, named);
}
