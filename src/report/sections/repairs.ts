import { fullDay, monthTitle } from "../../domain/day-words.ts";
import { type Moment, momentDay } from "../../domain/moment.ts";
import type { Repair, RepairState } from "../../domain/open-matters.ts";
import { isIn } from "../../domain/period.ts";
import { counted, countsTable, type Line } from "../counts.ts";
import { drawQuestion } from "../drawn-question.ts";
import { type Material, periodsOf, questionsAbout } from "../material.ts";
import type { GivenAnswer } from "../questions.ts";
import type { Block, Quantity, Section } from "../report.ts";
import { comparedQuestions } from "../side-by-side.ts";
import { isOpenRepair, totalsOf } from "../totals.ts";
import { quoteBlocks } from "../written.ts";

/** What needed repair, what became of it, and what is open now. Nothing of it and nothing asked: nothing to say. */
export function repairsSection(material: Material): Section {
  const periods = periodsOf(material);
  const steps = comparedQuestions(material, "repairs").filter(
    ({ question }) => question.kind !== "confirm",
  );
  return {
    id: "repairs",
    title: "Repairs",
    blocks: [
      ...countsTable(periods, [...(periods.some(wasAsked) ? [ASKED] : []), OPENED, ...ENDS, OPEN]),
      ...oldestText(material),
      ...steps.flatMap((compared) => drawQuestion(compared)),
      ...whatHappened(material),
    ],
  };
}

const ASKED: Line = { label: "Something in need of repair", read: timesSeen, isAlways: true };
const OPENED: Line = {
  label: "Opened",
  read: (of) => counted(totalsOf(of).repairs.opened, "repairs"),
};
const OPEN: Line = {
  label: "Open now",
  read: (of) => counted(totalsOf(of).repairs.open, "repairs"),
  isNow: true,
};

const STATES: Readonly<Record<RepairState, string>> = {
  seen: "Seen",
  planned: "Planned",
  offered: "Offered",
  declined: "Declined by the other",
  made: "Made",
  "not-safe": "Not safe to offer",
  formal: "Handed to a formal process",
};

const ENDS: readonly Line[] = (["made", "declined", "not-safe", "formal"] as const).map(
  (state) => ({ label: STATES[state], read: (of) => counted(endedAs(of, state), "repairs") }),
);

function endedAs({ repairs, period }: Material, state: RepairState): number {
  const isNow = (ended: Moment | undefined) =>
    ended !== undefined && isIn(period, momentDay(ended));
  return repairs.filter((repair) => repair.state === state && isNow(repair.ended)).length;
}

function wasAsked(material: Material): boolean {
  return answersToAsked(material).length > 0;
}

function answersToAsked(material: Material): readonly GivenAnswer[] {
  return questionsAbout(material, "repairs")
    .filter(({ kind }) => kind === "confirm")
    .flatMap(({ given }) => given);
}

/** How often the question was answered with yes. */
function timesSeen(material: Material): Quantity {
  const given = answersToAsked(material);
  return {
    value: given.filter(({ value }) => value === true).length,
    unit: "answers",
    n: given.length,
  };
}

/** A day can point to one session: what is shared names the month. */
function oldestText({ repairs, detail }: Material): readonly Block[] {
  const [oldest] = repairs.filter(isOpenRepair).toSorted(byOpening);
  if (oldest === undefined) return [];
  const day = momentDay(oldest.opened);
  const when = detail === "private" ? fullDay(day) : monthTitle(day);
  return [{ kind: "text", text: `The oldest that is open is from ${when}.` }];
}

/** Those of the period and those from before that are open, with how they stand. */
function whatHappened(material: Material): readonly Block[] {
  const { from, to } = material.period;
  const shown = material.repairs.filter((repair) => {
    const day = momentDay(repair.opened);
    return day <= to && (day >= from || isOpenRepair(repair));
  });
  const quotes = shown.toSorted(byOpening).map(({ opened, state, happened }) => ({
    day: momentDay(opened),
    asked: STATES[state],
    text: happened,
  }));
  return quoteBlocks(quotes, material);
}

function byOpening(a: Repair, b: Repair): number {
  return a.opened.instant - b.opened.instant;
}
