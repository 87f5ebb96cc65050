import { expect, test } from "vitest";
import { answer, entry } from "../../support/factories.ts";
import { blocksOf, sectionOf } from "../report-input.ts";

const entries = [
  entry({
    answers: [
      answer({ asked: "And?", value: "One\r\n\r\nTwo" }),
      answer({ prompt: "ends", kind: "lines", asked: "Loose ends?", value: ["a", " ", "b"] }),
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
        { day: "2026-11-23", asked: "Loose ends?", text: "a\nb" },
      ],
    },
  ]);
});

test("is left out of a report to be shared", () => {
  expect(sectionOf("own-words", { entries, detail: "coarse" })).toBeUndefined();
});

test("of very many texts the newest are shown, and it says so", () => {
  const many = Array.from({ length: 61 }, (_, index) =>
    entry({ answers: [answer({ value: String(index) })] }),
  );
  const [text, quotes] = blocksOf("own-words", { entries: many });
  expect(text).toEqual({ kind: "text", text: "The newest 60 of 61 texts. The log has them all." });
  expect(quotes?.kind === "quotes" && quotes.quotes.map((quote) => quote.text)[0]).toBe("1");
});
