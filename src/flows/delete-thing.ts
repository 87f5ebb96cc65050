import { type Thing, thingWords } from "../domain/thing.ts";
import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";
import { chooseThing } from "./choose-thing.ts";
import { type Consent, confirm } from "./confirm.ts";

/** What became of a wish to delete. */
export interface Deletion {
  /** Absent: nothing was chosen. */
  readonly thing?: Thing | undefined;
  readonly isDone: boolean;
}

/**
 * Takes the thing whose id starts so out of sight, after somebody said yes. Throws Failure `not-found` when there is no
 * one such thing, `not-now` when it is deleted, and `usage` when nobody can say yes.
 */
export async function deleteThing(
  context: Context,
  start: string,
  consent: Consent,
): Promise<Deletion> {
  const found = (await context.journal("read")).thingsById(start.trim());
  const chosen = await chooseThing(context, thereOf(found));
  if (chosen === undefined) return { isDone: false };
  const { thing, isChosen } = chosen;
  const isMeant =
    isChosen ||
    (await confirm(context, consent, {
      ask: `Delete ${thingWords(thing)}?`,
      help: "You can take it back with scarf undo until it is forgotten.",
    }));
  if (!isMeant) return { thing, isDone: false };
  const journal = await context.journal("write");
  journal.write(context.clock.now(), (writer) => writer.deleteThing(thing.kind, thing.id));
  return { thing, isDone: true };
}

function thereOf(found: readonly Thing[]): readonly Thing[] {
  const there = found.filter(({ isDeleted }) => !isDeleted);
  if (there.length > 0 || found.length === 0) return there;
  throw new Failure("not-now", "It is deleted already.", {
    hint: "Bring it back with scarf undo, or remove its words for good with scarf forget <id>.",
  });
}
