import type { Entry } from "../domain/entry.ts";
import { type Moment, sayTime } from "../domain/moment.ts";
import { asEntrySession, looksForgotten, type Session } from "../domain/session.ts";
import type { TakenOff } from "../domain/shift.ts";
import { Failure } from "../lib/failure.ts";
import type { Context, Journal } from "../ports.ts";
import { settleDrafts } from "./drafts.ts";
import { findRitualSet } from "./find-ritual-set.ts";
import type { AnswerOptions } from "./given-answers.ts";
import { findRole, listRoles } from "./roles.ts";
import { prepareRitual, type Ritual, runRitual, startDraft } from "./run-ritual.ts";
import { askTime, checkEnd, newSession, type WearOptions } from "./sessions.ts";
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
 * and the ritual as a draft. Throws Failure `not-now` when nothing is on.
 */
export async function takeOff(context: Context, options: TakeOffOptions): Promise<TakenOff> {
  if (options.since !== undefined || options.role !== undefined)
    return recordPast(context, options);
  const at = momentAt(options.at, context.clock);
  const journal = await context.journal("write");
  const worn = journal.wearing();
  const finished = await settleDrafts(context, {
    ...options,
    isMine: ({ ritual, session }) =>
      ritual === "off" && session !== undefined && session.id === worn?.id,
  });
  if (worn !== undefined && finished !== undefined)
    return { session: journal.session(worn.id) ?? worn, entry: finished };
  if (worn === undefined) throw nothingOn();

  checkEnd(worn, at);
  const ritual = await prepare(context, worn, options);
  const off = await cameOff(context, worn, { at, isSaid: options.at !== undefined });
  const entry = await run(context, journal, { ritual, session: worn, off });
  journal.write(context.clock.now(), (writer) => writer.endSession(worn.id, off, "off"));
  return { session: journal.session(worn.id) ?? worn, entry };
}

function nothingOn(): Failure {
  return new Failure("not-now", "Nothing is on.", {
    hint: "Put a scarf on with scarf on, or record a session that has passed with scarf off --since <time> --role <role>.",
  });
}

/** A scarf that looks forgotten came off earlier: somebody who can be asked says when. */
async function cameOff(
  context: Context,
  session: Session,
  { at, isSaid }: { readonly at: Moment; readonly isSaid: boolean },
): Promise<Moment> {
  const asker = await context.asker();
  if (isSaid || asker === undefined || !looksForgotten(session, at)) return at;
  const reply = await asker.ask({
    id: "still_worn",
    kind: "confirm",
    ask: `${session.roleTitle} has been on since ${sayTime(session.on, at)}. Does it come off just now?`,
    required: true,
  });
  return reply.kind === "answered" && reply.value === true
    ? at
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
}

async function run(
  context: Context,
  journal: Journal,
  { ritual, session, off }: OffRun,
): Promise<Entry | undefined> {
  if (ritual === undefined) return undefined;
  const id = context.ids.next();
  journal.write(context.clock.now(), (writer) =>
    startDraft(writer, ritual, { id, at: off, session: asEntrySession(session) }),
  );
  return runRitual(context, ritual, id);
}

/** A session that was never put on, whole: from `since` to `at`. */
async function recordPast(context: Context, options: TakeOffOptions): Promise<TakenOff> {
  if (options.since === undefined || options.role === undefined)
    throw new Failure("usage", "--since and --role go together.", {
      hint: "Write scarf off --since 14:00 --role therapist to record a session that was never put on.",
    });
  const on = momentAt(options.since, context.clock);
  const off = momentAt(options.at, context.clock);
  const role = findRole(context, options.role);
  const session = newSession(role, { id: context.ids.next(), on, wear: options });
  checkEnd(session, off);
  const journal = await context.journal("write");
  checkFree(journal, off);
  const ritual = await prepare(context, session, options);
  journal.write(context.clock.now(), (writer) => {
    checkFree(writer, off);
    writer.startSession({ ...session, off, closed: "off" });
  });
  const entry = await run(context, journal, { ritual, session, off });
  return { session: journal.session(session.id) ?? session, entry };
}

/** One scarf at a time: the past session must be over before the one that is on began. */
function checkFree(journal: Pick<Journal, "wearing">, off: Moment): void {
  const worn = journal.wearing();
  if (worn === undefined || off.instant <= worn.on.instant) return;
  throw new Failure("not-now", `${worn.roleTitle} was on at that time.`, {
    hint: "Take it off first with scarf off, or say with --at when the past session ended.",
  });
}
