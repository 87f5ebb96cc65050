import { fullDay } from "../domain/day-words.ts";
import type { FollowUp } from "../domain/follow-up.ts";
import { momentDay } from "../domain/moment.ts";
import { shortIds } from "../domain/short-ids.ts";
import type { Asker, Context, JournalReader } from "../ports.ts";
import { onlyOne } from "./only-one.ts";
import { remarkOnPeople } from "./people/remark-on-people.ts";
import { readWords, type WordsSource } from "./read-words.ts";

/** What is open, in the order due, with the beginnings of ids that name them. */
export interface OpenFollowUps {
  readonly open: readonly FollowUp[];
  readonly shortIds: ReadonlyMap<string, string>;
}

export async function listFollowUps(context: Context): Promise<OpenFollowUps> {
  const open = openOnes(await context.journal("read"));
  if (open.length === 0)
    context.io.remark(
      "Nothing is open. A month after you wrote what you will do, it comes up here.",
    );
  return { open, shortIds: shortIds(open.map(({ id }) => id)) };
}

/** Ends a follow-up with what changed. Throws Failure `not-found`, `not-now` when it has ended, and what `readWords` throws. */
export async function answerFollowUp(
  context: Context,
  start: string,
  source: WordsSource,
): Promise<FollowUp> {
  const followUp = findOpen(await context.journal("read"), start);
  const { text, letGo } = await readWords(context, source, questionAbout(followUp));
  const journal = await context.journal("write");
  const ended = context.clock.now();
  journal.write(ended, (writer) => writer.answerFollowUp(followUp.id, text));
  letGo();
  await remarkOnPeople(context, [text]);
  return { ...followUp, answer: text, ended };
}

/** Ends a follow-up without an answer. Throws Failure `not-found`, and `not-now` when it has ended. */
export async function skipFollowUp(context: Context, start: string): Promise<FollowUp> {
  const followUp = findOpen(await context.journal("read"), start);
  const journal = await context.journal("write");
  const ended = context.clock.now();
  journal.write(ended, (writer) => writer.answerFollowUp(followUp.id, undefined));
  return { ...followUp, ended };
}

/** Asks the oldest follow-up that is due and was not asked yet. Going past it leaves it open; it is not asked again. */
export async function askFollowUp(context: Context, asker: Asker, day: string): Promise<void> {
  const journal = await context.journal("write");
  const followUp = unasked(journal, day)[0];
  if (followUp === undefined) return;
  const reply = await asker.ask({ ...questionAbout(followUp), kind: "text", required: false });
  journal.write(context.clock.now(), (writer) => {
    if (reply.kind === "answered") writer.answerFollowUp(followUp.id, String(reply.value));
    else writer.markFollowUpShown(followUp.id);
  });
}

/** Those that are due and that no end of a day has asked yet, in the order due. */
export function unasked(journal: JournalReader, day: string): readonly FollowUp[] {
  return journal.followUpsDue(day).filter(({ shown }) => shown === undefined);
}

function questionAbout({ asked, made }: FollowUp) {
  return {
    id: "changed",
    ask: "What changed since?",
    help: `On ${fullDay(momentDay(made))} you wrote: “${asked.split("\n").join(" / ")}”`,
  };
}

/** No day is later. */
const LAST_DAY = "9999-12-31";

function openOnes(journal: JournalReader): readonly FollowUp[] {
  return journal.followUpsDue(LAST_DAY);
}

function findOpen(journal: JournalReader, start: string): FollowUp {
  const wanted = bare(start);
  return onlyOne(
    openOnes(journal).filter(({ id }) => wanted !== "" && bare(id).startsWith(wanted)),
    { things: "open follow-ups", list: "scarf follow-ups" },
  );
}

function bare(id: string): string {
  return id.trim().toLowerCase().replaceAll("-", "");
}
