import { type Material, periodsOf, readMaterial } from "./material.ts";
import type { Report, Section } from "./report.ts";
import type { ReportInput } from "./report-input.ts";
import { answersSection } from "./sections/answers.ts";
import { atAGlanceSection } from "./sections/at-a-glance.ts";
import { balanceSection } from "./sections/balance.ts";
import { bothSeatsSection } from "./sections/both-seats.ts";
import { calendarSection } from "./sections/calendar.ts";
import { chosenQuotesSection } from "./sections/chosen-quotes.ts";
import { doesItHelpSection } from "./sections/does-it-help.ts";
import { fitChecksSection } from "./sections/fit-checks.ts";
import { halfYesSection } from "./sections/half-yes.ts";
import { handedBackSection } from "./sections/handed-back.ts";
import { intentionsSection } from "./sections/intentions.ts";
import { learningSection } from "./sections/learning.ts";
import { leftWithTheScarfSection } from "./sections/left-with-the-scarf.ts";
import { looseEndsSection } from "./sections/loose-ends.ts";
import { mapOfPowerSection } from "./sections/map-of-power.ts";
import { misunderstandingsSection } from "./sections/misunderstandings.ts";
import { monthReflectionSection } from "./sections/month-reflection.ts";
import { ownRatingsSection } from "./sections/own-ratings.ts";
import { ownWordsSection } from "./sections/own-words.ts";
import { repairsSection } from "./sections/repairs.ts";
import { rolesAndShiftsSection } from "./sections/roles-and-shifts.ts";
import { sixValuesSection } from "./sections/six-values.ts";
import { themesSection } from "./sections/themes.ts";
import { whoFeltMorePowerfulSection } from "./sections/who-felt-more-powerful.ts";
import { hasHappened, totalsOf } from "./totals.ts";

/** Every section, in the order of the report. The last two are for what no other one is about. */
export const SECTIONS: readonly ((material: Material) => Section)[] = [
  atAGlanceSection,
  calendarSection,
  rolesAndShiftsSection,
  balanceSection,
  bothSeatsSection,
  mapOfPowerSection,
  whoFeltMorePowerfulSection,
  halfYesSection,
  sixValuesSection,
  misunderstandingsSection,
  handedBackSection,
  fitChecksSection,
  ownRatingsSection,
  doesItHelpSection,
  repairsSection,
  looseEndsSection,
  leftWithTheScarfSection,
  intentionsSection,
  learningSection,
  themesSection,
  chosenQuotesSection,
  monthReflectionSection,
  answersSection,
  ownWordsSection,
];

/** The report of a period. Sections that have nothing to say are left out; an empty period has none. */
export function buildReport(input: ReportInput): Report {
  const material = readMaterial(input);
  return {
    period: input.period,
    detail: input.detail,
    sections: periodsOf(material).some(hasHappened) ? sectionsOf(material) : [],
    totals: totalsOf(material),
  };
}

function sectionsOf(material: Material): readonly Section[] {
  return SECTIONS.map((section) => section(material)).filter(({ blocks }) => blocks.length > 0);
}
