import { monthTitle } from "../domain/day-words.ts";
import type { Entry } from "../domain/entry.ts";
import { momentDay } from "../domain/moment.ts";
import { writtenLines } from "../domain/shown-answers.ts";
import type { Material } from "./material.ts";
import { questionWords } from "./questions.ts";
import type { Block } from "./report.ts";
import { type Topic, topicOf } from "./topics.ts";

export type Quoted = Extract<Block, { readonly kind: "quotes" }>["quotes"][number];

/** Enough to see what a month was about; the rest is one option away. Ours. */
export const MOST_QUOTED = 10;

/** What was written on a topic, oldest first, without the words chosen to be shared: they have their own section. */
export function writtenAbout(material: Material, topic: Topic): readonly Quoted[] {
  return material.entries.flatMap((entry) =>
    entry.answers
      .filter((answer) => topicOf(entry, answer) === topic)
      .flatMap((answer) => {
        const text = writtenLines(answer).join("\n");
        const isShown = text !== "" && !isChosen(material, entry, text);
        return isShown ? [{ day: momentDay(entry.at), asked: answer.asked, text }] : [];
      }),
  );
}

/** Whether these words of an entry are all there is of a chosen quote. */
export function isChosen({ marked }: Material, { id }: Entry, text: string): boolean {
  return (marked.get(id) ?? []).some((quote) => quote.text.trim() === text.trim());
}

/** The newest of a list in order of time, unless all are wanted; and what to say of those left out. */
export function newestOf<T>(
  list: readonly T[],
  { extent }: Pick<Material, "extent">,
  most: number = MOST_QUOTED,
): { readonly shown: readonly T[]; readonly more: readonly Block[] } {
  if (extent === "all" || list.length <= most) return { shown: list, more: [] };
  const text = `The newest ${most} of ${list.length}. With --all you see them all.`;
  return { shown: list.slice(-most), more: [{ kind: "text", text }] };
}

/** Quotations for the one who wrote them. In a coarse report, and where there are none: nothing. */
export function quoteBlocks(
  quotes: readonly Quoted[],
  material: Pick<Material, "detail" | "extent">,
  most: number = MOST_QUOTED,
): readonly Block[] {
  if (material.detail === "coarse" || quotes.length === 0) return [];
  const { shown, more } = newestOf(quotes, material, most);
  return [...more, { kind: "quotes", quotes: shown }];
}

/**
 * The words of these entries that their writer chose to share, all of them, in every report. A day can point to one
 * session: a coarse report names the month, and a question only where it quotes nobody.
 */
export function chosenBlocks(entries: readonly Entry[], material: Material): readonly Block[] {
  const chosen = entries.flatMap((entry) =>
    (material.marked.get(entry.id) ?? []).flatMap(({ prompt, text }) => {
      const answer = entry.answers.find((answer) => answer.prompt === prompt);
      return answer === undefined ? [] : [{ entry, answer, text }];
    }),
  );
  if (chosen.length === 0) return [];
  if (material.detail === "private") {
    const quotes = chosen.map(({ entry, answer, text }) => ({
      day: momentDay(entry.at),
      asked: answer.asked,
      text,
    }));
    return [{ kind: "quotes", quotes }];
  }
  const rows = chosen.map(({ entry, answer, text }) => [
    text,
    questionWords([answer], material),
    monthTitle(momentDay(entry.at)),
  ]);
  return [{ kind: "table", columns: ["In your words", "Asked", "Month"], ours: ["Month"], rows }];
}
