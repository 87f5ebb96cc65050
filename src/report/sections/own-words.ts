import { momentDay } from "../../domain/moment.ts";
import { writtenLines } from "../../domain/shown-answers.ts";
import type { Block, Section } from "../report.ts";
import type { Material } from "../report-input.ts";

type Quotes = Extract<Block, { readonly kind: "quotes" }>["quotes"];

/** Enough to look back on a full month; the log has them all. Ours. */
const MOST_QUOTES = 60;

/** What the person wrote, oldest first: the newest of it where there is much. Only for their own eyes. */
export function ownWordsSection(material: Material): Section {
  const quotes = material.detail === "private" ? quotesOf(material) : [];
  return { id: "own-words", title: "In your own words", blocks: draw(quotes) };
}

function draw(quotes: Quotes): readonly Block[] {
  if (quotes.length === 0) return [];
  const shown: Block = { kind: "quotes", quotes: quotes.slice(-MOST_QUOTES) };
  if (quotes.length <= MOST_QUOTES) return [shown];
  const text = `The newest ${MOST_QUOTES} of ${quotes.length} texts. The log has them all.`;
  return [{ kind: "text", text }, shown];
}

/** Tags are words too, but no texts. */
function quotesOf({ entries }: Material): Quotes {
  return entries.flatMap(({ at, answers }) =>
    answers
      .filter(({ feeds }) => feeds !== "tag")
      .flatMap((answer) => {
        const lines = writtenLines(answer);
        const quote = { day: momentDay(at), asked: answer.asked, text: lines.join("\n") };
        return lines.length === 0 ? [] : [quote];
      }),
  );
}
