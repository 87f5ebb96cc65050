import type { Entry } from "../domain/entry.ts";
import { type Quotable, quotables } from "../domain/quotable.ts";
import type { Quote } from "../domain/quote.ts";
import { isHeld } from "../domain/shown-answers.ts";
import { RECOGNISED } from "../identifiers/words.ts";
import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";
import { readEntry } from "./read-entry.ts";

export interface QuoteOptions {
  /** Id of the prompt whose answer is meant. Absent: the only one, or somebody is asked. */
  readonly prompt?: string | undefined;
  /** The words were read, and said to be fit for others. */
  readonly acknowledge?: boolean | undefined;
}

const CAUTION = `Read it once as the person it is about would. ${RECOGNISED}`;

/** Every quote, by the time of its entry. */
export async function listQuotes(context: Context): Promise<readonly Quote[]> {
  const quotes = (await context.journal("read")).quotes();
  if (quotes.length === 0)
    context.io.remark(
      "No words are marked. Mark some with scarf quote <id>; scarf log has the ids.",
    );
  return quotes;
}

/**
 * Marks words of an entry for sharing; words that are marked already stay as they are. Throws Failure `not-found` and
 * `not-now` when the entry has no such words, and `usage` when it has several and nobody can be asked.
 */
export async function markQuote(
  context: Context,
  start: string,
  { prompt, acknowledge }: QuoteOptions,
): Promise<Quote> {
  const entry = await readEntry(context, start);
  if (entry.state === "draft")
    throw new Failure("not-now", "That entry is not finished yet.", {
      hint: "Go on with its ritual first, then mark its words.",
    });
  const words = await chooseWords(context, quotables(entry), {
    prompt,
    otherwise: whyNot(entry, prompt),
  });
  const { beforeItLeaves } = await import("./people/before-it-leaves.ts");
  await beforeItLeaves(context, {
    texts: [{ where: "these words", text: words.text }],
    acknowledge,
  });
  const journal = await context.journal("write");
  const now = context.clock.now();
  const quote: Quote = {
    id: context.ids.next(),
    entry: entry.id,
    prompt: words.prompt,
    text: words.text,
    marked: now,
  };
  const kept = journal.write(now, (writer) => {
    const known = quotesOf(writer.quotes(), entry).find(({ prompt }) => prompt === quote.prompt);
    if (known === undefined) writer.markQuote(quote);
    return known ?? quote;
  });
  context.io.remark(CAUTION);
  return kept;
}

/** Takes the mark off words of an entry. Throws as `markQuote` does; `not-now` when none of them is marked. */
export async function unmarkQuote(
  context: Context,
  start: string,
  { prompt }: QuoteOptions,
): Promise<Quote> {
  const entry = await readEntry(context, start);
  const marked = quotesOf((await context.journal("read")).quotes(), entry);
  const words = await chooseWords(context, marked, { prompt, otherwise: notMarked() });
  const journal = await context.journal("write");
  journal.write(context.clock.now(), (writer) => writer.unmarkQuote(words.id));
  return words;
}

function quotesOf(quotes: readonly Quote[], { id }: Entry): readonly Quote[] {
  return quotes.filter(({ entry }) => entry === id);
}

interface Choosing {
  readonly prompt: string | undefined;
  /** When there are no such words. */
  readonly otherwise: Failure;
}

async function chooseWords<T extends Pick<Quotable, "prompt" | "text">>(
  context: Context,
  all: readonly T[],
  { prompt, otherwise }: Choosing,
): Promise<T> {
  const meant = all.filter((words) => prompt === undefined || words.prompt === prompt);
  const [first, ...others] = meant;
  if (first === undefined) throw otherwise;
  if (others.length === 0) return first;
  const asker = await context.asker();
  if (asker === undefined)
    throw new Failure("usage", `Which words? It has several: ${idsOf(meant)}.`, {
      hint: "Name the question that they answer with --prompt.",
    });
  const reply = await asker.ask({
    id: "words",
    kind: "choice",
    ask: "Which words?",
    required: true,
    options: meant.map(({ prompt, text }) => ({ value: prompt, label: oneLine(text) })),
  });
  const chosen = reply.kind === "answered" ? reply.value : undefined;
  return meant.find((words) => words.prompt === chosen) ?? first;
}

function whyNot(entry: Entry, prompt: string | undefined): Failure {
  const named = entry.answers.find((answer) => answer.prompt === prompt);
  if (named !== undefined && isHeld(named))
    return new Failure("not-now", "What was left with the scarf stays with it.", {
      hint: "Mark other words of the entry, or none.",
    });
  const words = quotables(entry);
  if (words.length === 0)
    return new Failure("not-now", "That entry has no words that could be marked.", {
      hint: "Run scarf show to see what is in it.",
    });
  return new Failure("not-found", "That entry has no words under this name.", {
    hint: `It has them under: ${idsOf(words)}.`,
  });
}

function notMarked(): Failure {
  return new Failure("not-now", "No such words of that entry are marked.", {
    hint: "Run scarf quote to see what is.",
  });
}

function idsOf(words: readonly Pick<Quotable, "prompt">[]): string {
  return [...new Set(words.map(({ prompt }) => prompt))].join(", ");
}

function oneLine(text: string): string {
  return text.split("\n").join(" / ");
}
