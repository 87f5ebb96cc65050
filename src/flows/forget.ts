import { AGE_EXAMPLES, dayOfAge } from "../domain/age.ts";
import { fullDay } from "../domain/day-words.ts";
import { type ForgetPlan, type ForgetScope, isNothing, planWords } from "../domain/forgetting.ts";
import type { Hold } from "../domain/hold.ts";
import { type HoursKept, hasNoHours, hoursWords } from "../domain/hours.ts";
import { momentDay } from "../domain/moment.ts";
import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";
import { chooseThing } from "./choose-thing.ts";
import { type Consent, confirm } from "./confirm.ts";
import { copyNames } from "./vault/plain-copies.ts";

export interface ForgetWish extends Consent {
  /** The start of an id. */
  readonly id?: string | undefined;
  readonly olderThan?: string | undefined;
  readonly ref?: string | undefined;
  /** The hours of everything, and no words. */
  readonly hours?: boolean | undefined;
  /** Only tell what would be forgotten. */
  readonly dryRun?: boolean | undefined;
}

export interface Forgetting {
  readonly plan: ForgetPlan;
  /** Absent: no hours were asked for. */
  readonly hours?: HoursKept | undefined;
  readonly isDone: boolean;
  /** Copies of the journal from before, by their paths: they still hold the words. */
  readonly copies: readonly string[];
}

/**
 * Removes words for good and leaves what can be counted, after somebody said yes. Throws Failure `usage` unless exactly
 * one of id, age, code and hours is named, `not-found` for an id, `not-now` while a hold is on, and `busy` when the words are
 * forgotten but another process keeps them in SQLite's log.
 */
export async function forget(context: Context, wish: ForgetWish): Promise<Forgetting> {
  checkOneNamed(wish);
  return wish.hours === true ? forgetHours(context, wish) : forgetWords(context, wish);
}

async function forgetHours(context: Context, wish: ForgetWish): Promise<Forgetting> {
  const reading = await context.journal("read");
  const found = { plan: NOTHING, hours: reading.hours(), copies: copiesOf(context) };
  if (wish.dryRun === true) return { ...found, isDone: false };
  checkNotHeld(reading.hold());
  const isMeant = !hasNoHours(found.hours) && (await confirm(context, wish, askHours(found.hours)));
  if (!isMeant) return { ...found, isDone: false };
  const journal = await context.journal("write");
  const hours = journal.write(context.clock.now(), (writer) => {
    checkNotHeld(writer.hold());
    const now = writer.hours();
    writer.forgetHours();
    return now;
  });
  await clearTraces(context);
  return { ...found, hours, isDone: true };
}

function askHours(hours: HoursKept) {
  return {
    ask: `Forget ${hoursWords(hours)}?`,
    help: "Days stay, and for how long a scarf was on. Nobody can take it back.",
  };
}

async function forgetWords(context: Context, wish: ForgetWish): Promise<Forgetting> {
  const reading = await context.journal("read");
  const scope = await scopeOf(context, wish);
  const plan = scope === undefined ? NOTHING : reading.forgetPlan(scope);
  const copies = copiesOf(context);
  if (scope === undefined || wish.dryRun === true) return { plan, isDone: false, copies };
  checkNotHeld(reading.hold());
  // Also where nothing is left to forget: what was forgotten before may still lie in SQLite's log.
  if (isNothing(plan)) {
    if ((await context.vault.form()) !== "none") await clearTraces(context);
    return { plan, isDone: false, copies };
  }
  if (!(await confirm(context, wish, questionFor(plan)))) return { plan, isDone: false, copies };
  const { scarfsOwnWords } = await import("./scarfs-own-words.ts");
  const isOurs = scarfsOwnWords(context);
  const journal = await context.journal("write");
  const forgotten = journal.write(context.clock.now(), (writer) => {
    checkNotHeld(writer.hold());
    // What was written while somebody was asked goes too.
    const now = writer.forgetPlan(scope);
    writer.forget(scope, isOurs);
    return now;
  });
  await clearTraces(context);
  return { plan: forgotten, isDone: true, copies };
}

const NOTHING: ForgetPlan = {
  counts: {
    entries: 0,
    repairs: 0,
    "loose ends": 0,
    held: 0,
    "follow-ups": 0,
    accounts: 0,
    quotes: 0,
    refs: 0,
    deleted: 0,
  },
  stillOpen: { repairs: 0, looseEnds: 0 },
};

function questionFor(plan: ForgetPlan) {
  return {
    ask: `Forget ${planWords(plan)}?`,
    help: "The words go for good, here. Numbers, days, roles and choices stay. Nobody can take it back.",
  };
}

async function scopeOf(
  context: Context,
  { id, olderThan, ref }: ForgetWish,
): Promise<ForgetScope | undefined> {
  if (olderThan !== undefined) return { kind: "before", day: readAge(context, olderThan) };
  if (ref !== undefined) return { kind: "ref", ref: ref.trim() };
  const found = (await context.journal("read")).thingsById((id ?? "").trim());
  const chosen = await chooseThing(context, found);
  return chosen && { kind: "thing", thing: chosen.thing.kind, id: chosen.thing.id };
}

function checkOneNamed({ id, olderThan, ref, hours }: ForgetWish): void {
  const named = [id, olderThan, ref, hours === true ? hours : undefined];
  if (named.filter((one) => one !== undefined).length === 1) return;
  throw new Failure("usage", "What is to be forgotten? Nothing was changed.", {
    hint: "Name one of these: an id, an age with --older-than, a code with --ref, or --hours.",
  });
}

function readAge({ clock }: Context, words: string) {
  const day = dayOfAge(words, momentDay(clock.now()));
  if (day !== undefined) return day;
  throw new Failure("bad-time", `"${words}" is not an age that scarf can read.`, {
    hint: `Write it like one of these: ${AGE_EXAMPLES}.`,
  });
}

function checkNotHeld(hold: Hold | undefined): void {
  if (hold === undefined) return;
  throw new Failure(
    "not-now",
    `A hold is on since ${fullDay(momentDay(hold.since))}: nothing is forgotten.`,
    { hint: "When its reason is gone, lift it with scarf config hold off." },
  );
}

async function clearTraces(context: Context): Promise<void> {
  const journal = await context.journal("write");
  if (journal.clearTraces()) return;
  throw new Failure("busy", "It is forgotten, but another scarf keeps a trace of it.", {
    hint: "Finish what is asked there, then run the same command again.",
  });
}

function copiesOf(context: Context): readonly string[] {
  return copyNames(context).map((name) => `${context.places.backups}/${name}`);
}
