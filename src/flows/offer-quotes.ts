import { shortDay } from "../domain/day-words.ts";
import type { Entry, Feed } from "../domain/entry.ts";
import { momentDay } from "../domain/moment.ts";
import type { Period } from "../domain/period.ts";
import { type Quotable, quotables } from "../domain/quotable.ts";
import type { Quote } from "../domain/quote.ts";
import type { Asker, Context, Journal } from "../ports.ts";
import { periodFrom } from "./times.ts";

interface Offering {
  readonly context: Context;
  readonly asker: Asker;
  readonly journal: Journal;
}

/** So many are looked through at the end of a month; the rest can be marked one by one. Ours. */
const MOST_OFFERED = 9;

/** Words that are a matter to deal with are no quotes to offer. One by one they can be marked all the same. */
const MATTERS: readonly (Feed | undefined)[] = ["repair", "loose_end"];

interface Offer {
  readonly entry: Entry;
  readonly words: Quotable;
}

/**
 * Lets somebody mark words of the month of an entry, the newest of them, without those of the entry itself. Returns
 * what was marked; nothing is asked when there is nothing to mark.
 */
export async function offerQuotes(offering: Offering, about: Entry): Promise<readonly Quote[]> {
  const { context, asker, journal } = offering;
  const month = momentDay(about.at).slice(0, 7);
  const offers = newestWords(journal, periodFrom({ words: month }, month, context.clock), about);
  if (offers.length === 0) return [];
  const reply = await asker.ask({
    id: "quotes",
    kind: "choices",
    ask: "Which of these words may be seen when you share the month?",
    help: "Only words that you mark are ever quoted there. Could anybody be recognised by them?",
    required: false,
    options: offers.map(({ entry, words }, index) => ({
      value: String(index),
      label: `${shortDay(momentDay(entry.at))}: ${words.text.split("\n").join(" / ")}`,
    })),
  });
  const chosen = reply.kind === "answered" && typeof reply.value === "object" ? reply.value : [];
  const meant = offers.filter((_offer, index) => chosen.includes(String(index)));
  if (meant.length === 0) return [];
  const { beforeItLeaves } = await import("./people/before-it-leaves.ts");
  await beforeItLeaves(context, {
    texts: meant.map(({ words }) => ({ where: "these words", text: words.text })),
  });
  return mark(offering, meant);
}

/** In the order written. */
function newestWords(journal: Journal, period: Period, about: Entry): readonly Offer[] {
  const marked = new Set(journal.quotes(period).map(({ entry, prompt }) => `${entry} ${prompt}`));
  return journal
    .entries({ period })
    .filter(({ id, state }) => state === "done" && id !== about.id)
    .flatMap((entry) => quotables(entry).map((words) => ({ entry, words })))
    .filter(({ entry, words }) => !marked.has(`${entry.id} ${words.prompt}`))
    .filter(({ entry, words }) => !MATTERS.includes(feedOf(entry, words)))
    .slice(-MOST_OFFERED);
}

function feedOf({ answers }: Entry, { prompt }: Quotable): Feed | undefined {
  return answers.find((answer) => answer.prompt === prompt)?.feeds;
}

function mark({ context, journal }: Offering, offers: readonly Offer[]): readonly Quote[] {
  const marked = context.clock.now();
  const quotes = offers.map(({ entry, words: { prompt, text } }) => ({
    id: context.ids.next(),
    entry: entry.id,
    prompt,
    text,
    marked,
  }));
  if (quotes.length > 0) journal.write(marked, (writer) => quotes.forEach(writer.markQuote));
  return quotes;
}
