import type { Held } from "../domain/held.ts";
import { momentDay } from "../domain/moment.ts";
import type { Session } from "../domain/session.ts";
import type { Waiting } from "../domain/shift.ts";
import type { Asker, Context, Journal } from "../ports.ts";
import { unasked } from "./follow-ups.ts";
import { becomeLooseEnd } from "./held-things.ts";

/** So many things left with a scarf are shown; more would not fit between two people. Ours. */
export const MOST_HELD = 9;

/** Hears, before the first question, what goes on and what waits with it. `isNamed`: the role was not asked for. */
export type Greet = (session: Session, waiting: Waiting, isNamed: boolean) => void;

interface Meeting {
  readonly greet: Greet;
  readonly isNamed: boolean;
  /** Ask nothing: it was asked before, or answers were given beforehand. */
  readonly isPrepared: boolean;
}

/** Shows what waits with a scarf that goes on, and asks what stays with it. */
export async function meetWhatWaits(
  context: Context,
  session: Session,
  { greet, isNamed, isPrepared }: Meeting,
): Promise<void> {
  const waiting = takeUp(context, await context.journal("write"), session);
  greet(session, waiting, isNamed);
  if (!isPrepared) await askWhatStays(context, waiting.held, session);
}

/** What was left with this scarf, marked as shown again, and what else is due. */
function takeUp(context: Context, journal: Journal, session: Session): Waiting {
  const now = context.clock.now();
  const today = momentDay(now);
  const held = journal.held(session, MOST_HELD + 1);
  const shown = held.slice(-MOST_HELD);
  const unseen = shown.filter((one) => one.shown === undefined);
  if (unseen.length > 0)
    journal.write(now, (writer) => {
      for (const { id } of unseen) writer.markHeldShown(id);
    });
  return {
    held: shown,
    hasOlder: held.length > MOST_HELD,
    looseEnds: journal.looseEndsDue(today),
    repairs: journal.due(today).repairs,
    followUps: unasked(journal, today).length,
  };
}

/**
 * Asks at a terminal what stays with the scarf. One key keeps it all; else each thing is let go, becomes a loose end or
 * stays, and each reply is on disk before the next question. Nothing is asked through a pipe: whoever wrote those lines
 * knew of no such question.
 */
async function askWhatStays(
  context: Context,
  held: readonly Held[],
  { object }: Session,
): Promise<void> {
  if (held.length === 0 || !context.io.inputIsTerminal) return;
  const asker = await context.asker();
  if (asker === undefined) return;
  if (held.length > 1 && (await keepsAll(asker, object))) return;
  for (const [index, one] of held.entries())
    await askAbout(context, asker, { held: one, id: `held_${index + 1}`, object });
}

async function keepsAll(asker: Asker, object: string): Promise<boolean> {
  const reply = await asker.ask({
    id: "held",
    kind: "confirm",
    ask: `Does all of it stay with the ${object}?`,
    help: "No goes through it, one key a thing.",
    required: false,
    default: true,
  });
  return reply.kind === "skipped" || reply.value !== false;
}

interface Asking {
  readonly held: Held;
  readonly id: string;
  readonly object: string;
}

async function askAbout(
  context: Context,
  asker: Asker,
  { held, id, object }: Asking,
): Promise<void> {
  const reply = await asker.ask({
    id,
    kind: "choice",
    ask: held.text,
    required: false,
    default: "keep",
    options: [
      { value: "keep", label: `It stays with the ${object}` },
      { value: "let-go", label: "Let it go" },
      { value: "loose-end", label: "Make it a loose end" },
    ],
  });
  if (reply.kind === "skipped" || reply.value === "keep") return;
  const place = reply.value === "loose-end" ? await askPlace(asker, id) : undefined;
  const journal = await context.journal("write");
  journal.write(context.clock.now(), (writer) => {
    // Somebody may have ended it in another terminal.
    if (writer.heldById(held.id)[0]?.ended !== undefined) return;
    if (place === undefined) writer.endHeld(held.id, "let go");
    else becomeLooseEnd(context, writer, { held, place });
  });
}

/** The `when; where` of a loose end, empty for neither. */
async function askPlace(asker: Asker, id: string): Promise<string> {
  const reply = await asker.ask({
    id: `${id}_when`,
    kind: "text",
    ask: "When, and where?",
    help: "As when; where. Such as: friday; office. Without a day it comes up every time.",
    required: false,
  });
  return reply.kind === "answered" ? String(reply.value) : "";
}
