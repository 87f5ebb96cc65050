import { fullDay, monthTitle } from "../../domain/day-words.ts";
import { momentDay } from "../../domain/moment.ts";
import { isIn } from "../../domain/period.ts";
import {
  isOpenRepair,
  REPAIR_STATE_WORDS,
  type Repair,
  type RepairKind,
} from "../../domain/repair.ts";
import { counted, countsTable, type Line } from "../counts.ts";
import { drawQuestion } from "../drawn-question.ts";
import { type Material, periodsOf, questionsAbout } from "../material.ts";
import type { GivenAnswer } from "../questions.ts";
import type { Block, Quantity, Section } from "../report.ts";
import { comparedQuestions } from "../side-by-side.ts";
import { hasReached, totalsOf } from "../totals.ts";
import { quoteBlocks } from "../written.ts";

/** What needed repair, what became of it, and what is open now. Nothing of it and nothing asked: nothing to say. */
export function repairsSection(material: Material): Section {
  const periods = periodsOf(material);
  const asked = periods.some(wasAsked) ? [ASKED] : [];
  const steps = comparedQuestions(material, "repairs").filter(
    ({ question: { kind, prompt } }) => kind !== "confirm" && !COUNTED_ABOVE.includes(prompt),
  );
  return {
    id: "repairs",
    title: "Repairs",
    blocks: [
      ...countsTable(periods, [...asked, OPENED, ...KINDS, ...REACHED, OPEN]),
      ...barrierBars(material),
      ...oldestText(material),
      ...steps.flatMap((compared) => drawQuestion(compared)),
      ...whatHappened(material),
    ],
  };
}

/** Prompts whose answers are counted as what repairs hold. */
const COUNTED_ABOVE: readonly string[] = ["state", "barriers"];

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

/** How many came to each state in the period, whatever became of them later. */
const REACHED: readonly Line[] = (
  ["planned", "offered", "made", "declined", "not-safe", "formal"] as const
).map((state) => ({
  label: REPAIR_STATE_WORDS[state],
  read: (of) =>
    counted(
      countOf(of, (repair) => hasReached(repair, state, of.period)),
      "repairs",
    ),
}));

/** Of those opened in the period. The others are ordinary ones. */
const KINDS: readonly Line[] = [
  { label: "Opened as harm", read: (of) => counted(openedAs(of, "harm"), "repairs") },
  {
    label: "Opened as a matter of safety",
    read: (of) => counted(openedAs(of, "safety"), "repairs"),
  },
];

function openedAs(of: Material, kind: RepairKind): number {
  return countOf(of, (repair) => repair.kind === kind && isOpenedIn(of, repair));
}

function isOpenedIn({ period }: Material, { opened }: Repair): boolean {
  return isIn(period, momentDay(opened));
}

function countOf({ repairs }: Material, holds: (repair: Repair) => boolean): number {
  return repairs.filter(holds).length;
}

/** What made those hard that were opened in the period, of those that name anything. What the list does not know is left out. */
function barrierBars(material: Material): readonly Block[] {
  const hard = material.repairs.filter(
    (repair) => isOpenedIn(material, repair) && repair.barriers.length > 0,
  );
  const bars = material.barriers
    .map(({ id, label }) => ({
      label,
      quantity: {
        value: hard.filter(({ barriers }) => barriers.includes(id)).length,
        unit: "repairs",
        n: hard.length,
      } as const,
    }))
    .filter(({ quantity }) => quantity.value > 0);
  return bars.length === 0 ? [] : [{ kind: "bars", caption: "What made it hard", bars }];
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
    asked: REPAIR_STATE_WORDS[state],
    text: happened,
  }));
  return quoteBlocks(quotes, material);
}

function byOpening(a: Repair, b: Repair): number {
  return a.opened.instant - b.opened.instant;
}
