import type { Day } from "../domain/day.ts";
import { monthTitle } from "../domain/day-words.ts";
import type { Entry } from "../domain/entry.ts";
import { momentDay } from "../domain/moment.ts";
import { type Period, periodBefore } from "../domain/period.ts";
import type { Repair } from "../domain/repair.ts";
import type { Context, Journal } from "../ports.ts";
import { buildReport } from "../report/build.ts";
import type { Detail, Report } from "../report/report.ts";
import type { ListedValue, PeriodRecord, ReportInput } from "../report/report-input.ts";
import { topicOf } from "../report/topics.ts";
import { periodFrom } from "./times.ts";

export interface ReportWish {
  /** The words of a period. Absent or empty: this month. */
  readonly words?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly detail: Detail;
  /** Set the period before beside it in every section. */
  readonly compare?: boolean | undefined;
  /** Quote all that was written, not the newest alone. */
  readonly all?: boolean | undefined;
}

/** The report of a period. An empty one says where the journal has something. Throws Failure `bad-time` and `usage`. */
export async function readReport(context: Context, wish: ReportWish): Promise<Report> {
  const period = periodFrom(wish, "this month", context.clock);
  const journal = await context.journal("read");
  const report = buildReport(await collect(context, journal, { ...wish, period }));
  if (report.sections.length === 0) context.io.remark(sayWhereToLook(journal));
  return report;
}

async function collect(
  context: Context,
  journal: Journal,
  { period, detail, compare, all }: ReportWish & { readonly period: Period },
): Promise<ReportInput> {
  const earlier = periodBefore(period);
  const now = recordOf(journal, period);
  const before = earlier && recordOf(journal, earlier);
  const entries = [...now.entries, ...(before?.entries ?? [])];
  return {
    ...now,
    detail,
    extent: all === true ? "all" : "newest",
    today: momentDay(context.clock.now()),
    before,
    compare: compare === true,
    values: await listsFor(context, entries, "values"),
    powerKinds: await listsFor(context, entries, "map"),
    barriers: await barriersFor(context, now.repairs),
    plainQuestions: detail === "coarse" ? await questionsOf(context, entries) : new Set(),
  };
}

function recordOf(journal: Journal, period: Period): PeriodRecord {
  return {
    period,
    sessions: journal.sessions(period),
    entries: journal.entries({ period }),
    repairs: journal.repairs(period),
    looseEnds: journal.looseEnds(period),
    held: journal.heldIn(period),
    followUps: journal.followUps(period),
    quotes: journal.quotes(period),
  };
}

const LISTS = {
  values: ["values"],
  map: ["power-sources", "power-sources-finer"],
} as const;

/** The lists that a topic needs. They are files of YAML: read where somebody answered to it. */
async function listsFor(
  context: Context,
  entries: readonly Entry[],
  topic: keyof typeof LISTS,
): Promise<readonly ListedValue[]> {
  const isAbout = (entry: Entry) =>
    entry.answers.some((answer) => topicOf(entry, answer) === topic);
  if (!entries.some(isAbout)) return [];
  const { loadDataList } = await import("./find-prompt-set.ts");
  return LISTS[topic].flatMap((list) => loadDataList(context, list));
}

/** The same for what makes repairs hard. */
async function barriersFor(
  context: Context,
  repairs: readonly Repair[],
): Promise<readonly ListedValue[]> {
  if (repairs.every(({ barriers }) => barriers.length === 0)) return [];
  const { loadDataList } = await import("./find-prompt-set.ts");
  return loadDataList(context, "barriers");
}

async function questionsOf(
  context: Context,
  entries: readonly Entry[],
): Promise<ReadonlySet<string>> {
  // Sets are read from files, by a reader that a private report does not need.
  const { plainQuestions } = await import("./plain-questions.ts");
  return plainQuestions(context, entries);
}

function sayWhereToLook(journal: Journal): string {
  const newest = newestDay(journal);
  if (newest === undefined)
    return "Your journal is empty. Begin with scarf on, or look at scarf demo.";
  return `The newest in your journal is from ${monthTitle(newest)}: scarf report ${newest.slice(0, 7)}.`;
}

function newestDay(journal: Journal): Day | undefined {
  const entry = journal.entries({ newest: 1 })[0]?.at;
  const session = journal.lastSession()?.on;
  const days = [entry, session].flatMap((moment) => (moment ? [momentDay(moment)] : []));
  return days.toSorted().at(-1);
}
