import type { Entry } from "../domain/entry.ts";
import { isBefore, type Moment, sayTime } from "../domain/moment.ts";
import { asEntrySession, looksForgotten, type Session } from "../domain/session.ts";
import type { TakenOff } from "../domain/shift.ts";
import { Failure } from "../lib/failure.ts";
import type { Context, Journal, JournalWriter } from "../ports.ts";
import { settleDrafts } from "./drafts.ts";
import { findRitualSet } from "./find-ritual-set.ts";
import { type AnswerOptions, withInputTaken } from "./given-answers.ts";
import { findRole, listRoles } from "./roles.ts";
import { prepareRitual, type Ritual, runRitual, startDraft } from "./run-ritual.ts";
import { askTime, checkRef, endAt, newSession, type WearOptions } from "./sessions.ts";
import { momentAt } from "./times.ts";

export interface TakeOffOptions extends AnswerOptions, WearOptions {
  readonly at?: string | undefined;
  readonly set?: string | undefined;
  readonly skip?: boolean | undefined;
  /** With `role`: a session that was never put on. */
  readonly since?: string | undefined;
  readonly role?: string | undefined;
}

/**
 * Runs the off ritual and ends the session as of the moment the ritual began. An interruption leaves the scarf on
 * and the ritual as a draft. Throws Failure `not-now` when nothing is on, `usage` for options that do not go together,
 * `bad-time`, and what roles, sets and answers throw; nothing is written then.
 */
export async function takeOff(world: Context, options: TakeOffOptions): Promise<TakenOff> {
  const context = withInputTaken(world, options);
  if (options.since !== undefined || options.role !== undefined)
    return recordPast(context, options);
  checkNoWear(options);
  const at = momentAt(options.at, context.clock);
  const worn = (await context.journal("read")).wearing();
  if (worn === undefined) return finishLastOff(context, options);

  const saidOff = options.at === undefined ? undefined : endAt(worn, at);
  const finished = await settleDrafts(context, {
    ...options,
    isMine: ({ ritual, session }) => ritual === "off" && session?.id === worn.id,
    settling: (journal) => {
      if (saidOff !== undefined) journal.endSession(worn.id, saidOff, "off");
    },
  });
  if (finished !== undefined) return lookAt(context, worn, finished);

  const ritual = await prepare(context, worn, options);
  const off = saidOff ?? (await cameOff(context, worn, at));
  const entry = await run(context, {
    ritual,
    session: worn,
    off,
    begin: (writer) => {
      if (ritual === undefined) writer.endSession(worn.id, off, "off");
    },
  });
  return lookAt(context, worn, entry);
}

/** A scarf keeps what it was put on with: how it is worn can be said of a past session only. */
function checkNoWear({ down, level, strength, ref }: WearOptions): void {
  const said = Object.entries({ down, level, strength, ref }).filter(
    ([, value]) => value !== undefined,
  );
  if (said.length === 0) return;
  const names = said.map(([name]) => `--${name}`).join(" and ");
  throw new Failure("usage", `${names} ${said.length === 1 ? "goes" : "go"} with --since alone.`, {
    hint: "Leave it out: a scarf keeps what it was put on with. A past session takes it, with --since and --role.",
  });
}

/** Nothing is on, but the ritual of a scarf that `scarf day` or another scarf took off may wait for its end. */
async function finishLastOff(context: Context, options: TakeOffOptions): Promise<TakenOff> {
  const drafts = (await context.journal("read")).drafts();
  const waiting = drafts.find(({ ritual, session }) => ritual === "off" && session !== undefined);
  if (waiting === undefined || options.at !== undefined) throw nothingOn();
  const entry = await settleDrafts(context, { ...options, isMine: ({ id }) => id === waiting.id });
  const journal = await context.journal("write");
  const session = journal.session(waiting.session?.id ?? "");
  if (session === undefined) throw nothingOn();
  return { session, entry };
}

async function lookAt(
  context: Context,
  worn: Session,
  entry: Entry | undefined,
): Promise<TakenOff> {
  const journal = await context.journal("write");
  return { session: journal.session(worn.id) ?? worn, entry };
}

function nothingOn(): Failure {
  return new Failure("not-now", "Nothing is on.", {
    hint: "Put a scarf on with scarf on, or record a session that has passed with scarf off --since <time> --role <role>.",
  });
}

/** A scarf that looks forgotten came off earlier: somebody who can be asked says when. */
async function cameOff(context: Context, session: Session, at: Moment): Promise<Moment> {
  const asker = await context.asker();
  if (asker === undefined || !looksForgotten(session, at)) return endAt(session, at);
  const reply = await asker.ask({
    id: "still_worn",
    kind: "confirm",
    ask: "Does it come off just now?",
    help: `${session.roleTitle} has been on since ${sayTime(session.on, at)}.`,
    required: true,
  });
  return reply.kind === "answered" && reply.value === true
    ? endAt(session, at)
    : askTime({ asker, clock: context.clock }, session);
}

async function prepare(
  context: Context,
  session: Session,
  options: TakeOffOptions,
): Promise<Ritual | undefined> {
  if (options.skip === true) return undefined;
  const set = findRitualSet(context, "off", options.set);
  const role = listRoles(context).find(({ id }) => id === session.role);
  return prepareRitual(context, { set, scene: { session, role } }, options);
}

interface OffRun {
  readonly ritual: Ritual | undefined;
  readonly session: Session;
  readonly off: Moment;
  /** Changes of the same transaction in which the ritual begins. */
  readonly begin: (writer: JournalWriter) => void;
}

/** The end of the ritual takes the scarf off. */
async function run(
  context: Context,
  { ritual, session, off, begin }: OffRun,
): Promise<Entry | undefined> {
  const journal = await context.journal("write");
  const id = context.ids.next();
  journal.write(context.clock.now(), (writer) => {
    begin(writer);
    if (ritual !== undefined)
      startDraft(writer, ritual, { id, at: off, session: asEntrySession(session) });
  });
  return ritual === undefined ? undefined : runRitual(context, ritual, id);
}

/** A session that was never put on, whole: from `since` to `at`. */
async function recordPast(context: Context, options: TakeOffOptions): Promise<TakenOff> {
  if (options.since === undefined || options.role === undefined)
    throw new Failure("usage", "--since and --role go together.", {
      hint: "Write scarf off --since 14:00 --role therapist to record a session that was never put on.",
    });
  checkRef(context, options);
  const on = momentAt(options.since, context.clock);
  const at = momentAt(options.at, context.clock);
  const role = findRole(context, options.role);
  const session = newSession(role, { id: context.ids.next(), on, wear: options });
  const off = endAt(session, at);
  checkFree(await context.journal("read"), off);
  const ritual = await prepare(context, session, options);
  const entry = await run(context, {
    ritual,
    session,
    off,
    begin: (writer) => {
      checkFree(writer, off);
      writer.startSession({ ...session, off, closed: "off" });
    },
  });
  return lookAt(context, session, entry);
}

/** One scarf at a time: the past session must be over before the one that is on began. */
function checkFree(journal: Pick<Journal, "wearing">, off: Moment): void {
  const worn = journal.wearing();
  if (worn === undefined || !isBefore(worn.on, off)) return;
  throw new Failure("not-now", `${worn.roleTitle} was on at that time.`, {
    hint: "Take it off first with scarf off, or say with --at when the past session ended.",
  });
}
