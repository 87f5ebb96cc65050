import type { Answer, Entry, Feed } from "./entry.ts";
import { firstState } from "./repair-answers.ts";

/** How many things the answers of a ritual became, besides answers. */
export interface Became {
  readonly repairs: number;
  readonly looseEnds: number;
  /** What stays with the scarf. */
  readonly held: number;
}

/** All 0 for a draft: its answers become something when it is done. */
export function whatBecame(entry: Entry | undefined): Became {
  const answers = entry?.state === "done" ? entry.answers : [];
  const of = (feed: Feed) =>
    answers
      .filter(({ feeds }) => feeds === feed)
      .reduce((things, answer) => things + thingsIn(answer), 0);
  const opens = entry !== undefined && firstState(entry) !== undefined;
  return { repairs: opens ? of("repair") : 0, looseEnds: of("loose_end"), held: of("held") };
}

/** Each line that says something is one; a text is one as a whole. */
function thingsIn({ value }: Answer): number {
  const texts = typeof value === "object" ? value : [typeof value === "string" ? value : ""];
  return texts.filter((text) => text.trim() !== "").length;
}
