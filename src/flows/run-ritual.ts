import type { Answer, AnswerValue, Entry } from "../domain/entry.ts";
import type { Moment } from "../domain/moment.ts";
import type { Asker, Context, Journal, JournalWriter, Reply } from "../ports.ts";
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
import { placeholders, type Scene } from "./ritual-scene.ts";

/** A ritual about to be run: its set and its answers are checked, nothing is written yet. */
export interface Ritual {
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
  return { set, given, scene, asker };
}

/** Starts the entry of a ritual as a draft; call it in the transaction that starts what the ritual belongs to. */
export function startDraft(
  journal: JournalWriter,
  { set }: Ritual,
  {
    id,
    at,
    session,
  }: { readonly id: string; readonly at: Moment; readonly session?: Entry["session"] },
): void {
  journal.startEntry({
    id,
    ritual: set.ritual,
    set: set.id,
    setVersion: set.version,
    state: "draft",
    at,
    session,
  });
}

/**
 * Asks what is not answered yet, one question after the other. Each answer is on disk before the next question
 * appears. At the end the answers become what they feed, and the entry is done. An interruption leaves the draft.
 */
export async function runRitual(context: Context, ritual: Ritual, entryId: string): Promise<Entry> {
  const journal = await context.journal("write");
  const known = new Map<string, AnswerValue>(sceneFacts(ritual.scene));
  const already = answered(entryById(journal, entryId));
  for (const prompt of ritual.set.prompts) {
    const answer = await turn(context, { ritual, prompt, known, already, journal });
    if (answer === undefined) continue;
    journal.write(context.clock.now(), (writer) => writer.keepAnswer(entryId, answer));
    if (answer.value !== undefined) known.set(prompt.id, answer.value);
  }
  return finishRitual(context, journal, entryId);
}

/** Ends an entry as it stands: its answers become what they feed. */
export function finishRitual(context: Context, journal: Journal, entryId: string): Entry {
  const now = context.clock.now();
  const entry = entryById(journal, entryId);
  journal.write(now, (writer) => {
    harvest(writer, entry, { now, ids: context.ids });
    writer.finishEntry(entryId);
  });
  return entryById(journal, entryId);
}

interface Turn {
  readonly ritual: Ritual;
  readonly prompt: Prompt;
  readonly known: Map<string, AnswerValue>;
  readonly already: ReadonlyMap<string, AnswerValue | undefined>;
  readonly journal: Journal;
}

/** One prompt in its turn. Undefined when there is nothing to keep: not its turn, answered before, only said. */
async function turn(context: Context, now: Turn): Promise<Answer | undefined> {
  const { ritual, prompt, known, already } = now;
  if (already.has(prompt.id) && !ritual.given.has(prompt.id)) {
    const value = already.get(prompt.id);
    if (value !== undefined) known.set(prompt.id, value);
    return undefined;
  }
  if (prompt.when !== undefined && !holds(prompt.when, known)) return undefined;
  const ready = readyNow(context, now);
  if (ready === undefined) return undefined;
  if (ready.kind === "say" || ready.kind === "pause") {
    await ritual.asker?.ask(ready);
    return undefined;
  }
  return answerOf(ready, await reply(ritual, ready));
}

/** Undefined: a placeholder has no value yet. An answer that was given is kept all the same. */
function readyNow(context: Context, { ritual, prompt, journal }: Turn): ReadyPrompt | undefined {
  const ready = readyPrompt(prompt, {
    placeholders: placeholders(journal, ritual.scene, ritual.set.ritual),
    list: (list) => listOptions(context, list),
  });
  return ready ?? (ritual.given.has(prompt.id) ? readyOpen(context, prompt) : undefined);
}

async function reply(ritual: Ritual, prompt: ReadyAskingPrompt): Promise<Reply> {
  if (!ritual.given.has(prompt.id)) return (await ritual.asker?.ask(prompt)) ?? { kind: "skipped" };
  const value = ritual.given.get(prompt.id);
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
function entryById(journal: Journal, id: string): Entry {
  const [entry] = journal.entriesById(id);
  if (entry === undefined) throw new Error("An entry that was just written is not there");
  return entry;
}
