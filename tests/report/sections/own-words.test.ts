import { expect, test } from "vitest";
import { answer, entry, quote } from "../../support/factories.ts";
import { blocksOf, sectionOf } from "../report-input.ts";

const entries = [
  entry({
    answers: [
      answer({ prompt: "and", asked: "And?", value: "One\r\n\r\nTwo" }),
      answer({ prompt: "noticed", kind: "lines", asked: "What else?", value: ["a", " ", "b"] }),
      answer({ prompt: "empty", value: " " }),
      answer({ prompt: "skipped", value: undefined }),
      answer({ prompt: "leave", kind: "lines", value: ["out of sight"], feeds: "held" }),
      answer({ prompt: "tags", value: "late", feeds: "tag" }),
    ],
  }),
];

test("quotes what was written with its day and question, without what was left with the scarf", () => {
  expect(blocksOf("own-words", { entries })).toEqual([
    {
      kind: "quotes",
      quotes: [
        { day: "2026-11-23", asked: "And?", text: "One\nTwo" },
        { day: "2026-11-23", asked: "What else?", text: "a\nb" },
      ],
    },
  ]);
});

test("is left out of a report to be shared", () => {
  expect(sectionOf("own-words", { entries, detail: "coarse" })).toBeUndefined();
});

test("of very many texts the newest are shown, and it says so", () => {
  const many = Array.from({ length: 21 }, (_, index) =>
    entry({ answers: [answer({ prompt: "and", value: String(index) })] }),
  );
  const [text, quotes] = blocksOf("own-words", { entries: many });
  expect(text).toEqual({ kind: "text", text: "The newest 20 of 21. With --all you see them all." });
  expect(quotes?.kind === "quotes" && quotes.quotes.map((quote) => quote.text)[0]).toBe("1");
  expect(blocksOf("own-words", { entries: many, extent: "all" })).toHaveLength(1);
});

test("words that have a section of their own are said there alone", () => {
  const answers = [
    answer({ prompt: "intention", value: "To wait." }),
    answer({ prompt: "what_happened", value: "I cut in.", feeds: "repair" }),
    answer({ prompt: "loose_ends", kind: "lines", value: ["call back"], feeds: "loose_end" }),
    answer({ prompt: "learned", value: "I hurry.", feeds: "learned" }),
  ];
  const done = entry({ answers, fields: { learned: "I hurry." } });
  const marked = entry({ answers: [answer({ prompt: "went_well", value: "We laughed." })] });
  const quotes = [quote({ entry: marked.id, prompt: "went_well", text: "We laughed." })];
  expect(sectionOf("own-words", { entries: [done, marked], quotes })).toBeUndefined();
});

test("what a chosen quote says only in part is still here", () => {
  const marked = entry({ answers: [answer({ prompt: "went_well", value: "We laughed. A lot." })] });
  const quotes = [quote({ entry: marked.id, prompt: "went_well", text: "We laughed." })];
  expect(blocksOf("own-words", { entries: [marked], quotes })).toMatchObject([
    { quotes: [{ text: "We laughed. A lot." }] },
  ]);
});

test("what was learned and mended since is quoted as it was answered", () => {
  const answers = [answer({ prompt: "learned", value: "I hurry.", feeds: "learned" })];
  const entries = [entry({ answers, fields: { learned: "I hurry less." } })];
  expect(blocksOf("own-words", { entries })).toMatchObject([{ quotes: [{ text: "I hurry." }] }]);
});
