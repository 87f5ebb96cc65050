import type { Day } from "../domain/day.ts";
import { monthTitle } from "../domain/day-words.ts";
import type { Entry } from "../domain/entry.ts";
import { momentDay } from "../domain/moment.ts";
import { periodBefore } from "../domain/period.ts";
import type { Context, Journal } from "../ports.ts";
import { buildReport } from "../report/build.ts";
import type { Detail, Report } from "../report/report.ts";
import type { ReportInput } from "../report/report-input.ts";
import { periodFrom } from "./times.ts";

export interface ReportWish {
  /** The words of a period. Absent or empty: this month. */
  readonly words?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly detail: Detail;
}

/** The report of a period. An empty one says where the journal has something. Throws Failure `bad-time` and `usage`. */
export async function readReport(context: Context, wish: ReportWish): Promise<Report> {
  const period = periodFrom(wish, "this month", context.clock);
  const journal = await context.journal("read");
  const report = buildReport(await collect(context, journal, { period, detail: wish.detail }));
  if (report.sections.length === 0) context.io.remark(sayWhereToLook(journal));
  return report;
}

async function collect(
  context: Context,
  journal: Journal,
  { period, detail }: Pick<ReportInput, "period" | "detail">,
): Promise<ReportInput> {
  const entries = journal.entries({ period });
  const before = periodBefore(period);
  return {
    period,
    detail,
    sessions: journal.sessions(period),
    entries,
    before: before && { period: before, entries: journal.entries({ period: before }) },
    repairs: journal.repairs(period),
    looseEnds: journal.looseEnds(period),
    plainQuestions: detail === "coarse" ? await questionsOf(context, entries) : new Set(),
  };
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
