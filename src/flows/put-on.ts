import type { Moment } from "../domain/moment.ts";
import type { Role } from "../domain/role.ts";
import { asEntrySession, type Session } from "../domain/session.ts";
import type { PutOn } from "../domain/shift.ts";
import { Failure } from "../lib/failure.ts";
import type { Context, Journal } from "../ports.ts";
import { settleDrafts } from "./drafts.ts";
import { findOnSet } from "./find-ritual-set.ts";
import { type AnswerOptions, withInputTaken } from "./given-answers.ts";
import { withMorningRating } from "./morning-rating.ts";
import { findRole, listRoles } from "./roles.ts";
import { prepareRitual, type Ritual, runRitual, startDraft } from "./run-ritual.ts";
import { checkRef, newSession, type WearOptions } from "./sessions.ts";
import { readSettings } from "./settings.ts";
import { type ComingOff, findComingOff, stillOn } from "./switch-over.ts";
import { type Greet, meetWhatWaits } from "./take-up.ts";
import { momentAt } from "./times.ts";

export interface PutOnOptions extends AnswerOptions, WearOptions {
  readonly role?: string | undefined;
  readonly at?: string | undefined;
  readonly set?: string | undefined;
  readonly skip?: boolean | undefined;
  readonly switch?: boolean | undefined;
}

/**
 * Puts a scarf on and runs its ritual. Throws Failure `not-now` when another one is on and stays on, `usage` when no role
 * is named and nobody can be asked, and what roles, times, sets and answers throw; nothing is written then.
 */
export async function putOn(world: Context, options: PutOnOptions, greet: Greet): Promise<PutOn> {
  const context = withInputTaken(world, options);
  checkRef(context, options);
  const at = momentAt(options.at, context.clock);
  const named = options.role === undefined ? undefined : findRole(context, options.role);
  const resumed = await goOn(context, { ...options, role: named?.id }, greet);
  if (resumed !== undefined) return resumed;

  const shift = await prepareShift(context, { at, named }, options);
  const { session, draft } = shift;
  const journal = await context.journal("write");
  begin(context, journal, shift);
  await meetWhatWaits(context, session, {
    greet,
    isNamed: named !== undefined,
    isPrepared: isPrepared(options),
  });
  const entry = draft && (await runRitual(context, draft.ritual, draft.id));
  return { session: journal.session(session.id) ?? session, entry };
}

/** Whether questions that belong to no set are out of place: whoever gave the answers beforehand knew of none. */
function isPrepared({ skip, answer, answers }: PutOnOptions): boolean {
  return skip === true || answer !== undefined || answers !== undefined;
}

/** An interrupted `on` of the scarf that is on, when no other role is asked for. */
async function goOn(
  context: Context,
  options: PutOnOptions,
  greet: Greet,
): Promise<PutOn | undefined> {
  const journal = await context.journal("read");
  const worn = journal.wearing();
  const { answer, answers, skip, set } = options;
  const own = worn !== undefined && isMeant(worn, options) ? worn : undefined;
  const entry = await settleDrafts(context, {
    answer,
    answers,
    skip,
    set,
    isMine: ({ ritual, session }) => ritual === "on" && own !== undefined && session?.id === own.id,
    asAskedNow: (asked) =>
      own === undefined ? asked : withMorningRating(context, asked, { journal, session: own }),
    goingOn: async ({ answers: given }) => {
      if (own === undefined) return;
      await meetWhatWaits(context, own, {
        greet,
        isNamed: false,
        // They come before the first question of the set: whoever came further was asked.
        isPrepared: isPrepared(options) || given.length > 0,
      });
    },
  });
  if (entry === undefined || worn === undefined) return undefined;
  return { session: (await context.journal("read")).session(worn.id) ?? worn, entry };
}

function isMeant(worn: Session, { role, switch: isSwitch }: PutOnOptions): boolean {
  return isSwitch !== true && (role === undefined || role === worn.role);
}

/** What is about to change, when all of it is checked. */
interface Shift {
  readonly session: Session;
  /** Absent without questions. */
  readonly draft: { readonly id: string; readonly ritual: Ritual } | undefined;
  readonly off: ComingOff | undefined;
}

async function prepareShift(
  context: Context,
  { at, named }: { readonly at: Moment; readonly named: Role | undefined },
  options: PutOnOptions,
): Promise<Shift> {
  const off = await findComingOff(context, {
    at,
    isSaid: options.at !== undefined,
    isWanted: options.switch === true,
  });
  const role = named ?? (await askRole(context));
  const session = newSession(role, { id: context.ids.next(), on: at, wear: options });
  if (options.skip === true) return { session, draft: undefined, off };
  const journal = await context.journal("read");
  const found = findOnSet(context, session, options.set);
  const set = withMorningRating(context, found, { journal, session });
  const ritual = await prepareRitual(context, { set, scene: { session, role } }, options);
  return { session, draft: { id: context.ids.next(), ritual }, off };
}

async function askRole(context: Context): Promise<Role> {
  const asker = await context.asker();
  if (asker === undefined)
    throw new Failure("usage", "Which role? Nothing was put on.", {
      hint: "Name it: scarf on therapist. Run scarf roles to see them all.",
    });
  const journal = await context.journal("read");
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

/** One transaction: the old one off, the new one on, its ritual begun. Two at once: the second is told. */
function begin(context: Context, opened: Journal, { session, draft, off }: Shift): void {
  const now = context.clock.now();
  opened.write(now, (journal) => {
    const worn = journal.wearing();
    if (worn !== undefined && worn.id !== off?.session.id) throw stillOn(worn, now);
    if (worn !== undefined && off !== undefined)
      journal.endSession(worn.id, off.ending.off, off.ending.closed);
    journal.startSession(session);
    if (draft !== undefined)
      startDraft(journal, draft.ritual, {
        id: draft.id,
        at: session.on,
        session: asEntrySession(session),
      });
  });
}
