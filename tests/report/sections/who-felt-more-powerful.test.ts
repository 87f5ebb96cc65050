import { expect, test } from "vitest";
import type { Entry } from "../../../src/domain/entry.ts";
import { answer, entry } from "../../support/factories.ts";
import { blocksOf, periodRecord, sectionOf } from "../report-input.ts";

const ENDS = { from: { value: -5, label: "they did" }, to: { value: 5, label: "I did" } };

function felt(value: number | undefined, ritual: "on" | "off" = "off"): Entry {
  const asked = ritual === "off" ? "Who felt more powerful?" : "Who feels more powerful?";
  const answers = [answer({ prompt: "who_powerful", kind: "scale", asked, value, ...ENDS })];
  return entry({ ritual, answers });
}

test("shows both ends with their labels, before and after apart", () => {
  const blocks = blocksOf("who-felt-more-powerful", {
    entries: [felt(-2), felt(-2), felt(undefined), felt(1, "on")],
  });
  expect(blocks).toEqual([
    {
      kind: "bars",
      caption: "Who feels more powerful?",
      bars: [
        { label: "-5 they did", quantity: { value: 0, unit: "answers", n: 1 } },
        { label: "1", quantity: { value: 1, unit: "answers", n: 1 } },
        { label: "5 I did", quantity: { value: 0, unit: "answers", n: 1 } },
      ],
    },
    {
      kind: "bars",
      caption: "Who felt more powerful?",
      bars: [
        { label: "-5 they did", quantity: { value: 0, unit: "answers", n: 2 } },
        { label: "-2", quantity: { value: 2, unit: "answers", n: 2 } },
        { label: "5 I did", quantity: { value: 0, unit: "answers", n: 2 } },
      ],
    },
  ]);
});

test("keeps both ends beside the period before", () => {
  const [, table] = blocksOf("who-felt-more-powerful", {
    compare: true,
    entries: [felt(-2), felt(0)],
    before: periodRecord({ entries: [felt(4)] }),
  });
  expect(table).toEqual({
    kind: "table",
    columns: ["Who felt more powerful?", "November 2026", "October 2026"],
    rows: [
      [
        "Towards they did",
        { value: 1, unit: "answers", n: 2 },
        { value: 0, unit: "answers", n: 1 },
      ],
      ["In between", { value: 1, unit: "answers", n: 2 }, { value: 0, unit: "answers", n: 1 }],
      ["Towards I did", { value: 0, unit: "answers", n: 2 }, { value: 1, unit: "answers", n: 1 }],
      ["The middle one", { value: -1, unit: "points", n: 2 }, { value: 4, unit: "points", n: 1 }],
    ],
  });
});

test("is left out where it was always skipped", () => {
  expect(sectionOf("who-felt-more-powerful", { entries: [felt(undefined)] })).toBeUndefined();
});
