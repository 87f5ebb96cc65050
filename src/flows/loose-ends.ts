import { DUE_EXAMPLES } from "../domain/due-words.ts";
import {
  type LooseEnd,
  type LooseEndEnding,
  type LooseEndMove,
  type LooseEndPage,
  looseEndWords,
} from "../domain/loose-end.ts";
import { Failure } from "../lib/failure.ts";
import type { Asker, Context, JournalReader, JournalWriter } from "../ports.ts";
import { askInSteps, stoppedButNoted } from "./ask-in-steps.ts";
import { dueDay } from "./due-days.ts";
import { readLooseEnd } from "./harvest.ts";
import { idsToType } from "./ids-to-type.ts";
import { onlyOne } from "./only-one.ts";
import { remarkOnPeople } from "./people/remark-on-people.ts";
import { readWords, type WordsSource } from "./read-words.ts";

/** The open ones, and with `all` those that have ended, too. */
export async function listLooseEnds(
  context: Context,
  { all }: { readonly all?: boolean | undefined },
): Promise<LooseEndPage> {
  const journal = await context.journal("read");
  const looseEnds = all === true ? journal.looseEnds() : journal.looseEndsDue(LAST_DAY);
  if (looseEnds.length === 0)
    context.io.remark("Nothing is open. Note a loose end with scarf ends add.");
  const ids = looseEnds.map(({ id }) => id);
  const sharing = (start: string) => journal.looseEndsById(start).map(({ id }) => id);
  return { looseEnds, shortIds: idsToType(ids, sharing) };
}

/** No day is later. */
const LAST_DAY = "9999-12-31";

/**
 * Notes loose ends: one that is asked for, or a line each, `what; when; where`, from a file or a pipe. Whoever stops behind
 * the what has noted it all the same: Failure `interrupted`. Throws what `readWords` throws; nothing is written then.
 */
export async function addLooseEnds(
  context: Context,
  source: WordsSource,
): Promise<readonly LooseEnd[]> {
  const asker = source.file === undefined ? await context.asker() : undefined;
  const asked = asker === undefined ? undefined : await askInSteps<Parts>({}, stepsFor(asker));
  if (asked?.stopped !== undefined && asked.said.what === undefined) throw asked.stopped;
  const lines = asked === undefined ? await givenLines(context, source) : [lineOf(asked.said)];
  const made = context.clock.now();
  const looseEnds = lines.map((line) => ({
    id: context.ids.next(),
    made,
    ...readLooseEnd(line, made),
  }));
  const journal = await context.journal("write");
  journal.write(made, (writer) => looseEnds.forEach(writer.addLooseEnd));
  await remarkOnPeople(context, lines);
  if (asked?.stopped !== undefined)
    throw stoppedButNoted(asked.stopped, "Look at it with scarf ends.");
  return looseEnds;
}

async function givenLines(context: Context, source: WordsSource): Promise<readonly string[]> {
  const { text } = await readWords(context, source, { id: "loose_ends", ask: "What is open?" });
  return text.split("\n").filter((line) => line.trim() !== "");
}

interface Parts {
  readonly what?: string;
  readonly when?: string;
  readonly where?: string;
}

/** The three parts of a line, one after the other. */
function stepsFor(asker: Asker): readonly (() => Promise<Parts>)[] {
  const part = async (id: keyof Parts, ask: string, help?: string) => {
    const required = id === "what";
    const reply = await asker.ask({ id, kind: "text", ask, help, required });
    return { [id]: reply.kind === "answered" ? String(reply.value) : "" };
  };
  const days = `Such as ${DUE_EXAMPLES}. Without a day it comes up every time.`;
  return [
    () => part("what", "What is unfinished?", "In a line, without a name."),
    () => part("when", "When do you want to look at it?", days),
    () => part("where", "Where?"),
  ];
}

/** A semicolon in a part would begin the next one. */
function lineOf({ what = "", when = "", where = "" }: Parts): string {
  return [what, when, where].map((part) => part.replaceAll(";", ",")).join("; ");
}

/**
 * Ends loose ends, all or none. Throws Failure `not-found` for an id that names no one, `not-now` for one that has ended.
 */
export async function endLooseEnds(
  context: Context,
  starts: readonly string[],
  how: LooseEndEnding,
): Promise<readonly LooseEnd[]> {
  return changeLooseEnds(context, starts, (writer, { id }) => writer.endLooseEnd(id, how));
}

export interface MoveOptions {
  readonly to?: string | undefined;
  readonly where?: string | undefined;
}

/**
 * Puts a loose end to another day, another place, or both. Throws Failure `usage` when neither is named, `bad-time` for
 * words that name no day to come, and as `endLooseEnds` does.
 */
export async function moveLooseEnd(
  context: Context,
  start: string,
  { to, where }: MoveOptions,
): Promise<LooseEnd> {
  const place = where?.trim();
  if (place === "" || (to === undefined && place === undefined))
    throw new Failure("usage", "Where to? Nothing was moved.", {
      hint: 'Say when with --to, such as --to "in two weeks", or where with --where.',
    });
  const move: LooseEndMove = {
    due: to === undefined ? undefined : dueDay(to, context.clock),
    where: place,
  };
  const [moved] = await changeLooseEnds(context, [start], (writer, { id }) =>
    writer.moveLooseEnd(id, move),
  );
  if (moved === undefined) throw new Error("A loose end that was just moved is not there");
  return moved;
}

async function changeLooseEnds(
  context: Context,
  starts: readonly string[],
  change: (writer: JournalWriter, looseEnd: LooseEnd) => void,
): Promise<readonly LooseEnd[]> {
  findAll(await context.journal("read"), starts);
  const journal = await context.journal("write");
  return journal.write(context.clock.now(), (writer) => {
    const found = findAll(writer, starts);
    for (const looseEnd of found) change(writer, looseEnd);
    return found.flatMap(({ id }) => writer.looseEndsById(id));
  });
}

/** Each once, in the order named. */
function findAll(journal: JournalReader, starts: readonly string[]): readonly LooseEnd[] {
  const found = starts.map((start) =>
    onlyOne(journal.looseEndsById(start.trim()), {
      things: "loose ends",
      list: "scarf ends --all",
    }),
  );
  return [...new Map(found.map((looseEnd) => [looseEnd.id, looseEnd])).values()];
}

/** Asks at a terminal which of those that are due are done. Enter goes past it, and they stay. */
export async function askWhichAreDone(
  context: Context,
  asker: Asker,
  due: readonly LooseEnd[],
): Promise<void> {
  if (due.length === 0) return;
  const reply = await asker.ask({
    id: "ends_done",
    kind: "choices",
    ask: "Which of these are done?",
    help: "They were due. What is not done comes up again.",
    required: false,
    options: due.map((looseEnd) => ({ value: looseEnd.id, label: looseEndWords(looseEnd) })),
  });
  const done = reply.kind === "answered" && typeof reply.value === "object" ? reply.value : [];
  if (done.length === 0) return;
  const journal = await context.journal("write");
  journal.write(context.clock.now(), (writer) => {
    for (const id of done) {
      // Somebody may have ended it in another terminal.
      if (writer.looseEndsById(id)[0]?.ended === undefined) writer.endLooseEnd(id, "done");
    }
  });
}
