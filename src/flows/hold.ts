import { fullDay } from "../domain/day-words.ts";
import type { Hold } from "../domain/hold.ts";
import { momentDay } from "../domain/moment.ts";
import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";
import { readWords, type WordsSource } from "./read-words.ts";

/** What a call of `scarf config hold` is to do. */
export interface HoldWish {
  /** Absent: only look. */
  readonly state?: "on" | "off" | undefined;
  /** The reason; `true` for an option without words, which changes nothing. */
  readonly why?: string | true | undefined;
  /** A file with the reason, or `-` for stdin. */
  readonly file?: string | undefined;
}

/**
 * The hold that is on when the wish is done; undefined: none. Throws Failure `usage` for a reason in two places or for no
 * hold, and what `setHold` and `endHold` throw.
 */
export async function changeHold(context: Context, wish: HoldWish): Promise<Hold | undefined> {
  const { state, why, file } = wish;
  if (why !== undefined && state !== "on") throw needsNoReason();
  if (state === undefined) return (await context.journal("read")).hold();
  if (state === "off") {
    await endHold(context);
    return undefined;
  }
  const typed = why === true ? undefined : why;
  if (typed !== undefined && file !== undefined) throw twoReasons();
  return setHold(context, { file, typed });
}

/**
 * Stops all forgetting, for a reason that its writer gives. Throws Failure `not-now` when that is so already, and what
 * `readWords` throws.
 */
async function setHold(context: Context, source: WordsSource): Promise<Hold> {
  checkNone((await context.journal("read")).hold());
  const journal = await context.journal("write");
  const { text: reason, letGo } = await readWords(context, source, QUESTION);
  const since = context.clock.now();
  const hold = { id: context.ids.next(), reason, since };
  journal.write(since, (writer) => {
    checkNone(writer.hold());
    writer.setHold(hold);
  });
  letGo();
  return hold;
}

const QUESTION = {
  id: "why",
  ask: "Why is nothing to be forgotten for now?",
  help: "Such as a complaint, a claim, or a request to see what you hold. Without a name.",
};

/** Lets words be forgotten again. Throws Failure `not-now` when no hold is on. */
async function endHold(context: Context): Promise<Hold> {
  if ((await context.journal("read")).hold() === undefined) throw noHold();
  const journal = await context.journal("write");
  return journal.write(context.clock.now(), (writer) => {
    const hold = writer.hold();
    if (hold === undefined) throw noHold();
    writer.endHold(hold.id);
    return hold;
  });
}

function needsNoReason(): Failure {
  return new Failure("usage", "--why is the reason of a hold that you set.", {
    hint: "Write on first: scarf config hold on --why.",
  });
}

function twoReasons(): Failure {
  return new Failure("usage", "The reason is behind --why and in --file.", {
    hint: "Leave out one of them.",
  });
}

function checkNone(hold: Hold | undefined): void {
  if (hold === undefined) return;
  throw new Failure("not-now", `A hold is on since ${fullDay(momentDay(hold.since))}.`, {
    hint: "See its reason with scarf config hold.",
  });
}

function noHold(): Failure {
  return new Failure("not-now", "No hold is on.", {
    hint: "Set one with scarf config hold on, when words have to be kept.",
  });
}
