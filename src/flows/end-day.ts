import { addDays, clockFace, type Day, localTime } from "../domain/day.ts";
import { type Moment, momentDay } from "../domain/moment.ts";
import type { Session } from "../domain/session.ts";
import type { DayBehind, DayEnded } from "../domain/shift.ts";
import type { Context, Journal } from "../ports.ts";
import { settleDrafts } from "./drafts.ts";
import { findRitualSet } from "./find-ritual-set.ts";
import type { AnswerOptions } from "./given-answers.ts";
import { prepareRitual, runRitual, startDraft } from "./run-ritual.ts";
import { checkEnd, findEnding } from "./sessions.ts";
import { momentAt } from "./times.ts";

export interface EndDayOptions extends AnswerOptions {
  readonly at?: string | undefined;
  readonly set?: string | undefined;
}

/**
 * Ends a day: whatever is on comes off, then the day's ritual runs. `greet` hears what the day looked like, before
 * the first question. Throws Failure `bad-time` and what sets and answers throw; nothing is written then.
 */
export async function endDay(
  context: Context,
  options: EndDayOptions,
  greet: (behind: DayBehind) => void,
): Promise<DayEnded> {
  const at = momentAt(options.at, context.clock);
  const journal = await context.journal("write");
  const day = dayMeant(journal, at);
  const resumed = await settleDrafts(context, {
    ...options,
    isMine: (draft) => draft.ritual === "day" && momentDay(draft.at) === day,
  });
  if (resumed !== undefined) {
    const closed = await closeWorn(context, journal, at);
    return { ...lookBack(journal, day), closed, entry: resumed };
  }

  const set = findRitualSet(context, "day", options.set);
  const ritual = await prepareRitual(context, { set, scene: {} }, options);
  const closed = await closeWorn(context, journal, at);
  greet(lookBack(journal, day));
  const id = context.ids.next();
  const began = inDay(context, at, day);
  journal.write(context.clock.now(), (writer) => startDraft(writer, ritual, { id, at: began }));
  const entry = await runRitual(context, ritual, id);
  return { ...lookBack(journal, day), closed, entry };
}

function lookBack(journal: Journal, day: Day): DayBehind {
  const sessions = journal.sessions({ from: day, to: day });
  return { day, sessions, looseEnds: journal.looseEndsDue(day) };
}

/** Until then, an evening that ran past midnight still belongs to the day before. Ours. */
const NIGHT_ENDS = "04:00";

/**
 * The day that is ended. After midnight it is the day before, when that day has sessions and the new one has none yet.
 */
function dayMeant(journal: Journal, at: Moment): Day {
  const today = momentDay(at);
  if (clockFace(at.local) >= NIGHT_ENDS) return today;
  const yesterday = addDays(today, -1);
  const hasSessions = (day: Day) => journal.sessions({ from: day, to: day }).length > 0;
  return !hasSessions(today) && hasSessions(yesterday) ? yesterday : today;
}

/** An entry of the day before that is written after midnight carries that day's last minute. */
function inDay({ clock }: Context, at: Moment, day: Day): Moment {
  const lastMinute = localTime(day, "23:59");
  return momentDay(at) === day || lastMinute === undefined ? at : clock.at(lastMinute);
}

async function closeWorn(
  context: Context,
  journal: Journal,
  at: Moment,
): Promise<Session | undefined> {
  const worn = journal.wearing();
  if (worn === undefined) return undefined;
  const { off, closed } = await findEnding(context, worn, { by: "day", now: at });
  checkEnd(worn, off);
  journal.write(context.clock.now(), (writer) => writer.endSession(worn.id, off, closed));
  return journal.session(worn.id);
}
