import type { Answer, AnswerValue, Entry } from "../domain/entry.ts";
import type { Asker, Context, Journal, JournalReader, JournalWriter, Reply } from "../ports.ts";
import { holds } from "../prompt-sets/condition.ts";
import type {
  Prompt,
  PromptSet,
  ReadyAskingPrompt,
  ReadyPrompt,
} from "../prompt-sets/prompt-set.ts";
import { readyPrompt } from "../prompt-sets/ready-prompt.ts";
import { listOptions } from "./find-prompt-set.ts";
import { type AnswerOptions, checkGiven, type GivenAnswers, readGiven } from "./given-answers.ts";
import { harvest } from "./harvest.ts";
import { remarkOnAnswers } from "./people/remark-on-people.ts";
import { placeholders, type Scene } from "./ritual-scene.ts";
import { weighCircumstances } from "./weigh-circumstances.ts";

/** A ritual about to be run: its set and its answers are checked, nothing is written yet. */
export interface Ritual {
  readonly context: Context;
  readonly set: PromptSet;
  readonly given: GivenAnswers;
  readonly scene: Scene;
  readonly asker: Asker | undefined;
}

/**
 * Checks everything that can be checked before the first word is written.
 * Throws what `readGiven` and `checkGiven` throw.
 */
export async function prepareRitual(
  context: Context,
  {
    set,
    scene,
    draft,
  }: { readonly set: PromptSet; readonly scene: Scene; readonly draft?: Entry | undefined },
  options: AnswerOptions,
): Promise<Ritual> {
  const raw = await readGiven(context, options);
  const asker = await context.asker();
  const given = checkGiven({
    set,
    given: raw,
    already: answered(draft),
    ready: (prompt) => readyOpen(context, prompt),
    known: sceneFacts(scene),
    canAsk: asker !== undefined,
  });
  return { context, set, given, scene, asker };
}

/**
 * Starts the entry of a ritual; call it in the transaction that starts what the ritual belongs to. The entry is a draft
 * until its last question. Without anybody to ask it is written whole: then nobody finds half of it.
 */
export function startDraft(
  journal: JournalWriter,
  ritual: Ritual,
  { id, at, session, repair }: Pick<Entry, "id" | "at" | "session" | "repair">,
): void {
  const { set, asker } = ritual;
  journal.startEntry({
    id,
    ritual: set.ritual,
    set: set.id,
    setVersion: set.version,
    state: "draft",
    at,
    session,
    repair,
  });
  if (asker === undefined) writeUnasked(journal, ritual, id);
}

function writeUnasked(journal: JournalWriter, ritual: Ritual, entryId: string): void {
  const known = new Map(sceneFacts(ritual.scene));
  for (const prompt of ritual.set.prompts) {
    const ready = inTurn(ritual, { prompt, known, already: new Map(), journal });
    if (ready === undefined || isSaid(ready)) continue;
    const answer = answerOf(ready, givenReply(ritual, ready));
    journal.keepAnswer(entryId, answer);
    if (answer.value !== undefined) known.set(prompt.id, answer.value);
  }
  finish(ritual.context, journal, entryId);
}

/**
 * Asks what is not answered yet, one question after the other. Each answer is on disk before the next question
 * appears. At the end the answers become what they feed, and the entry is done. An interruption leaves the draft.
 */
export async function runRitual(context: Context, ritual: Ritual, entryId: string): Promise<Entry> {
  const journal = await context.journal("write");
  const entry = entryById(journal, entryId);
  if (entry.state === "done") {
    await remarkOnAnswers(context, entry.answers);
    return entry;
  }
  const known = new Map(sceneFacts(ritual.scene));
  const already = answered(entry);
  for (const prompt of ritual.set.prompts) {
    const ready = inTurn(ritual, { prompt, known, already, journal });
    if (ready === undefined) continue;
    if (isSaid(ready)) {
      await ritual.asker?.ask(ready);
      continue;
    }
    const answer = answerOf(ready, await reply(ritual, ready));
    journal.write(context.clock.now(), (writer) => writer.keepAnswer(entryId, answer));
    if (answer.value !== undefined) known.set(prompt.id, answer.value);
  }
  const finished = finishRitual(context, journal, entryId);
  await remarkOnAnswers(context, finished.answers);
  return finished;
}

/** Ends an entry as it stands: its answers become what they feed, and the scarf that it took off is off. */
export function finishRitual(context: Context, journal: Journal, entryId: string): Entry {
  journal.write(context.clock.now(), (writer) => finish(context, writer, entryId));
  return entryById(journal, entryId);
}

function finish(context: Context, journal: JournalWriter, entryId: string): void {
  const entry = entryById(journal, entryId);
  // Somebody else went on with it meanwhile: its answers are not to become something twice.
  if (entry.state === "done") return;
  harvest(journal, entry, { now: context.clock.now(), ids: context.ids });
  journal.finishEntry(entryId);
  weighCircumstances(context, journal, entry);
  endItsSession(journal, entry);
}

/** An `off` takes the scarf off as of when it began, however late it is finished. */
function endItsSession(writer: JournalWriter, { ritual, session, at }: Entry): void {
  const worn = session === undefined ? undefined : writer.session(session.id);
  if (ritual !== "off" || worn === undefined || worn.off !== undefined) return;
  writer.endSession(worn.id, at, "off");
}

interface Turn {
  readonly prompt: Prompt;
  readonly known: Map<string, AnswerValue>;
  readonly already: ReadonlyMap<string, AnswerValue | undefined>;
  readonly journal: JournalReader;
}

/** A prompt as it is asked now. Undefined when it is not its turn: answered before, not asked after these answers. */
function inTurn(ritual: Ritual, now: Turn): ReadyPrompt | undefined {
  const { prompt, known, already } = now;
  if (already.has(prompt.id) && !ritual.given.has(prompt.id)) {
    const value = already.get(prompt.id);
    if (value !== undefined) known.set(prompt.id, value);
    return undefined;
  }
  if (prompt.when !== undefined && !holds(prompt.when, known)) return undefined;
  return readyNow(ritual, now);
}

function isSaid(prompt: ReadyPrompt): prompt is Exclude<ReadyPrompt, ReadyAskingPrompt> {
  return prompt.kind === "say" || prompt.kind === "pause";
}

/** Undefined: a placeholder has no value yet. An answer that was given is kept all the same. */
function readyNow(ritual: Ritual, { prompt, journal }: Turn): ReadyPrompt | undefined {
  const { context } = ritual;
  const ready = readyPrompt(prompt, {
    placeholders: placeholders(journal, ritual.scene, ritual.set.ritual),
    list: (list) => listOptions(context, list),
  });
  return ready ?? (ritual.given.has(prompt.id) ? readyOpen(context, prompt) : undefined);
}

async function reply(ritual: Ritual, prompt: ReadyAskingPrompt): Promise<Reply> {
  const { given, asker } = ritual;
  if (given.has(prompt.id) || asker === undefined) return givenReply(ritual, prompt);
  return asker.ask(prompt);
}

/** What was given beforehand; what was not counts as skipped. */
function givenReply({ given }: Ritual, { id }: ReadyAskingPrompt): Reply {
  const value = given.get(id);
  return value === undefined ? { kind: "skipped" } : { kind: "answered", value };
}

/** An answer as it is kept: with the words as they were asked. */
export function answerOf(prompt: ReadyAskingPrompt, reply: Reply): Answer {
  const value = reply.kind === "answered" ? reply.value : undefined;
  return {
    prompt: prompt.id,
    kind: prompt.kind,
    asked: prompt.ask,
    value,
    labels: value === undefined ? undefined : labelsOf(prompt, value),
    ...(prompt.kind === "scale" ? { from: prompt.from, to: prompt.to } : {}),
    feeds: prompt.feeds,
  };
}

function labelsOf(prompt: ReadyAskingPrompt, value: AnswerValue): readonly string[] | undefined {
  if (prompt.kind !== "choice" && prompt.kind !== "choices") return undefined;
  const chosen = typeof value === "object" ? value : [String(value)];
  return chosen.map((one) => prompt.options.find((option) => option.value === one)?.label ?? one);
}

/** The prompt with its unfilled placeholders left open, for answers that were given without being asked. */
function readyOpen(context: Context, prompt: Prompt): ReadyPrompt {
  const ready = readyPrompt(prompt, {
    placeholders: () => "…",
    list: (list) => listOptions(context, list),
  });
  if (ready === undefined) throw new Error("A prompt with an unknown placeholder");
  return ready;
}

function sceneFacts({ session }: Scene): ReadonlyMap<string, AnswerValue> {
  return new Map<string, AnswerValue>(
    session === undefined
      ? []
      : [
          ["seat", session.seat],
          ["role", session.role],
        ],
  );
}

/** By prompt id; undefined for what was skipped. */
function answered(entry: Entry | undefined): ReadonlyMap<string, AnswerValue | undefined> {
  return new Map(entry?.answers.map(({ prompt, value }) => [prompt, value]));
}

/** An entry that is known to be there. */
function entryById(journal: JournalReader, id: string): Entry {
  const [entry] = journal.entriesById(id);
  if (entry === undefined) throw new Error("An entry that was just written is not there");
  return entry;
}
