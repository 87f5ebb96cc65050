import { momentDay } from "../domain/moment.ts";
import { isNight } from "../domain/night.ts";
import type { Session } from "../domain/session.ts";
import { MORNING_PROMPT } from "../domain/still-with-me.ts";
import type { Context, Journal } from "../ports.ts";
import type { PromptSet, ScalePrompt } from "../prompt-sets/prompt-set.ts";
import { readSettings } from "./settings.ts";

/** The ends are those of the same question at the end of a day. */
export const MORNING_QUESTION: ScalePrompt = {
  id: MORNING_PROMPT,
  kind: "scale",
  ask: "How much of your last working day is still with you?",
  help: "Your own rating, not a validated instrument.",
  required: false,
  from: { value: 0, label: "none of it" },
  to: { value: 10, label: "all of it" },
};

/**
 * The set of an `on`, with that rating in front of it when the settings wish for it and this is the first scarf of a
 * working day. An own question with its id stands in for it.
 */
export function withMorningRating(
  context: Context,
  set: PromptSet,
  { journal, session }: { readonly journal: Journal; readonly session: Session },
): PromptSet {
  const isOwn = set.prompts.some(({ id }) => id === MORNING_PROMPT);
  if (isOwn || !readSettings(context).ratings.morning || !beginsDay(context, journal, session))
    return set;
  return { ...set, prompts: [MORNING_QUESTION, ...set.prompts] };
}

/**
 * Whether a session that goes on now, or is on, is the first one of today, with working days before it. A night may belong
 * to the day before.
 */
function beginsDay({ clock }: Context, journal: Journal, { id, on }: Session): boolean {
  const today = momentDay(clock.now());
  if (momentDay(on) !== today || isNight(on)) return false;
  const worn = journal.wearing();
  if (worn !== undefined && worn.id !== id) return false;
  if (journal.lastSession(id) === undefined) return false;
  return journal
    .sessions({ from: today, to: today })
    .every((session) => session.id === id || isNight(session.on));
}
