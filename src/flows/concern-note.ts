import {
  CONCERN_ROLE,
  CONCERN_SET,
  type ConcernNote,
  concernNote,
  concernRole,
} from "../domain/concern-note.ts";
import type { AnswerValue, Entry } from "../domain/entry.ts";
import type { Role } from "../domain/role.ts";
import { shownAnswers } from "../domain/shown-answers.ts";
import { Failure } from "../lib/failure.ts";
import type { Context, Journal } from "../ports.ts";
import type { Prompt, PromptSet } from "../prompt-sets/prompt-set.ts";
import { settleDrafts } from "./drafts.ts";
import { findSetFor } from "./find-ritual-set.ts";
import { type AnswerOptions, withInputTaken } from "./given-answers.ts";
import { findRole, listRoles } from "./roles.ts";
import { prepareRitual, runRitual, startDraft } from "./run-ritual.ts";

/**
 * The note from the newest answers, for the role when one is named; where there is none it is asked for. Throws Failure
 * `unknown-role`, `not-found` when there is none and nobody can be asked, and what `writeConcernNote` throws.
 */
export async function readConcernNote(
  context: Context,
  name: string | undefined,
): Promise<ConcernNote> {
  const role = name === undefined ? undefined : findRole(context, name);
  const newest = newestAnswers(await context.journal("read"), role);
  const note = newest && noteOf(context, newest);
  if (note !== undefined) return note;
  if ((await context.asker()) !== undefined) return writeConcernNote(context, name, {});
  throw new Failure("not-found", "There is no such note yet.", {
    hint: "Write it at a terminal, or hand the answers over: scarf concern-note edit --answers <file>.",
  });
}

/**
 * Asks for the note, with what was written last as answers by default; where nobody can be asked what is not given stays
 * as it was. It is kept as a reflection. Throws Failure `unknown-role`, `bad-answers` when nothing is written, and what
 * sets and answers throw.
 */
export async function writeConcernNote(
  world: Context,
  name: string | undefined,
  options: AnswerOptions,
): Promise<ConcernNote> {
  const context = withInputTaken(world, options);
  const role = name === undefined ? undefined : findRole(context, name);
  const journal = await context.journal("read");
  const canAsk = (await context.asker()) !== undefined;
  const resumed = await settleDrafts(context, {
    ...options,
    beginsAnew: true,
    asAskedNow: (set, draft) =>
      prefilled(set, answersFor(context, set, newestAnswers(journal, concernRole(draft)))),
    // Without anybody to ask, the rest of an interrupted one would count as skipped.
    isMine: (draft) =>
      canAsk &&
      draft.set === CONCERN_SET &&
      (role === undefined || concernRole(draft)?.id === role.id),
  });
  const entry = resumed ?? (await askNote(context, role, options));
  const note = noteOf(context, withOlderAnswers(await context.journal("write"), entry));
  if (note !== undefined) return note;
  throw new Failure("bad-answers", "Nothing is written for the note yet.", {
    hint: "Answer one of its questions at least: scarf concern-note edit.",
  });
}

async function askNote(
  context: Context,
  role: Role | undefined,
  options: AnswerOptions,
): Promise<Entry> {
  const journal = await context.journal("write");
  const set = findSetFor(context, "reflect", CONCERN_SET);
  const before = answersFor(context, set, newestAnswers(journal, role));
  const canAsk = (await context.asker()) !== undefined;
  const stands = new Map([...(canAsk ? [] : before), ...named(set, role)]);
  const ritual = await prepareRitual(
    context,
    { set: prefilled(set, before), scene: {} },
    { ...options, stands },
  );
  const id = context.ids.next();
  const at = context.clock.now();
  journal.write(at, (writer) => startDraft(writer, ritual, { id, at }));
  return runRitual(context, ritual, id);
}

/** A role that was named is not asked for again. */
function named(set: PromptSet, role: Role | undefined): readonly (readonly [string, string])[] {
  const isAsked = set.prompts.some(({ id }) => id === CONCERN_ROLE);
  return role === undefined || !isAsked ? [] : [[CONCERN_ROLE, role.id]];
}

type Answers = ReadonlyMap<string, AnswerValue>;

/** What was answered to questions that the set still has, without a role that is gone. */
function answersFor(context: Context, set: PromptSet, entry: Entry | undefined): Answers {
  const isThere = (role: AnswerValue) => listRoles(context).some(({ id }) => id === role);
  const given = entry === undefined ? [] : shownAnswers(entry);
  return new Map(
    given.flatMap(({ prompt, value }) => {
      const isAsked = set.prompts.some(({ id }) => id === prompt);
      const isGone = value === undefined || (prompt === CONCERN_ROLE && !isThere(value));
      return isAsked && !isGone ? [[prompt, value] as const] : [];
    }),
  );
}

/** The set with those answers by default that still are answers of that kind. */
function prefilled(set: PromptSet, before: Answers): PromptSet {
  return { ...set, prompts: set.prompts.map((prompt) => withDefault(prompt, before)) };
}

function withDefault(prompt: Prompt, before: Answers): Prompt {
  const value = before.get(prompt.id);
  if ((prompt.kind === "text" || prompt.kind === "choice") && typeof value === "string")
    return { ...prompt, default: value };
  return prompt.kind === "lines" && typeof value === "object"
    ? { ...prompt, default: value }
    : prompt;
}

/** The newest note for the role, without a role the newest of all, with its older answers. Undefined: there is none. */
function newestAnswers(
  journal: Journal,
  role: { readonly id: string } | undefined,
): Entry | undefined {
  const newest = notes(journal).find(
    (entry) => role === undefined || concernRole(entry)?.id === role.id,
  );
  return newest && withOlderAnswers(journal, newest);
}

/**
 * An entry with the answers of older notes for the same role to what it did not come to ask: one that was interrupted
 * may have been kept as it was. A question that it skipped is skipped.
 */
function withOlderAnswers(journal: Journal, entry: Entry): Entry {
  const role = concernRole(entry)?.id;
  const older = notes(journal).filter((one) => concernRole(one)?.id === role);
  const answers = [entry, ...older].flatMap((one) => one.answers);
  const newest = [...Map.groupBy(answers, ({ prompt }) => prompt).values()];
  return { ...entry, answers: newest.flatMap(([first]) => first ?? []) };
}

/** Newest first. */
function notes(journal: Journal): readonly Entry[] {
  return journal
    .entries({ rituals: ["reflect"] })
    .filter(({ set, state }) => set === CONCERN_SET && state === "done")
    .toReversed();
}

/** A role that was removed meanwhile goes by the name it had. */
function noteOf(context: Context, entry: Entry): ConcernNote | undefined {
  const role = concernRole(entry);
  if (role === undefined) return concernNote(entry, undefined);
  const now = listRoles(context).find(({ id }) => id === role.id);
  return concernNote(entry, now ?? { ...role, seat: "up" });
}
