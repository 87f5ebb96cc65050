import type { Entry } from "../domain/entry.ts";
import { comesBackWith, type HeldThing } from "../domain/held.ts";
import { leftSomething, type ShownEntry, type Withheld } from "../domain/shown-entry.ts";
import type { Context, JournalReader } from "../ports.ts";
import { findHeld, type HeldWish, sightOf } from "./held-things.ts";
import { readEntry } from "./read-entry.ts";

/** What `scarf show` shows. */
export type Shown =
  | ({ readonly kind: "entry" } & ShownEntry)
  | { readonly kind: "held"; readonly thing: HeldThing };

/**
 * The entry whose id starts so; where there is none, what was left with a scarf. What is with a scarf that is off is
 * there without its words. Throws Failure `not-found` when there is no such thing, and when there are several.
 */
export async function readShown(context: Context, start: string, wish: HeldWish): Promise<Shown> {
  const journal = await context.journal("read");
  const isHeld =
    journal.entriesById(start.trim()).length === 0 && journal.heldById(start.trim()).length > 0;
  if (isHeld) return { kind: "held", thing: sightOf(journal, wish)(findHeld(journal, start)) };
  const entry = await readEntry(context, start);
  return { kind: "entry", entry, withheld: withheldOf(journal, entry, wish) };
}

function withheldOf(journal: JournalReader, entry: Entry, { withScarfOff }: HeldWish): Withheld {
  if (!leftSomething(entry)) return { seen: [] };
  const scarf = waitsFor(journal, entry);
  if (withScarfOff === true) return { scarf, seen: "all" };
  const worn = journal.wearing();
  if (scarf === undefined || worn === undefined || !comesBackWith(scarf, worn))
    return { scarf, seen: [] };
  const waiting = journal.heldFrom(entry.id).filter(({ ended }) => ended === undefined);
  return { scarf, seen: entry.state === "draft" ? "all" : waiting.map(({ text }) => text) };
}

/** The scarf that brings back what is still left; of an unfinished ritual the one it was run in. */
function waitsFor(journal: JournalReader, { id, state, session }: Entry) {
  if (state === "draft") return session;
  const waiting = journal.heldFrom(id).find(({ ended }) => ended === undefined);
  const left = waiting && journal.session(waiting.session);
  return (
    waiting && { role: waiting.role, roleTitle: left?.roleTitle ?? waiting.role, ref: waiting.ref }
  );
}
