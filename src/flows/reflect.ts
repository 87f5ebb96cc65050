import { addDays, type Day, localTime } from "../domain/day.ts";
import { monthTitle } from "../domain/day-words.ts";
import type { Entry } from "../domain/entry.ts";
import { type Moment, momentDay } from "../domain/moment.ts";
import type { Reflected } from "../domain/reflection.ts";
import { Failure } from "../lib/failure.ts";
import type { Asker, Context, Journal } from "../ports.ts";
import type { PromptSet } from "../prompt-sets/prompt-set.ts";
import type { Report } from "../report/report.ts";
import { settleDrafts } from "./drafts.ts";
import { listPromptSets } from "./find-prompt-set.ts";
import { findSetFor } from "./find-ritual-set.ts";
import { type AnswerOptions, withInputTaken } from "./given-answers.ts";
import { REPAIR_SETS } from "./lead-repair.ts";
import { drawMap, MAP_SET, mapPower } from "./map-power.ts";
import { offerQuotes } from "./offer-quotes.ts";
import { prepareRitual, runRitual, startDraft } from "./run-ritual.ts";
import { momentAt } from "./times.ts";

export interface ReflectOptions extends AnswerOptions {
  /** Id of the set. Absent: somebody is asked. */
  readonly set?: string | undefined;
  readonly at?: string | undefined;
}

/** The set that looks back on a month: the month's report comes before it, and quotes can be marked after it. */
const MONTH = "month";

/**
 * Writes a reflection. It belongs to no session, but for the map of the power in one. `lead` hears the month's report
 * before the first question of `month`, when there is somebody to read it. Throws Failure `usage` when no set is named
 * and nobody can be asked, `bad-time`, and what sets and answers throw; nothing is written then.
 */
export async function reflect(
  world: Context,
  options: ReflectOptions,
  lead: (report: Report) => Promise<void>,
): Promise<Reflected> {
  if (options.set === MAP_SET) return { entry: (await mapPower(world, options)).entry, quotes: [] };
  const context = withInputTaken(world, options);
  const at = momentAt(options.at, context.clock);
  const named = options.set === undefined ? undefined : findReflectionSet(context, options.set);
  const canAsk = (await context.asker()) !== undefined;
  const resumed = await settleDrafts(context, {
    ...options,
    beginsAnew: true,
    isMine: ({ ritual, set }) =>
      ritual === "reflect" && (named === undefined ? canAsk : set === named.id),
  });
  if (resumed !== undefined) return lookAgain(context, resumed);

  const set = named ?? (await askSet(context));
  if (set.id === MAP_SET) return { entry: await drawMap(context, options, at), quotes: [] };
  const ritual = await prepareRitual(context, { set, scene: {} }, options);
  const { asker } = ritual;
  const isMonth = set.id === MONTH;
  const began = isMonth && options.at === undefined ? await monthMeant(context, asker, at) : at;
  if (isMonth && asker !== undefined) await lead(await reportOf(context, momentDay(began)));
  const id = context.ids.next();
  const journal = await context.journal("write");
  journal.write(context.clock.now(), (writer) => startDraft(writer, ritual, { id, at: began }));
  return lookAgain(context, await runRitual(context, ritual, id));
}

function findReflectionSet(context: Context, id: string): PromptSet {
  if (REPAIR_SETS.includes(id))
    throw new Failure("usage", `The set ${id} goes with a repair.`, {
      hint: "Run scarf repairs next <id> to be asked from it; scarf repairs has the ids.",
    });
  return findSetFor(context, "reflect", id);
}

async function askSet(context: Context): Promise<PromptSet> {
  const sets = reflectionSets(context);
  const asker = await context.asker();
  if (asker === undefined) {
    const lines = sets.map(({ id, title }) => `  ${id}: ${title}`);
    throw new Failure("usage", `Which reflection? Nothing was written.\n${lines.join("\n")}`, {
      hint: "Name one, such as scarf reflect supervision.",
    });
  }
  const reply = await asker.ask({
    id: "set",
    kind: "choice",
    ask: "Which reflection?",
    required: true,
    options: sets.map(({ id, title }) => ({ value: id, label: title })),
  });
  return findReflectionSet(context, reply.kind === "answered" ? String(reply.value) : "");
}

/** The sets for reflections that can be used, one's own first. */
function reflectionSets(context: Context): readonly PromptSet[] {
  return listPromptSets(context)
    .flatMap((listed) => (listed.kind === "set" ? [listed.set] : []))
    .filter(({ id, ritual }) => ritual === "reflect" && !REPAIR_SETS.includes(id));
}

/** In the first days of a month people still look back on the one before. Ours. */
const LAST_DAY_FOR_THE_MONTH_BEFORE = 7;

/** When a look back on a month happens: now, or in the last minute of the month before, where that one is meant. */
async function monthMeant(
  { clock }: Context,
  asker: Asker | undefined,
  now: Moment,
): Promise<Moment> {
  const today = momentDay(now);
  const before = addDays(firstOfMonth(today), -1);
  const lastMinute = localTime(before, "23:59");
  const isEarly = Number(today.slice(8)) <= LAST_DAY_FOR_THE_MONTH_BEFORE;
  if (asker === undefined || !isEarly || lastMinute === undefined) return now;
  const reply = await asker.ask({
    id: "month_meant",
    kind: "choice",
    ask: "Which month do you look back on?",
    required: true,
    options: [before, today].map((day) => ({ value: day.slice(0, 7), label: monthTitle(day) })),
  });
  const isBefore = reply.kind === "answered" && reply.value === before.slice(0, 7);
  return isBefore ? clock.at(lastMinute) : now;
}

function firstOfMonth(day: Day): Day {
  return addDays(day, 1 - Number(day.slice(8)));
}

async function reportOf(context: Context, day: Day): Promise<Report> {
  // Other reflections do without it.
  const { readReport } = await import("./read-report.ts");
  return readReport(context, { words: day.slice(0, 7), detail: "private" });
}

/** After a look back on a month its words can be marked for sharing. */
async function lookAgain(context: Context, entry: Entry): Promise<Reflected> {
  const asker = await context.asker();
  if (entry.set !== MONTH || asker === undefined) return { entry, quotes: [] };
  const journal: Journal = await context.journal("write");
  return { entry, quotes: await offerQuotes({ context, asker, journal }, entry) };
}
