import { expect, test } from "vitest";
import type { Session } from "../../../src/domain/session.ts";
import { answer, entry, entrySession, moment, session } from "../../support/factories.ts";
import { blocksOf, periodRecord, sectionOf } from "../report-input.ts";

function named(value: string | undefined, worn: Session = session()) {
  return entry({ session: entrySession(worn), answers: [answer({ value })] });
}

function became(label: string, worn: Session = session()) {
  const kept = answer({
    prompt: "intention_kept",
    kind: "choice",
    asked: "What became of this: “To wait.”",
    value: label,
    labels: [label],
  });
  return entry({
    ritual: "off",
    at: moment("2026-11-23 14:55"),
    session: entrySession(worn),
    answers: [kept],
  });
}

const worn = session();
const entries = [
  named("To wait.", worn),
  named(undefined),
  named("To ask\nfirst."),
  became("At times", worn),
];

test("counts how often one was named and what became of them, each with its words", () => {
  expect(blocksOf("intentions", { entries })).toEqual([
    {
      kind: "table",
      columns: ["What", "How much"],
      rows: [["Named an intention", { value: 2, unit: "entries", n: 3 }]],
    },
    {
      kind: "bars",
      caption: "What became of them.",
      bars: [{ label: "At times", quantity: { value: 1, unit: "answers", n: 1 } }],
    },
    {
      kind: "table",
      columns: ["Intention", "What became of it", "Day"],
      rows: [
        ["To wait.", "At times", "2026-11-23"],
        ["To ask first.", "", "2026-11-23"],
      ],
    },
  ]);
});

test("has no words of them in a report to be shared, not even in a question", () => {
  const blocks = blocksOf("intentions", {
    entries,
    detail: "coarse",
    plainQuestions: new Set(["What became of this: “To wait.”"]),
  });
  expect(blocks).toHaveLength(2);
  expect(JSON.stringify(blocks)).not.toContain("To wait.");
});

test("sets the period before beside it", () => {
  const before = periodRecord({ entries: [named("To wait."), became("It slipped away")] });
  const blocks = blocksOf("intentions", { compare: true, entries, before, detail: "coarse" });
  expect(blocks).toEqual([
    {
      kind: "table",
      columns: ["What", "November 2026", "October 2026"],
      rows: [
        [
          "Named an intention",
          { value: 2, unit: "entries", n: 3 },
          { value: 1, unit: "entries", n: 1 },
        ],
      ],
    },
    {
      kind: "table",
      columns: ["What became of them.", "November 2026", "October 2026"],
      rows: [
        ["At times", { value: 1, unit: "answers", n: 1 }, { value: 0, unit: "answers", n: 1 }],
        [
          "It slipped away",
          { value: 0, unit: "answers", n: 1 },
          { value: 1, unit: "answers", n: 1 },
        ],
      ],
    },
  ]);
});

test("of many the newest are shown, and it says so", () => {
  const many = Array.from({ length: 12 }, (_, index) => named(`${index}`));
  const [, text, table] = blocksOf("intentions", { entries: many });
  expect(text).toEqual({ kind: "text", text: "The newest 10 of 12. With --all you see them all." });
  expect(table?.kind === "table" && table.rows[0]?.[0]).toBe("2");
});

test("is left out where none was named", () => {
  expect(sectionOf("intentions", { entries: [named(undefined)] })).toBeUndefined();
});
