import { describe, expect, test } from "vitest";
import type { Entry } from "../../../src/domain/entry.ts";
import { answer, entry } from "../../support/factories.ts";
import { blocksOf, periodRecord, sectionOf } from "../report-input.ts";

const times = (value: number, n: number) => ({ value, unit: "answers", n });

describe.each([
  ["misunderstandings", "Misunderstandings noticed", "misunderstandings"],
  ["handed-back", "Handed back", "handed_back"],
  ["fit-checks", "Fit checks", "fit"],
])("%s", (id, title, prompt) => {
  function ticked(...values: readonly string[]): Entry {
    const labels = values.map((value) => `Label of ${value}`);
    const answers = [
      answer({ prompt, kind: "choices", asked: "Which came along?", value: values, labels }),
    ];
    return entry({ ritual: "off", answers });
  }

  test("counts what was answered; none and cannot tell are answers too", () => {
    const entries = [ticked("hurry", "fear"), ticked("hurry"), ticked("none"), ticked()];
    expect(sectionOf(id, { entries })).toEqual({
      id,
      title,
      blocks: [
        {
          kind: "bars",
          caption: "Which came along?",
          bars: [
            { label: "Label of hurry", quantity: times(2, 4) },
            { label: "Label of fear", quantity: times(1, 4) },
            { label: "Label of none", quantity: times(1, 4) },
            { label: "None of them", quantity: times(1, 4) },
          ],
        },
      ],
    });
  });

  test("sets the period before beside it, by what is most often now", () => {
    const before = periodRecord({ entries: [ticked("fear"), ticked("fear", "cannot-tell")] });
    expect(blocksOf(id, { compare: true, entries: [ticked("hurry")], before })).toEqual([
      {
        kind: "table",
        columns: ["Which came along?", "November 2026", "October 2026"],
        rows: [
          ["Label of hurry", times(1, 1), times(0, 2)],
          ["Label of fear", times(0, 1), times(2, 2)],
          ["Label of cannot-tell", times(0, 1), times(1, 2)],
        ],
      },
    ]);
  });

  test("is said nowhere else", () => {
    expect(sectionOf("answers", { entries: [ticked("hurry")] })).toBeUndefined();
  });

  test("is left out where it was not asked", () => {
    expect(sectionOf(id, { entries: [entry()] })).toBeUndefined();
  });
});
