import type { Account } from "../../domain/account.ts";
import { type AnswerValue, MODEL_FIELDS, type ModelField } from "../../domain/entry.ts";
import type { Asker, Context } from "../../ports.ts";
import { holds } from "../../prompt-sets/condition.ts";
import type { Prompt, ReadyPrompt } from "../../prompt-sets/prompt-set.ts";
import { readyPrompt } from "../../prompt-sets/ready-prompt.ts";
import { findPromptSet, listOptions } from "../find-prompt-set.ts";
import { type AnswerOptions, checkGiven, type GivenAnswers, readGiven } from "../given-answers.ts";

interface Unfinished {
  /** With what is known before a question is asked. */
  readonly account: Account;
  /** A new one that says nothing is not kept. */
  readonly isNew: boolean;
  readonly options: AnswerOptions & { readonly set?: string | undefined };
  /** Absent: what is not given stays as it is. */
  readonly asker: Asker | undefined;
}

/**
 * Fills an account in from the answers given and those asked for, and keeps it: each answer is on disk before the next
 * question appears. Throws what `findPromptSet`, `readGiven` and `checkGiven` throw.
 */
export async function askAccount(context: Context, unfinished: Unfinished): Promise<Account> {
  const { account, options, asker } = unfinished;
  const set = findPromptSet(context, options.set ?? "account");
  const given = checkGiven({
    set,
    given: await readGiven(context, options),
    already: new Map(),
    ready: (prompt) => ready(context, prompt),
    known: new Map(),
    canAsk: asker !== undefined,
  });
  const filled = set.prompts
    .filter(({ id }) => given.has(id))
    .reduce((soFar, prompt) => withAnswer(soFar, prompt, given.get(prompt.id)), account);
  const open = set.prompts.filter((prompt) => isOpen(prompt, given));
  const asked = asker && (await askOpen(context, { ...unfinished, asker, filled, given, open }));
  if (asked !== undefined) return asked;
  await keep(context, filled, unfinished);
  return filled;
}

/** Writing an account is no ritual: what a set only says is left unsaid. */
function isOpen({ id, kind }: Prompt, given: GivenAnswers): boolean {
  return kind !== "say" && kind !== "pause" && !given.has(id);
}

interface Asking extends Unfinished {
  readonly asker: Asker;
  readonly filled: Account;
  readonly given: GivenAnswers;
  readonly open: readonly Prompt[];
}

/** Asks what is open, and keeps the account after each answer. Undefined when there was nothing to ask. */
async function askOpen(context: Context, asking: Asking): Promise<Account | undefined> {
  const known = new Map<string, AnswerValue>();
  for (const [id, value] of asking.given) if (value !== undefined) known.set(id, value);
  let asked: Account | undefined;
  for (const prompt of asking.open) {
    if (!isAsked(prompt, known)) continue;
    const account = asked ?? asking.filled;
    const reply = await asking.asker.ask(prefilled(ready(context, prompt), account));
    const value = reply.kind === "answered" ? reply.value : undefined;
    if (value !== undefined) known.set(prompt.id, value);
    asked = withAnswer(account, prompt, value);
    await keep(context, asked, asking);
  }
  return asked;
}

function isAsked({ when }: Prompt, known: ReadonlyMap<string, AnswerValue>): boolean {
  return when === undefined || holds(when, known);
}

async function keep(context: Context, account: Account, { isNew }: Unfinished): Promise<void> {
  if (isNew && Object.keys(account.fields).length === 0) return;
  const journal = await context.journal("write");
  journal.write(context.clock.now(), (writer) => writer.keepAccount(account));
}

/** Placeholders belong to a session; an account has none. */
function ready(context: Context, prompt: Prompt): ReadyPrompt {
  const ready = readyPrompt(prompt, {
    placeholders: () => "…",
    list: (list) => listOptions(context, list),
  });
  if (ready === undefined) throw new Error("A prompt with an unknown placeholder");
  return ready;
}

/** Prompts of a set that say something of an account besides the fields that others feed. */
const TITLE = "title";
const PEER = "peer";

/** The prompt with what the account already says as its answer. */
function prefilled(prompt: ReadyPrompt, account: Account): ReadyPrompt {
  if (prompt.kind === "confirm" && prompt.id === PEER) return { ...prompt, default: account.peer };
  if (prompt.kind !== "text" && prompt.kind !== "lines") return prompt;
  const field = fieldOf(prompt);
  const text = field === undefined ? titleFor(prompt, account) : account.fields[field];
  if (text === undefined) return prompt;
  return prompt.kind === "lines"
    ? { ...prompt, default: text.split("\n") }
    : { ...prompt, default: oneLine(text) };
}

function titleFor({ id }: Prompt | ReadyPrompt, { title }: Account): string | undefined {
  return id === TITLE ? title : undefined;
}

/** The account with an answer in it. A field whose text is skipped is emptied; a title stays. */
function withAnswer(account: Account, prompt: Prompt, value: AnswerValue | undefined): Account {
  const field = fieldOf(prompt);
  if (field !== undefined) return withField(account, field, value);
  if (prompt.id === TITLE && typeof value === "string")
    return { ...account, title: oneLine(value) };
  if (prompt.id === PEER && typeof value === "boolean") return { ...account, peer: value };
  return { ...account };
}

function withField(account: Account, field: ModelField, value: AnswerValue | undefined): Account {
  const { [field]: _before, ...others } = account.fields;
  const text = typeof value === "object" ? value.join("\n") : String(value ?? "");
  return { ...account, fields: text.trim() === "" ? others : { ...others, [field]: text } };
}

/** The field of the model that the answer to a prompt is. */
function fieldOf(prompt: Prompt | ReadyPrompt): ModelField | undefined {
  if (prompt.kind !== "text" && prompt.kind !== "lines") return undefined;
  return MODEL_FIELDS.find((field) => field === prompt.feeds);
}

/** Several lines as one. */
export function oneLine(text: string): string {
  return text
    .split(/\s*\r?\n\s*/)
    .join(" ")
    .trim();
}
