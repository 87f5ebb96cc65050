import { comesBackWith, type Held, type HeldPage, type HeldThing } from "../domain/held.ts";
import type { LooseEnd } from "../domain/loose-end.ts";
import { Failure } from "../lib/failure.ts";
import type { Context, JournalReader, JournalWriter } from "../ports.ts";
import { readLooseEnd } from "./harvest.ts";
import { idsToType } from "./ids-to-type.ts";
import { onlyOne } from "./only-one.ts";

export interface HeldWish {
  /** The way round: also what is with a scarf that is off. */
  readonly withScarfOff?: boolean | undefined;
}

/** Everything that is left with a scarf; what is with one that is off is there without its words. */
export async function listHeld(context: Context, wish: HeldWish): Promise<HeldPage> {
  const journal = await context.journal("read");
  const things = journal.heldNow().map(sightOf(journal, wish));
  if (things.length === 0)
    context.io.remark(
      "Nothing is left with a scarf. While one is on, leave something with scarf leave.",
    );
  return { things, shortIds: namesOfHeld(journal, things) };
}

/** How a thing left with a scarf may be seen now. */
export function sightOf(
  journal: JournalReader,
  { withScarfOff }: HeldWish,
): (held: Held) => HeldThing {
  const worn = journal.wearing();
  return (held) => {
    const left = journal.session(held.session);
    const isBack = worn !== undefined && comesBackWith(held, worn) && held.ended === undefined;
    return {
      held,
      roleTitle: left?.roleTitle ?? held.role,
      isSeen: withScarfOff === true || isBack,
    };
  };
}

function namesOfHeld(
  journal: JournalReader,
  things: readonly HeldThing[],
): ReadonlyMap<string, string> {
  // scarf show takes entries by the same ids.
  return idsToType(
    things.map(({ held }) => held.id),
    (start) => [...journal.heldById(start), ...journal.entriesById(start)].map(({ id }) => id),
  );
}

/** Ends a thing for good. Throws as `endThing` does. */
export async function letGo(context: Context, start: string, wish: HeldWish): Promise<Held> {
  return endThing(context, { start, wish }, (writer, held) => {
    writer.endHeld(held.id, "let go");
  });
}

export interface LooseEndWish extends HeldWish {
  readonly when?: string | undefined;
  readonly where?: string | undefined;
}

/** Makes a loose end of a thing and ends it. Throws as `endThing` does. */
export async function makeLooseEnd(
  context: Context,
  start: string,
  wish: LooseEndWish,
): Promise<{ readonly held: Held; readonly looseEnd: LooseEnd }> {
  const looseEnds: LooseEnd[] = [];
  const held = await endThing(context, { start, wish }, (writer, held) => {
    looseEnds.push(
      becomeLooseEnd(context, writer, { held, place: `${wish.when ?? ""};${wish.where ?? ""}` }),
    );
  });
  const [looseEnd] = looseEnds;
  if (looseEnd === undefined) throw new Error("A loose end was not made");
  return { held, looseEnd };
}

/** Ends what is held, and a loose end takes its place. `place`: its `when; where`, both may be empty. */
export function becomeLooseEnd(
  { ids, clock }: Context,
  writer: JournalWriter,
  { held, place }: { readonly held: Held; readonly place: string },
): LooseEnd {
  const made = clock.now();
  const { session, entry, text: what } = held;
  const looseEnd = {
    ...readLooseEnd(`;${place}`, made),
    id: ids.next(),
    session,
    entry,
    what,
    made,
  };
  writer.endHeld(held.id, "loose end");
  writer.addLooseEnd(looseEnd);
  return looseEnd;
}

interface Ending {
  readonly start: string;
  readonly wish: HeldWish;
}

/**
 * Throws Failure `not-found` when no one thing has such an id, `not-now` when its scarf is off and when it has ended.
 */
async function endThing(
  context: Context,
  { start, wish }: Ending,
  end: (writer: JournalWriter, held: Held) => void,
): Promise<Held> {
  const reading = await context.journal("read");
  const held = findHeld(reading, start);
  checkInReach(reading, held, wish);
  const journal = await context.journal("write");
  journal.write(context.clock.now(), (writer) => end(writer, held));
  return held;
}

/** Throws Failure `not-found` when no one thing, still left or not, has an id that starts so. */
export function findHeld(journal: JournalReader, start: string): Held {
  return onlyOne(journal.heldById(start.trim()), {
    things: "things left with a scarf",
    list: "scarf leave list",
  });
}

/** What has ended passes: the journal refuses to end it again. */
function checkInReach(journal: JournalReader, held: Held, wish: HeldWish): void {
  if (held.ended !== undefined || sightOf(journal, wish)(held).isSeen) return;
  throw new Failure("not-now", "Its scarf is off.", {
    hint: "Put it on first, or reach for it all the same with --with-scarf-off.",
  });
}
