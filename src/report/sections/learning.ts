import type { FollowUp } from "../../domain/follow-up.ts";
import { momentDay } from "../../domain/moment.ts";
import { isIn } from "../../domain/period.ts";
import { counted, countsTable, type Line } from "../counts.ts";
import { type Material, periodsOf } from "../material.ts";
import type { Quantity, Section } from "../report.ts";
import { LEARNING_FIELDS, MONTH_SET } from "../topics.ts";
import { isChosen, type Quoted, quoteBlocks } from "../written.ts";

/** What was learned, what is to be done, and what changed since, with the follow-ups that asked for it. */
export function learningSection(material: Material): Section {
  const quotes = [...fieldQuotes(material), ...followUpQuotes(material)];
  return {
    id: "learning",
    title: "What was learned, what changed",
    blocks: [
      ...countsTable(periodsOf(material), LINES),
      ...quoteBlocks(
        quotes.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))),
        material,
      ),
    ],
  };
}

type LearningField = (typeof LEARNING_FIELDS)[number];

const LABELS: Readonly<Record<LearningField, string>> = {
  learned: "What you learned",
  will_do: "What you will do",
  changed: "What changed",
};

const LINES: readonly Line[] = [
  ...LEARNING_FIELDS.map(
    (field): Line => ({ label: LABELS[field], read: (of) => entriesWith(field, of) }),
  ),
  {
    label: "Asked later, and answered",
    read: (of) =>
      counted(endedIn(of).filter(({ answer }) => answer !== undefined).length, "follow-ups"),
  },
  {
    label: "Asked later, and let go",
    read: (of) =>
      counted(endedIn(of).filter(({ answer }) => answer === undefined).length, "follow-ups"),
  },
  {
    label: "Asked later, and open now",
    read: ({ followUps }) =>
      counted(followUps.filter(({ ended }) => ended === undefined).length, "follow-ups"),
    isNow: true,
  },
];

/** Of the entries that asked for it. */
function entriesWith(field: LearningField, { entries }: Material): Quantity {
  const asked = entries.filter(
    ({ fields, answers }) =>
      fields[field] !== undefined || answers.some(({ feeds }) => feeds === field),
  );
  return {
    value: asked.filter(({ fields }) => fields[field] !== undefined).length,
    unit: "entries",
    n: asked.length,
  };
}

function endedIn({ followUps, period }: Material): readonly FollowUp[] {
  return followUps.filter(({ ended }) => ended !== undefined && isIn(period, momentDay(ended)));
}

/** The month's own reflection stands by itself. */
function fieldQuotes(material: Material): readonly Quoted[] {
  return material.entries
    .filter(({ set }) => set !== MONTH_SET)
    .flatMap((entry) =>
      LEARNING_FIELDS.flatMap((field) => {
        const text = entry.fields[field] ?? "";
        const day = momentDay(entry.at);
        return text === "" || isChosen(material, entry, text)
          ? []
          : [{ day, asked: LABELS[field], text }];
      }),
    );
}

function followUpQuotes(material: Material): readonly Quoted[] {
  return endedIn(material).flatMap(({ asked, answer, ended }) =>
    answer === undefined || ended === undefined
      ? []
      : [
          {
            day: momentDay(ended),
            asked: `What changed since: “${asked.split(/\r?\n/).join(" ")}”`,
            text: answer,
          },
        ],
  );
}
