import { type Moment, sayTime } from "../domain/moment.ts";
import type { Role } from "../domain/role.ts";
import { asEntrySession, type Session } from "../domain/session.ts";
import type { PutOn, Waiting } from "../domain/shift.ts";
import { Failure } from "../lib/failure.ts";
import type { Context, Journal } from "../ports.ts";
import { settleDrafts } from "./drafts.ts";
import { findOnSet } from "./find-ritual-set.ts";
import { type AnswerOptions, withInputTaken } from "./given-answers.ts";
import { withMorningRating } from "./morning-rating.ts";
import { findRole, listRoles } from "./roles.ts";
import { prepareRitual, type Ritual, runRitual, startDraft } from "./run-ritual.ts";
import { type Ending, endAt, findEnding, newSession, type WearOptions } from "./sessions.ts";
import { readSettings } from "./settings.ts";
import { askWhatStays, takeUp } from "./take-up.ts";
import { momentAt } from "./times.ts";

export interface PutOnOptions extends AnswerOptions, WearOptions {
  readonly role?: string | undefined;
  readonly at?: string | undefined;
  readonly set?: string | undefined;
  readonly skip?: boolean | undefined;
  readonly switch?: boolean | undefined;
}

/** Hears, before the first question, what goes on and what waits with it. `isNamed`: the role was not asked for. */
export type Greet = (session: Session, waiting: Waiting, isNamed: boolean) => void;

/**
 * Puts a scarf on and runs its ritual. Throws Failure `not-now` when another one is on and stays on, `usage` when no role
 * is named and nobody can be asked, and what roles, times, sets and answers throw; nothing is written then.
 */
export async function putOn(world: Context, options: PutOnOptions, greet: Greet): Promise<PutOn> {
  const context = withInputTaken(world, options);
  const at = momentAt(options.at, context.clock);
  const named = options.role === undefined ? undefined : findRole(context, options.role);
  const resumed = await goOn(context, { ...options, role: named?.id });
  if (resumed !== undefined) return resumed;

  const reading = await context.journal("read");
  const worn = reading.wearing();
  if (worn !== undefined) await agreeToSwitch(context, worn, options);
  const role = named ?? (await askRole(context, reading));
  const session = newSession(role, { id: context.ids.next(), on: at, wear: options });
  const ritual = await prepare(context, { session, role }, options);
  const ending = worn === undefined ? undefined : await endFor(context, worn, { at, options });
  const journal = await context.journal("write");
  const entryId = begin(context, { journal, session, ritual, worn, ending });
  const waiting = takeUp(context, journal, session);
  greet(session, waiting, named !== undefined);
  await askWhatStays(context, waiting.held, { session, options });
  const entry =
    entryId === undefined || ritual === undefined
      ? undefined
      : await runRitual(context, ritual, entryId);
  return { session: journal.session(session.id) ?? session, entry };
}

/** An interrupted `on` of the scarf that is on, when no other role is asked for. */
async function goOn(context: Context, options: PutOnOptions): Promise<PutOn | undefined> {
  const worn = (await context.journal("read")).wearing();
  const entry = await settleDrafts(context, {
    answer: options.answer,
    answers: options.answers,
    skip: options.skip,
    set: options.set,
    isMine: ({ ritual, session }) =>
      ritual === "on" &&
      options.switch !== true &&
      session !== undefined &&
      session.id === worn?.id &&
      (options.role === undefined || options.role === session.role),
  });
  if (entry === undefined || worn === undefined) return undefined;
  return { session: (await context.journal("read")).session(worn.id) ?? worn, entry };
}

async function agreeToSwitch(
  context: Context,
  worn: Session,
  options: PutOnOptions,
): Promise<void> {
  if (options.switch === true) return;
  const since = sayTime(worn.on, context.clock.now());
  const asker = await context.asker();
  const reply = await asker?.ask({
    id: "switch",
    kind: "confirm",
    ask: `${worn.roleTitle} is on. Take it off first?`,
    help: `It is on since ${since}.`,
    required: true,
  });
  if (reply?.kind === "answered" && reply.value === true) return;
  throw new Failure("not-now", `${worn.roleTitle} is on since ${since}.`, {
    hint: "Take it off with scarf off (--at says when), or put the other one on with scarf on --switch.",
  });
}

/** `--switch` with a time or without anybody to ask: the old one comes off as the new one goes on. */
async function endFor(
  context: Context,
  worn: Session,
  { at, options }: { readonly at: Moment; readonly options: PutOnOptions },
): Promise<Ending> {
  const ending =
    options.switch === true && options.at !== undefined
      ? ({ off: at, closed: "switch" } as const)
      : await findEnding(context, worn, { by: "switch", now: at });
  return { ...ending, off: endAt(worn, ending.off) };
}

async function askRole(context: Context, journal: Journal): Promise<Role> {
  const asker = await context.asker();
  if (asker === undefined)
    throw new Failure("usage", "Which role? Nothing was put on.", {
      hint: "Name it: scarf on therapist. Run scarf roles to see them all.",
    });
  const roles = listRoles(context);
  const usual = journal.lastSession()?.role ?? readSettings(context).role;
  const last = roles.find(({ id }) => id === usual);
  const reply = await asker.ask({
    id: "role",
    kind: "choice",
    ask: "Which role do you put on?",
    required: true,
    default: last?.id,
    options: roles
      .toSorted((a, b) => Number(b === last) - Number(a === last))
      .map(({ id, title }) => ({ value: id, label: title })),
  });
  return findRole(context, reply.kind === "answered" ? String(reply.value) : "");
}

async function prepare(
  context: Context,
  scene: { readonly session: Session; readonly role: Role },
  options: PutOnOptions,
): Promise<Ritual | undefined> {
  if (options.skip === true) return undefined;
  const journal = await context.journal("read");
  const set = withMorningRating(context, findOnSet(context, scene.session, options.set), {
    journal,
    on: scene.session.on,
  });
  return prepareRitual(context, { set, scene }, options);
}

interface Beginning {
  readonly journal: Journal;
  readonly session: Session;
  readonly ritual: Ritual | undefined;
  readonly worn: Session | undefined;
  readonly ending: Ending | undefined;
}

/** One transaction: the old one off, the new one on, its ritual begun. Two at once: the second is told. */
function begin(
  context: Context,
  { journal: opened, session, ritual, worn, ending }: Beginning,
): string | undefined {
  const entryId = ritual === undefined ? undefined : context.ids.next();
  const now = context.clock.now();
  opened.write(now, (journal) => {
    const wearing = journal.wearing();
    if (wearing !== undefined && wearing.id !== worn?.id)
      throw new Failure(
        "not-now",
        `${wearing.roleTitle} is on since ${sayTime(wearing.on, now)}.`,
        {
          hint: "Take it off with scarf off, or put the other one on with scarf on --switch.",
        },
      );
    if (wearing !== undefined && ending !== undefined)
      journal.endSession(wearing.id, ending.off, ending.closed);
    journal.startSession(session);
    if (entryId !== undefined && ritual !== undefined)
      startDraft(journal, ritual, {
        id: entryId,
        at: session.on,
        session: asEntrySession(session),
      });
  });
  return entryId;
}
