import { expect, test } from "vitest";
import type { Answer, Ritual } from "../../../src/domain/entry.ts";
import { answer, entry } from "../../support/factories.ts";
import { blocksOf, sectionOf } from "../report-input.ts";

function entriesOf(answers: readonly Answer[], ritual: Ritual = "off") {
  return answers.map((one) => entry({ ritual, answers: [one] }));
}

function chose(value: readonly string[], labels: readonly string[]): Answer {
  return answer({
    prompt: "handed_back",
    kind: "choices",
    asked: "What did you hand back?",
    value,
    labels,
  });
}

test("counts choices by the labels they last had, most often chosen first", () => {
  const entries = entriesOf([
    chose(["a"], ["An old label"]),
    chose(["b", "a"], ["Real choice", "My reasons"]),
    chose([], []),
    answer({
      prompt: "handed_back",
      kind: "choices",
      asked: "What did you hand back?",
      value: undefined,
    }),
  ]);
  expect(blocksOf("answers", { entries })).toEqual([
    {
      kind: "bars",
      caption: "What did you hand back?",
      bars: [
        { label: "My reasons", quantity: { value: 2, unit: "answers", n: 3 } },
        { label: "Real choice", quantity: { value: 1, unit: "answers", n: 3 } },
        { label: "None of them", quantity: { value: 1, unit: "answers", n: 3 } },
      ],
    },
  ]);
});

test("counts yes and no", () => {
  const mended = answer({ prompt: "mended", kind: "confirm", asked: "Anything to repair?" });
  const entries = entriesOf([false, true, false].map((value) => ({ ...mended, value })));
  expect(blocksOf("answers", { entries })).toEqual([
    {
      kind: "bars",
      caption: "Anything to repair?",
      bars: [
        { label: "Yes", quantity: { value: 1, unit: "answers", n: 3 } },
        { label: "No", quantity: { value: 2, unit: "answers", n: 3 } },
      ],
    },
  ]);
});

test("shows scales that are neither balance nor a rating from 0 to 10", () => {
  const ends = { from: { value: -1, label: "them" }, to: { value: 1, label: "me" } };
  const asked = "Who felt more powerful?";
  const entries = entriesOf([
    answer({ prompt: "who_powerful", kind: "scale", asked, value: 1, ...ends }),
  ]);
  expect(blocksOf("answers", { entries })).toEqual([
    {
      kind: "bars",
      caption: asked,
      bars: [
        { label: "-1 them", quantity: { value: 0, unit: "answers", n: 1 } },
        { label: "0", quantity: { value: 0, unit: "answers", n: 1 } },
        { label: "1 me", quantity: { value: 1, unit: "answers", n: 1 } },
      ],
    },
  ]);
});

test("of a wide scale only the steps that were chosen and its ends are shown", () => {
  const ends = { from: { value: 0, label: "none" }, to: { value: 100, label: "all" } };
  const entries = entriesOf([answer({ prompt: "share", kind: "scale", value: 40, ...ends })]);
  expect(blocksOf("answers", { entries })).toMatchObject([
    { bars: [{ label: "0 none" }, { label: "40" }, { label: "100 all" }] },
  ]);
});

test("shows where numbers lie", () => {
  const late = answer({ prompt: "late", kind: "number", asked: "Minutes late?" });
  const entries = entriesOf([9, 2, 3].map((value) => ({ ...late, value })));
  expect(blocksOf("answers", { entries })).toEqual([
    {
      kind: "table",
      columns: ["Question", "Lowest", "The middle one", "Highest"],
      rows: [
        [
          "Minutes late?",
          { value: 2, unit: "number" },
          { value: 3, unit: "number", n: 3 },
          { value: 9, unit: "number" },
        ],
      ],
    },
  ]);
});

test("a question that was worded in different ways goes by its name", () => {
  const asked = ["How was it as Nurse?", "How was it as Parent?"];
  const entries = entriesOf(
    asked.map((asked) => answer({ prompt: "half_yes", kind: "confirm", asked })),
  );
  expect(blocksOf("answers", { entries })).toMatchObject([{ caption: "Half yes" }]);
});

test("the same question in two rituals is two questions", () => {
  const confirm = [answer({ prompt: "fit", kind: "confirm" })];
  const entries = [...entriesOf(confirm, "off"), ...entriesOf(confirm, "on")];
  expect(blocksOf("answers", { entries })).toHaveLength(2);
});

test("is left out where nothing was chosen", () => {
  expect(sectionOf("answers", { entries: entriesOf([answer()]) })).toBeUndefined();
});
