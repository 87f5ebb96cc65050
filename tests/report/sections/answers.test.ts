import { expect, test } from "vitest";
import type { Answer, Entry, Ritual } from "../../../src/domain/entry.ts";
import { answer, entry } from "../../support/factories.ts";
import { blocksOf, periodRecord, sectionOf } from "../report-input.ts";

function entriesOf(answers: readonly Answer[], ritual: Ritual = "off") {
  return answers.map((one) => entry({ ritual, answers: [one] }));
}

function chose(value: readonly string[], labels: readonly string[]): Answer {
  return answer({
    prompt: "held_on_to",
    kind: "choices",
    asked: "What did you hold on to?",
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
      prompt: "held_on_to",
      kind: "choices",
      asked: "What did you hold on to?",
      value: undefined,
    }),
  ]);
  expect(blocksOf("answers", { entries })).toEqual([
    {
      kind: "bars",
      caption: "What did you hold on to?",
      bars: [
        { label: "My reasons", quantity: { value: 2, unit: "answers", n: 3 } },
        { label: "Real choice", quantity: { value: 1, unit: "answers", n: 3 } },
        { label: "None of them", quantity: { value: 1, unit: "answers", n: 3 } },
      ],
    },
  ]);
});

test("counts yes and no", () => {
  const late = answer({ prompt: "late", kind: "confirm", asked: "Were you late?" });
  const entries = entriesOf([false, true, false].map((value) => ({ ...late, value })));
  expect(blocksOf("answers", { entries })).toEqual([
    {
      kind: "bars",
      caption: "Were you late?",
      bars: [
        { label: "Yes", quantity: { value: 1, unit: "answers", n: 3 } },
        { label: "No", quantity: { value: 2, unit: "answers", n: 3 } },
      ],
    },
  ]);
});

test("shows scales that no other section is about", () => {
  const ends = { from: { value: -1, label: "them" }, to: { value: 1, label: "me" } };
  const asked = "Who spoke more?";
  const entries = entriesOf([
    answer({ prompt: "who_spoke", kind: "scale", asked, value: 1, ...ends }),
  ]);
  expect(blocksOf("answers", { entries })).toEqual([
    {
      kind: "bars",
      caption: asked,
      bars: [
        { label: "-1 them", quantity: { value: 0, unit: "answers", n: 1 } },
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
  const confirm = [answer({ prompt: "rushed", kind: "confirm" })];
  const entries = [...entriesOf(confirm, "off"), ...entriesOf(confirm, "on")];
  expect(blocksOf("answers", { entries })).toHaveLength(2);
});

test("is left out where nothing was chosen", () => {
  expect(sectionOf("answers", { entries: entriesOf([answer()]) })).toBeUndefined();
});

function typed(value: number): readonly Entry[] {
  return entriesOf([answer({ prompt: "late", kind: "number", asked: "Minutes late?", value })]);
}

function plain(value: number) {
  return { value, unit: "number" };
}

test("sets numbers of the period before below those of this one", () => {
  const before = periodRecord({ entries: typed(7) });
  const [table] = blocksOf("answers", { compare: true, entries: typed(2), before });
  expect(table).toMatchObject({
    rows: [
      ["Minutes late? (November 2026)", plain(2), { ...plain(2), n: 1 }, plain(2)],
      ["Minutes late? (October 2026)", plain(7), { ...plain(7), n: 1 }, plain(7)],
    ],
  });
});

test("says for a question that only the period before has answers to that this one has none", () => {
  const confirm = answer({ prompt: "late", kind: "confirm", asked: "Were you late?", value: true });
  const before = periodRecord({ entries: entriesOf([confirm]) });
  expect(blocksOf("answers", { compare: true, before })).toEqual([
    {
      kind: "table",
      columns: ["Were you late?", "November 2026", "October 2026"],
      rows: [
        ["Yes", "no answers", { value: 1, unit: "answers", n: 1 }],
        ["No", "no answers", { value: 0, unit: "answers", n: 1 }],
      ],
    },
  ]);
});
