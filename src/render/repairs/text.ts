import { type Day, daysBetween } from "../../domain/day.ts";
import { fullDay } from "../../domain/day-words.ts";
import type { Entry } from "../../domain/entry.ts";
import { momentDay } from "../../domain/moment.ts";
import {
  isOpenRepair,
  REPAIR_STATE_WORDS,
  type Repair,
  type RepairKind,
  type RepairPage,
  type RepairState,
  type RepairStep,
} from "../../domain/repair.ts";
import { shownAnswers } from "../../domain/shown-answers.ts";
import { counted } from "../../lib/counted.ts";
import { columnsIn, indent, type Look, wrap } from "../columns.ts";
import { sayAnswer } from "../entries/words.ts";
import { wordsOr } from "../forgotten.ts";
import { type Paint, paintFor } from "../paint.ts";

interface Drawing {
  readonly columns: number;
  readonly paint: Paint;
}

/** Each with its id, where it stands, how old it is and what happened; those that have ended below. None: an empty text. */
export function renderRepairs(
  { repairs, shortIds, roleTitles }: RepairPage,
  today: Day,
  look: Look,
): string {
  const drawing = { columns: columnsIn(look), paint: paintFor(look.colour) };
  const draw = (title: string, some: readonly Repair[]) =>
    some.length === 0
      ? []
      : [
          [
            drawing.paint.heading(title),
            ...some.flatMap((repair) => {
              const role = roleTitles.get(repair.role ?? "") ?? repair.role;
              const id = shortIds.get(repair.id) ?? repair.id;
              return drawOne(repair, [id, ...sayStanding(repair, { role, today })], drawing);
            }),
          ].join("\n"),
        ];
  return [
    ...draw("Open", repairs.filter(isOpenRepair)),
    ...draw(
      "Ended",
      repairs.filter((repair) => !isOpenRepair(repair)),
    ),
  ].join("\n\n");
}

function drawOne(
  repair: Repair,
  head: readonly string[],
  { columns, paint }: Drawing,
): readonly string[] {
  const [id = "", ...standing] = head;
  return [
    ...indent(`${id}  ${standing.join(", ")}`, columns, "  ").map(paint.quiet),
    ...indent(wordsOr(repair.happened, repair), columns, "    "),
  ];
}

const KINDS: Readonly<Record<RepairKind, readonly string[]>> = {
  ordinary: [],
  harm: ["harm"],
  safety: ["safety"],
};

/** `Planned`, `harm`, `Therapist`, `9 days old`, `due Fri 27 November 2026`; of one that has ended when that was. */
function sayStanding(
  repair: Repair,
  { role, today }: { readonly role: string | undefined; readonly today: Day },
): readonly string[] {
  const { state, kind, opened, followUp, ended } = repair;
  const age = daysBetween(momentDay(opened), today);
  const due = followUp === undefined ? [] : [`due ${fullDay(followUp)}`];
  return [
    REPAIR_STATE_WORDS[state],
    ...KINDS[kind],
    ...(role === undefined ? [] : [role]),
    ...(ended === undefined ? [sayAge(age), ...due] : [fullDay(momentDay(ended))]),
  ];
}

const WEEK = 7;

/** `from today`, `9 days old`, `3 weeks old`. */
function sayAge(days: number): string {
  if (days <= 0) return "from today";
  const age = days < 2 * WEEK ? counted(days, "day") : counted(Math.floor(days / WEEK), "week");
  return `${age} old`;
}

interface Shown {
  readonly repair: Repair;
  readonly roleTitle?: string | undefined;
  readonly barriers: readonly string[];
  readonly entries: ReadonlyMap<string, Entry>;
}

/** One repair whole: what happened, what makes it hard, and each step with the words that go with it. */
export function renderRepair({ repair, ...shown }: Shown, today: Day, look: Look): string {
  const drawing = { columns: columnsIn(look), paint: paintFor(look.colour) };
  const { columns, paint } = drawing;
  const { roleTitle: role, barriers, entries } = shown;
  const [state = "", ...standing] = sayStanding(repair, { role, today });
  const opened = `Opened ${fullDay(momentDay(repair.opened))}`;
  const parts = [
    [
      ...wrap(state, columns).map(paint.heading),
      ...indent([standing.join(", "), opened, repair.id].join("\n"), columns, "  ").map(
        paint.quiet,
      ),
    ],
    [
      ...wrap("What landed badly", columns),
      ...indent(wordsOr(repair.happened, repair), columns, "  "),
    ],
    ...(barriers.length === 0
      ? []
      : [[...wrap("What makes it hard", columns), ...indent(barriers.join("\n"), columns, "  ")]]),
    ...repair.history.slice(1).map((step) => drawStep(step, entries, drawing)),
  ];
  return parts.map((lines) => lines.join("\n")).join("\n\n");
}

/** A step with its note, and with what was answered when it was asked for. */
function drawStep(
  { state, at, note, entry }: RepairStep,
  entries: ReadonlyMap<string, Entry>,
  { columns, paint }: Drawing,
): readonly string[] {
  const asked = entries.get(entry ?? "");
  return [
    ...wrap(`${REPAIR_STATE_WORDS[state]}: ${fullDay(momentDay(at))}`, columns).map(paint.heading),
    ...(note === undefined ? [] : indent(note, columns, "  ")),
    ...(asked?.repair === undefined ? [] : drawAnswers(asked, columns)),
  ];
}

function drawAnswers(entry: Entry, columns: number): readonly string[] {
  return shownAnswers(entry).flatMap((answer) => {
    const { prompt, asked, value } = answer;
    if (value === undefined || prompt === "state") return [];
    return [...indent(asked, columns, "  "), ...indent(sayAnswer(answer, value), columns, "    ")];
  });
}

/** What became of one that was just opened. */
export function renderOpened({ followUp }: Repair): string {
  return `Noted: 1 repair. ${sayFollowUp(followUp)}`;
}

interface Moved {
  readonly repair: Repair;
  readonly isOpenAgain: boolean;
}

/** Where a repair stands after it was moved. */
export function renderRepairMoved({ repair, isOpenAgain }: Moved): string {
  const state = SENTENCES[repair.state];
  if (!isOpenRepair(repair)) return state;
  const again = isOpenAgain ? "It is open again, with its history. " : "";
  return `${again}${state} ${sayFollowUp(repair.followUp)}`;
}

interface Led {
  readonly repair: Repair;
  readonly isMoved: boolean;
}

/** Where a repair stands after it was asked for its next step. */
export function renderRepairLed({ repair, isMoved }: Led): string {
  return isMoved
    ? renderRepairMoved({ repair, isOpenAgain: false })
    : `Your answers are kept. It stays as it is: ${REPAIR_STATE_WORDS[repair.state].toLowerCase()}.`;
}

const SENTENCES: Readonly<Record<RepairState, string>> = {
  seen: "It is seen.",
  planned: "It is planned.",
  offered: "It is offered.",
  declined: "They declined it, which is theirs to do. It ends here.",
  made: "It is made. It ends here.",
  "not-safe": "It is not safe to offer, and that is reason enough. It ends here.",
  formal: "It is handed to a formal process. It ends here.",
};

function sayFollowUp(followUp: Day | undefined): string {
  return followUp === undefined
    ? "It comes up until it ends."
    : `It comes up on ${fullDay(followUp)}.`;
}
