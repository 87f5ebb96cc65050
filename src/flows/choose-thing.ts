import { type Thing, thingWords } from "../domain/thing.ts";
import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";
import { severalStart } from "./several-start.ts";

/** Something that the start of an id named. */
export interface Chosen {
  readonly thing: Thing;
  /** Somebody chose it from several: they need not be asked whether they mean it. */
  readonly isChosen: boolean;
}

/**
 * The one thing of these that share the start of an id. Where they are several, somebody is asked; undefined when they
 * want none. Throws Failure `not-found` when there is none, and when there are several and nobody can be asked.
 */
export async function chooseThing(
  context: Context,
  things: readonly Thing[],
): Promise<Chosen | undefined> {
  const [thing, ...others] = things;
  if (thing === undefined)
    throw new Failure("not-found", "Nothing has an id that starts like that.", {
      hint: "See the ids with scarf log, scarf repairs or scarf ends.",
    });
  if (others.length === 0) return { thing, isChosen: false };
  const asker = await context.asker();
  if (asker === undefined)
    throw severalStart(
      "Several things",
      things.map((one) => ({ id: one.id, words: thingWords(one) })),
    );
  const reply = await asker.ask({
    id: "which",
    kind: "choice",
    ask: "Several things have an id that starts like that. Which one?",
    help: "Enter leaves them all as they are.",
    required: false,
    options: things.map((one) => ({ value: one.id, label: thingWords(one) })),
  });
  const chosen = things.find(({ id }) => reply.kind === "answered" && reply.value === id);
  return chosen && { thing: chosen, isChosen: true };
}
