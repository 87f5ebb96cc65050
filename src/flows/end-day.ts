import { addDays, type Day, localTime } from "../domain/day.ts";
import { type Moment, momentDay } from "../domain/moment.ts";
import { isNight } from "../domain/night.ts";
import type { Session } from "../domain/session.ts";
import type { DayBehind, DayEnded } from "../domain/shift.ts";
import type { Asker, Context, Journal } from "../ports.ts";
import { settleDrafts } from "./drafts.ts";
import { findRitualSet } from "./find-ritual-set.ts";
import { askFollowUp } from "./follow-ups.ts";
import { type AnswerOptions, withInputTaken } from "./given-answers.ts";
import { askWhichAreDone } from "./loose-ends.ts";
import { prepareRitual, runRitual, startDraft } from "./run-ritual.ts";
import { endAt, findEnding } from "./sessions.ts";
import { momentAt, wholeDay } from "./times.ts";

export interface EndDayOptions extends AnswerOptions {
  readonly at?: string | undefined;
  readonly set?: string | undefined;
}

/**
 * Ends a day: what is on comes off, unless it went on after that day, then the day's ritual runs. `greet` hears what the
 * day looked like, before the first question. Throws Failure `bad-time` and what sets and answers throw; nothing is
 * written then.
 */
export async function endDay(
  world: Context,
  options: EndDayOptions,
  greet: (behind: DayBehind) => void,
): Promise<DayEnded> {
  const context = withInputTaken(world, options);
  const reading = await context.journal("read");
  const evening = eveningMeant(context, reading, options.at);
  const { day } = evening;
  checkCanEnd(reading.wearing(), evening);
  const resumed = await settleDrafts(context, {
    ...options,
    isMine: (draft) => draft.ritual === "day" && momentDay(draft.at) === day,
  });
  if (resumed !== undefined) {
    const closed = await closeWorn(context, evening);
    return endedDay(context, { day, closed, entry: resumed });
  }

  const set = findRitualSet(context, "day", options.set);
  const ritual = await prepareRitual(context, { set, scene: {} }, options);
  const journal = await context.journal("write");
  const closed = await closeWorn(context, evening);
  const behind = lookBack(journal, day);
  const asked = await whoTicksOff(context, options);
  greet(asked === undefined ? behind : { ...behind, looseEnds: [] });
  const id = context.ids.next();
  const began = inDay(context, evening);
  journal.write(context.clock.now(), (writer) => startDraft(writer, ritual, { id, at: began }));
  if (asked !== undefined) await askWhichAreDone(context, asked, behind.looseEnds);
  if (ritual.asker !== undefined) await askFollowUp(context, ritual.asker, day);
  const entry = await runRitual(context, ritual, id);
  return endedDay(context, { day, closed, entry });
}

/**
 * Whom to ask which loose ends are done. Lines from a pipe and answers given beforehand are answers to the ritual: there
 * nothing is asked on top.
 */
async function whoTicksOff(
  context: Context,
  { answer, answers }: EndDayOptions,
): Promise<Asker | undefined> {
  if (!context.io.inputIsTerminal || (answer ?? answers) !== undefined) return undefined;
  return context.asker();
}

async function endedDay(
  context: Context,
  { day, ...ended }: Pick<DayEnded, "day" | "closed" | "entry">,
): Promise<DayEnded> {
  const journal = await context.journal("write");
  return { ...lookBack(journal, day), ...ended, worn: journal.wearing() };
}

function lookBack(journal: Journal, day: Day): DayBehind {
  const period = { from: day, to: day };
  const [before] = journal.entries({ period, rituals: ["day"], newest: 1 });
  return {
    day,
    sessions: journal.sessions(period),
    looseEnds: journal.looseEndsDue(day),
    repairs: journal.due(day).repairs,
    endedBefore: before?.state === "done" ? before.at : undefined,
  };
}

/** When a day ends. */
interface Evening {
  readonly day: Day;
  readonly at: Moment;
  /** Whether only the day was said, so that the time of day is ours. */
  readonly isVague: boolean;
}

/** A day that is named alone ends with its last minute. */
function eveningMeant({ clock }: Context, journal: Journal, words: string | undefined): Evening {
  const named = wholeDay(words, clock);
  const lastMinute = named && localTime(named, LAST_MINUTE);
  const today = momentDay(clock.now());
  if (named === undefined || lastMinute === undefined || named >= today) {
    const at = momentAt(named === today ? undefined : words, clock);
    return { day: named ?? dayMeant(journal, at), at, isVague: false };
  }
  return { day: named, at: clock.at(lastMinute), isVague: true };
}

const LAST_MINUTE = "23:59";

/**
 * The day that is ended. After midnight it is the day before, when that day has sessions and the new one has none yet.
 */
function dayMeant(journal: Journal, at: Moment): Day {
  const today = momentDay(at);
  if (!isNight(at)) return today;
  const yesterday = addDays(today, -1);
  const hasSessions = (day: Day) => journal.sessions({ from: day, to: day }).length > 0;
  return !hasSessions(today) && hasSessions(yesterday) ? yesterday : today;
}

/** An entry of the day before that is written after midnight carries that day's last minute. */
function inDay({ clock }: Context, { at, day }: Evening): Moment {
  const lastMinute = localTime(day, LAST_MINUTE);
  return momentDay(at) === day || lastMinute === undefined ? at : clock.at(lastMinute);
}

/** Throws Failure `bad-time` when the day is said to end before what is on in it went on. */
function checkCanEnd(worn: Session | undefined, { day, at }: Evening): void {
  if (worn !== undefined && isOf(day, worn)) endAt(worn, at);
}

/** What went on after the day is none of its scarves. */
function isOf(day: Day, { on }: Session): boolean {
  return momentDay(on) <= day;
}

async function closeWorn(
  context: Context,
  { day, at, isVague }: Evening,
): Promise<Session | undefined> {
  const journal = await context.journal("write");
  const worn = journal.wearing();
  if (worn === undefined || !isOf(day, worn)) return undefined;
  const { off, closed } = await findEnding(context, worn, { by: "day", now: at, isVague });
  const end = endAt(worn, off);
  journal.write(context.clock.now(), (writer) => writer.endSession(worn.id, end, closed));
  return journal.session(worn.id);
}
