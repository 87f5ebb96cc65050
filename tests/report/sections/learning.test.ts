import { expect, test } from "vitest";
import { answer, entry, followUp, moment, quote } from "../../support/factories.ts";
import { blocksOf, periodRecord, sectionOf } from "../report-input.ts";

const ended = moment("2026-11-24 18:00");
const entries = [
  entry({ fields: { learned: "I hurry.", will_do: "I will wait." } }),
  entry({ answers: [answer({ prompt: "learned", value: undefined, feeds: "learned" })] }),
];
const followUps = [
  followUp({ entry: "a", asked: "I will\nask.", answer: "I ask now.", ended }),
  followUp({ entry: "b", ended }),
  followUp({ entry: "c" }),
];

test("counts what was learned and asked about later, and quotes it", () => {
  expect(blocksOf("learning", { entries, followUps })).toEqual([
    {
      kind: "table",
      columns: ["What", "How much"],
      rows: [
        ["What you learned", { value: 1, unit: "entries", n: 2 }],
        ["What you will do", { value: 1, unit: "entries", n: 1 }],
        ["Asked later, and answered", { value: 1, unit: "follow-ups" }],
        ["Asked later, and let go", { value: 1, unit: "follow-ups" }],
        ["Asked later, and open now", { value: 1, unit: "follow-ups" }],
      ],
    },
    {
      kind: "quotes",
      quotes: [
        { day: "2026-11-23", asked: "What you learned", text: "I hurry." },
        { day: "2026-11-23", asked: "What you will do", text: "I will wait." },
        { day: "2026-11-24", asked: "What changed since: “I will ask.”", text: "I ask now." },
      ],
    },
  ]);
});

test("has only counts in a report to be shared", () => {
  expect(blocksOf("learning", { entries, followUps, detail: "coarse" })).toHaveLength(1);
});

test("counts a follow-up where it was answered, not where it was made", () => {
  const before = periodRecord({ entries, followUps });
  const [table] = blocksOf("learning", { compare: true, entries, followUps, before });
  expect(table).toMatchObject({
    columns: ["What", "November 2026", "October 2026"],
    rows: [
      ["What you learned", { value: 1 }, { value: 1 }],
      ["What you will do", { value: 1 }, { value: 1 }],
      ["Asked later, and answered", { value: 1 }, { value: 0 }],
      ["Asked later, and let go", { value: 1 }, { value: 0 }],
    ],
  });
});

test("words that were chosen to be shared are quoted among the chosen ones alone", () => {
  const [learned] = entries;
  const quotes = [quote({ entry: learned?.id ?? "", prompt: "learned", text: "I hurry." })];
  expect(blocksOf("learning", { entries, quotes })[1]).toMatchObject({
    quotes: [{ text: "I will wait." }],
  });
});

test("is left out where nothing was learned and nothing asked", () => {
  expect(sectionOf("learning", { entries: [entry()] })).toBeUndefined();
});
