import { Failure } from "../../lib/failure.ts";
import type { Report } from "../../report/report.ts";

/** The report with this section alone. Without an id: all of them. Throws Failure `not-found`. */
export function chooseSection(report: Report, id: string | undefined): Report {
  if (id === undefined) return report;
  const sections = report.sections.filter((section) => section.id === id);
  if (sections.length > 0) return { ...report, sections };
  const ids = report.sections.map((section) => section.id);
  throw nothingToChoose(`There is no section ${id} in this report.`, ids);
}

/** Says what there is instead: a section that has nothing to say in the period is not there. */
export function nothingToChoose(message: string, sections: readonly string[]): Failure {
  return new Failure("not-found", message, {
    hint:
      sections.length === 0
        ? "Choose another period: there is nothing in this one."
        : `Choose one that it has: ${sections.join(", ")}.`,
  });
}
