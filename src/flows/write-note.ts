import type { Entry } from "../domain/entry.ts";
import { Failure } from "../lib/failure.ts";
import { visible } from "../lib/safe-text.ts";
import type { Context, JournalWriter } from "../ports.ts";
import { remarkOnPeople } from "./people/remark-on-people.ts";
import { readWords, type WordsSource } from "./read-words.ts";
import { momentAt } from "./times.ts";

export interface NoteOptions extends WordsSource {
  readonly at?: string | undefined;
  /** Each may hold several, with commas between. */
  readonly tag?: readonly string[] | undefined;
}

export const NOTE_QUESTION = {
  id: "note",
  ask: "What do you want to note?",
  help: "Without a name or anything that points to one person.",
} as const;

/**
 * Keeps words of one's own as an entry that belongs to no session. Throws Failure `bad-time`, `usage` for a tag without
 * a letter, and what `readWords` throws; nothing is written then.
 */
export async function writeNote(context: Context, options: NoteOptions): Promise<Entry> {
  const at = momentAt(options.at, context.clock);
  const tags = readTags(options.tag ?? []);
  const journal = await context.journal("write");
  const { text, file, letGo } = await readWords(context, options, NOTE_QUESTION);
  const id = context.ids.next();
  const note = { id, at, text, tags, version: context.digest(NOTE_QUESTION.ask) };
  try {
    journal.write(context.clock.now(), (writer) => keep(writer, note));
  } catch (error) {
    // What was written at length must not be lost with it.
    if (file !== undefined) context.io.note(`Your words are still in ${visible(file)}.`);
    throw error;
  }
  letGo();
  await remarkOnPeople(context, [text]);
  const [entry] = journal.entriesById(id);
  if (entry === undefined) throw new Error("A note that was just written is not there");
  return entry;
}

function readTags(options: readonly string[]): readonly string[] {
  const tags = options.flatMap((option) => option.split(",")).map((tag) => tag.trim());
  if (tags.every((tag) => tag !== "")) return tags;
  throw new Failure("usage", "A --tag has no letter in it.", {
    hint: "Write it as --tag <word>, such as --tag endings.",
  });
}

interface Note extends Pick<Entry, "id" | "at" | "tags"> {
  readonly text: string;
  readonly version: string;
}

function keep(writer: JournalWriter, { id, at, text, tags, version }: Note): void {
  writer.startEntry({ id, ritual: "note", set: "note", setVersion: version, state: "draft", at });
  const answer = {
    prompt: NOTE_QUESTION.id,
    kind: "text",
    asked: NOTE_QUESTION.ask,
    value: text,
  } as const;
  writer.keepAnswer(id, answer);
  for (const tag of tags) writer.addTag(id, tag);
  writer.finishEntry(id);
}
