import type { Entry } from "../domain/entry.ts";
import { type Moment, sayWhen } from "../domain/moment.ts";
import type { Session } from "../domain/session.ts";
import { counted } from "../lib/counted.ts";
import { Failure } from "../lib/failure.ts";
import { visible } from "../lib/safe-text.ts";
import type { Context, Journal, JournalWriter } from "../ports.ts";
import type { PromptSet } from "../prompt-sets/prompt-set.ts";
import { findPromptSet } from "./find-prompt-set.ts";
import type { AnswerOptions } from "./given-answers.ts";
import type { Scene } from "./ritual-scene.ts";
import { listRoles } from "./roles.ts";
import { finishRitual, prepareRitual, runRitual } from "./run-ritual.ts";

export interface OwnDraft extends AnswerOptions {
  /** Whether a draft is of the very ritual that the command runs. */
  readonly isMine: (draft: Entry) => boolean;
  /** A draft of one's own that is kept as it is does not stand for the ritual: the command begins a new one. */
  readonly beginsAnew?: boolean | undefined;
  /** Ask nothing: a draft of one's own ends as it stands, others wait. */
  readonly skip?: boolean | undefined;
  /** The set that the command is told to ask from. */
  readonly set?: string | undefined;
  /** The set that a draft of one's own was asked from, as the command asks from it now. */
  readonly asAskedNow?: ((set: PromptSet, draft: Entry) => PromptSet) | undefined;
  /** What comes before the questions of a draft of one's own that is gone on with. */
  readonly goingOn?: ((draft: Entry) => Promise<void>) | undefined;
  /** What changes first when a draft of one's own is settled, after everything was checked. */
  readonly settling?: ((journal: JournalWriter) => void) | undefined;
}

/**
 * Looks after interrupted rituals before a command begins, its own first. Returns the entry of the command's own ritual
 * when one was waiting and is finished now. Somebody who can be asked decides for each: go on, keep what is there or,
 * for the others, look at it later. Without anybody to ask, the command's own ritual is gone on with and others wait.
 * Throws Failure `not-now` when one's own was asked from another set than the command is told to.
 */
export async function settleDrafts(context: Context, own: OwnDraft): Promise<Entry | undefined> {
  const drafts = (await context.journal("read")).drafts();
  for (const draft of drafts.filter(own.isMine)) {
    const { entry, isGoneOnWith } = await settleOwn(context, draft, own);
    if (isGoneOnWith || own.beginsAnew !== true) return entry;
  }
  if (own.skip === true || (await context.asker()) === undefined) return undefined;
  for (const draft of drafts.filter((draft) => !own.isMine(draft)))
    await settleOther(context, draft);
  return undefined;
}

interface Settled {
  readonly entry: Entry;
  /** False: it was kept as it was. */
  readonly isGoneOnWith: boolean;
}

async function settleOwn(context: Context, draft: Entry, own: OwnDraft): Promise<Settled> {
  checkSameSet(draft, own);
  const found = own.skip === true ? undefined : findSetOf(context, draft);
  const set = found && (own.asAskedNow?.(found, draft) ?? found);
  if (own.skip !== true && set === undefined) checkNoAnswers(draft, own);
  const isGoneOnWith =
    set !== undefined &&
    (await askWhether(context, draft, { ways: OWN_WAYS, usual: "go-on" })) === "go-on";
  const entry = isGoneOnWith
    ? await goOnWith(context, { draft, set }, own)
    : await keep(context, draft, own);
  return { entry, isGoneOnWith };
}

/** One of another ritual. One whose set cannot be read waits: the command at hand is not held up by it. */
async function settleOther(context: Context, draft: Entry): Promise<void> {
  const set = findReadableSet(context, draft);
  if (set === "unreadable") return;
  // Another command comes when the moment of putting on has passed.
  const usual = draft.ritual === "on" ? "keep" : "go-on";
  const way = set === undefined ? "keep" : await askWhether(context, draft, { ways: WAYS, usual });
  if (way === "later") return;
  if (set === undefined || way === "keep") await keep(context, draft);
  else await goOnWith(context, { draft, set });
}

function checkSameSet(draft: Entry, { set }: OwnDraft): void {
  if (set === undefined || set === draft.set) return;
  throw new Failure("not-now", `${sayRitual(draft)} was interrupted. It asks from ${draft.set}.`, {
    hint: "Go on with it first: run the command without --set.",
  });
}

function checkNoAnswers(draft: Entry, { answer, answers }: OwnDraft): void {
  if (answer === undefined && answers === undefined) return;
  throw new Failure("bad-answers", `The set ${draft.set}, which asked before, is gone.`, {
    hint: "Run the command without answers: what was answered before is kept.",
  });
}

/** Undefined when the set is gone: then there is nothing more to ask. */
function findSetOf(context: Context, draft: Entry): PromptSet | undefined {
  try {
    return findPromptSet(context, draft.set);
  } catch (error) {
    if (error instanceof Failure && error.code === "unknown-set") return undefined;
    throw error;
  }
}

function findReadableSet(context: Context, draft: Entry): PromptSet | "unreadable" | undefined {
  try {
    return findSetOf(context, draft);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== "bad-file") throw error;
    context.io.remark(
      `${visible(sayRitual(draft))} waits: its set ${draft.set} cannot be read. Run scarf prompts list to see why.`,
    );
    return "unreadable";
  }
}

const RITUAL_NAMES = {
  on: "Putting on",
  off: "Taking off",
  day: "Ending the day",
  reflect: "A reflection",
  note: "A note",
};

/** `Taking off Therapist`, `A reflection as Therapist`, `Ending the day`. */
function sayRitual({ ritual, session }: Entry): string {
  if (session === undefined) return RITUAL_NAMES[ritual];
  const as = ritual === "reflect" ? "as " : "";
  return `${RITUAL_NAMES[ritual]} ${as}${session.roleTitle}`;
}

const OWN_WAYS = [
  { value: "go-on", label: "Go on with it" },
  { value: "keep", label: "Keep it as it is" },
] as const;
const WAYS = [...OWN_WAYS, { value: "later", label: "Later" }] as const;
type Way = (typeof WAYS)[number];

/** Without anybody to ask: go on. */
async function askWhether(
  context: Context,
  draft: Entry,
  { ways, usual }: { readonly ways: readonly Way[]; readonly usual: Way["value"] },
): Promise<Way["value"]> {
  const asker = await context.asker();
  if (asker === undefined) return "go-on";
  const reply = await asker.ask({
    id: "go_on",
    kind: "choice",
    ask: `${sayRitual(draft)} was interrupted.`,
    help: sayProgress(draft, context.clock.now()),
    required: true,
    default: usual,
    options: ways,
  });
  const chosen = ways.find(({ value }) => reply.kind === "answered" && value === reply.value);
  return chosen?.value ?? "go-on";
}

/** Only the time and how far it came: what was said stays out of sight. */
function sayProgress({ at, answers }: Entry, now: Moment): string {
  const where =
    answers.length === 0 ? "before the first answer" : `${counted(answers.length, "question")} in`;
  return `It began ${sayWhen(at, now)} and stopped ${where}.`;
}

type Settling = Pick<OwnDraft, "answer" | "answers" | "settling" | "goingOn">;

/** As it stands: its answers become what they feed. */
async function keep(context: Context, draft: Entry, own: Settling = {}): Promise<Entry> {
  const journal = await context.journal("write");
  begin(context, journal, own);
  return finishRitual(context, journal, draft.id);
}

interface Waiting {
  readonly draft: Entry;
  readonly set: PromptSet;
}

async function goOnWith(
  context: Context,
  { draft, set }: Waiting,
  own: Settling = {},
): Promise<Entry> {
  const journal = await context.journal("write");
  const scene = sceneOf(context, journal, draft);
  const ritual = await prepareRitual(context, { set, scene, draft }, own);
  begin(context, journal, own);
  await own.goingOn?.(draft);
  return runRitual(context, ritual, draft.id);
}

function begin(context: Context, journal: Journal, { settling }: Settling): void {
  if (settling !== undefined) journal.write(context.clock.now(), settling);
}

function sceneOf(context: Context, journal: Journal, draft: Entry): Scene {
  const session = sessionOf(journal, draft);
  return { session, role: listRoles(context).find(({ id }) => id === session?.role) };
}

function sessionOf(journal: Journal, { session }: Entry): Session | undefined {
  return session === undefined ? undefined : journal.session(session.id);
}
