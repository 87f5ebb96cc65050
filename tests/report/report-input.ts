import { buildReport } from "../../src/report/build.ts";
import type { Block, Section } from "../../src/report/report.ts";
import type { PeriodRecord, ReportInput } from "../../src/report/report-input.ts";
import { day, period } from "../support/factories.ts";

/** The period that stands beside it: October 2026 with nothing in it, unless said otherwise. */
export function periodRecord(parts: Partial<PeriodRecord> = {}): PeriodRecord {
  return {
    period: period("2026-10-01", "2026-10-31"),
    sessions: [],
    entries: [],
    repairs: [],
    looseEnds: [],
    held: [],
    followUps: [],
    quotes: [],
    ...parts,
  };
}

/** Three are enough to be there, to be missing and never to be named. */
const VALUES = [
  { id: "safety", label: "Safety" },
  { id: "larger-frame", label: "The wider view" },
  { id: "expertise", label: "Skill" },
];

/** November 2026 for the one who wrote it, with nothing in it, unless said otherwise. */
export function reportInput(parts: Partial<ReportInput> = {}): ReportInput {
  return {
    period: period("2026-11-01", "2026-11-30"),
    detail: "private",
    extent: "newest",
    today: day("2026-12-01"),
    compare: false,
    sessions: [],
    entries: [],
    repairs: [],
    looseEnds: [],
    held: [],
    followUps: [],
    quotes: [],
    values: VALUES,
    powerKinds: [
      { id: "personal", label: "Personal" },
      { id: "role", label: "Role" },
      { id: "lived", label: "Lived knowledge" },
    ],
    barriers: [
      { id: "fear", label: "Fear" },
      { id: "time", label: "No time" },
    ],
    plainQuestions: new Set(),
    ...parts,
  };
}

/** The section of the report, undefined when it was left out. */
export function sectionOf(id: string, parts: Partial<ReportInput>): Section | undefined {
  return buildReport(reportInput(parts)).sections.find((section) => section.id === id);
}

export function blocksOf(id: string, parts: Partial<ReportInput>): readonly Block[] {
  return sectionOf(id, parts)?.blocks ?? [];
}
