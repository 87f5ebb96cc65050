import type { Report, Section } from "./report.ts";
import { type Material, type ReportInput, readable } from "./report-input.ts";
import { answersSection } from "./sections/answers.ts";
import { atAGlanceSection } from "./sections/at-a-glance.ts";
import { balanceSection } from "./sections/balance.ts";
import { calendarSection } from "./sections/calendar.ts";
import { ownRatingsSection } from "./sections/own-ratings.ts";
import { ownWordsSection } from "./sections/own-words.ts";
import { rolesAndShiftsSection } from "./sections/roles-and-shifts.ts";
import { totalsOf } from "./totals.ts";

/** Every section, in the order of the report. */
export const SECTIONS: readonly ((material: Material) => Section)[] = [
  atAGlanceSection,
  calendarSection,
  rolesAndShiftsSection,
  balanceSection,
  ownRatingsSection,
  answersSection,
  ownWordsSection,
];

/** The report of a period. Sections that have nothing to say are left out; an empty period has none. */
export function buildReport(input: ReportInput): Report {
  const material = readable(input);
  return {
    period: input.period,
    detail: input.detail,
    sections: SECTIONS.map((section) => section(material)).filter(
      ({ blocks }) => blocks.length > 0,
    ),
    totals: totalsOf(material),
  };
}
