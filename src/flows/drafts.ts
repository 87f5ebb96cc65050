import type { Entry } from "../domain/entry.ts";
import { sayTime } from "../domain/moment.ts";
import type { Session } from "../domain/session.ts";
import { Failure } from "../lib/failure.ts";
import type { Context, Journal } from "../ports.ts";
import type { PromptSet } from "../prompt-sets/prompt-set.ts";
import { findPromptSet } from "./find-prompt-set.ts";
import type { AnswerOptions } from "./given-answers.ts";
import type { Scene } from "./ritual-scene.ts";
import { listRoles } from "./roles.ts";
import { finishRitual, prepareRitual, runRitual } from "./run-ritual.ts";

export interface OwnDraft extends AnswerOptions {
  /** Whether a draft is of the very ritual that the command runs. */
  readonly isMine: (draft: Entry) => boolean;
  /** Ask nothing: a draft of one's own ends as it stands, others wait. */
  readonly skip?: boolean | undefined;
}

/**
 * Looks after interrupted rituals before a command begins. Returns the entry of the command's own ritual when one
 * was waiting and is finished now. Somebody who can be asked decides for each: go on, or keep what is there. Without
 * anybody to ask, the command's own ritual is gone on with and others wait.
 */
export async function settleDrafts(context: Context, own: OwnDraft): Promise<Entry | undefined> {
  const journal = await context.journal("write");
  const isSilent = own.skip === true || (await context.asker()) === undefined;
  for (const draft of journal.drafts()) {
    const isMine = own.isMine(draft);
    if (isSilent && !isMine) continue;
    const entry = await settle(context, draft, isMine ? own : undefined);
    if (isMine) return entry;
  }
  return undefined;
}

async function settle(context: Context, draft: Entry, own: OwnDraft | undefined): Promise<Entry> {
  const journal = await context.journal("write");
  const set = own?.skip === true ? undefined : findSetOf(context, draft);
  const entry =
    set === undefined || !(await wantsToGoOn(context, draft))
      ? finishRitual(context, journal, draft.id)
      : await goOnWith(context, { draft, set }, own ?? {});
  endItsSession(context, journal, draft);
  return entry;
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

const RITUAL_NAMES = {
  on: "Putting it on",
  off: "Taking it off",
  day: "Ending the day",
  reflect: "A reflection",
  note: "A note",
};

/** Without anybody to ask: yes. */
async function wantsToGoOn(
  context: Context,
  { ritual, at, session, answers }: Entry,
): Promise<boolean> {
  const asker = await context.asker();
  if (asker === undefined) return true;
  const whose = session === undefined ? "" : ` (${session.roleTitle})`;
  const kept = `${answers.length} ${answers.length === 1 ? "question" : "questions"} in`;
  const reply = await asker.ask({
    id: "go_on",
    kind: "choice",
    ask: `${RITUAL_NAMES[ritual]}${whose} at ${sayTime(at, context.clock.now())} stopped ${kept}.`,
    required: true,
    options: [
      { value: "go-on", label: "Go on with it" },
      { value: "keep", label: "Keep it as it is" },
    ],
  });
  return reply.kind === "answered" && reply.value === "go-on";
}

interface Waiting {
  readonly draft: Entry;
  readonly set: PromptSet;
}

async function goOnWith(
  context: Context,
  { draft, set }: Waiting,
  options: AnswerOptions,
): Promise<Entry> {
  const scene = sceneOf(context, await context.journal("write"), draft);
  const ritual = await prepareRitual(context, { set, scene, draft }, options);
  return runRitual(context, ritual, draft.id);
}

/** An `off` that was interrupted took the scarf off when it began. */
function endItsSession(context: Context, journal: Journal, draft: Entry): void {
  const session = sessionOf(journal, draft);
  if (draft.ritual !== "off" || session === undefined || session.off !== undefined) return;
  journal.write(context.clock.now(), (writer) => writer.endSession(session.id, draft.at, "off"));
}

function sceneOf(context: Context, journal: Journal, draft: Entry): Scene {
  const session = sessionOf(journal, draft);
  return { session, role: listRoles(context).find(({ id }) => id === session?.role) };
}

function sessionOf(journal: Journal, { session }: Entry): Session | undefined {
  return session === undefined ? undefined : journal.session(session.id);
}
