import { buildReport } from "../../src/report/build.ts";
import type { Block, Section } from "../../src/report/report.ts";
import type { ReportInput } from "../../src/report/report-input.ts";
import { period } from "../support/factories.ts";

/** November 2026 for the one who wrote it, with nothing in it, unless said otherwise. */
export function reportInput(parts: Partial<ReportInput> = {}): ReportInput {
  return {
    period: period("2026-11-01", "2026-11-30"),
    detail: "private",
    sessions: [],
    entries: [],
    repairs: [],
    looseEnds: [],
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
