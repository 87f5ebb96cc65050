import { expect, test } from "vitest";
import type { Entry } from "../../../src/domain/entry.ts";
import { answer, entry } from "../../support/factories.ts";
import { blocksOf, periodRecord, sectionOf } from "../report-input.ts";

function taken(...values: readonly (number | undefined)[]): readonly Entry[] {
  return values.map((value) =>
    entry({
      ritual: "off",
      answers: [answer({ prompt: "balance", kind: "scale", asked: "How was it?", value })],
    }),
  );
}

test("shows how often each step was chosen, from held back to leaned too hard", () => {
  const [bars] = blocksOf("balance", { entries: taken(-5, 1, 1, undefined, 5, 0) });
  const counts = [1, 0, 0, 0, 0, 1, 2, 0, 0, 0, 1];
  const labels = [
    "-5 held back",
    "-4",
    "-3",
    "-2",
    "-1",
    "0",
    "1",
    "2",
    "3",
    "4",
    "5 leaned too hard",
  ];
  expect(bars).toEqual({
    kind: "bars",
    caption: "How was it?",
    bars: labels.map((label, index) => ({
      label,
      quantity: { value: counts[index], unit: "answers", n: 5 },
    })),
  });
});

test("stands beside the period before where both were answered", () => {
  const before = periodRecord({ entries: taken(-1, 0) });
  const [, table] = blocksOf("balance", { entries: taken(-4, 0, 2), before });
  expect(table).toEqual({
    kind: "table",
    columns: ["How was it?", "November 2026", "October 2026"],
    rows: [
      [
        "Towards held back",
        { value: 1, unit: "answers", n: 3 },
        { value: 1, unit: "answers", n: 2 },
      ],
      ["In between", { value: 1, unit: "answers", n: 3 }, { value: 1, unit: "answers", n: 2 }],
      [
        "Towards leaned too hard",
        { value: 1, unit: "answers", n: 3 },
        { value: 0, unit: "answers", n: 2 },
      ],
      ["The middle one", { value: 0, unit: "points", n: 3 }, { value: -0.5, unit: "points", n: 2 }],
    ],
  });
});

test("stands alone where the period before has no answers", () => {
  const before = periodRecord({ entries: taken(undefined) });
  expect(blocksOf("balance", { entries: taken(0), before })).toHaveLength(1);
});

test("counts no answer of a draft", () => {
  const drafts = taken(3).map((one): Entry => ({ ...one, state: "draft" }));
  expect(sectionOf("balance", { entries: drafts })).toBeUndefined();
});

test("does not mix answers to scales with other ends", () => {
  const ends = { from: { value: 0, label: "low" }, to: { value: 4, label: "high" } };
  const other = entry({
    ritual: "off",
    answers: [answer({ prompt: "balance", kind: "scale", value: 3, ...ends })],
  });
  const five = taken(3, 3, 3, 3, 3);
  const blocks = blocksOf("balance", { entries: [...five, other] });
  expect(blocks.map((block) => (block.kind === "bars" ? block.bars.length : 0))).toEqual([11, 3]);
});

test("of few answers only the steps that were chosen are drawn, and always both ends", () => {
  const [bars] = blocksOf("balance", { entries: taken(2, 2) });
  expect(bars).toEqual({
    kind: "bars",
    caption: "How was it?",
    bars: [
      { label: "-5 held back", quantity: { value: 0, unit: "answers", n: 2 } },
      { label: "2", quantity: { value: 2, unit: "answers", n: 2 } },
      { label: "5 leaned too hard", quantity: { value: 0, unit: "answers", n: 2 } },
    ],
  });
});

test("says with --compare that one of the periods has no answers", () => {
  const [table] = blocksOf("balance", {
    compare: true,
    before: periodRecord({ entries: taken(-1, 3) }),
  });
  expect(table).toEqual({
    kind: "table",
    columns: ["How was it?", "November 2026", "October 2026"],
    rows: [
      ["Towards held back", "no answers", { value: 1, unit: "answers", n: 2 }],
      ["In between", "no answers", { value: 0, unit: "answers", n: 2 }],
      ["Towards leaned too hard", "no answers", { value: 1, unit: "answers", n: 2 }],
      ["The middle one", "no answers", { value: 1, unit: "points", n: 2 }],
    ],
  });
});
