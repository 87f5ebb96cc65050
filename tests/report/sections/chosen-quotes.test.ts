import { describe, expect, test } from "vitest";
import { answer, entry, moment, quote } from "../../support/factories.ts";
import { blocksOf, sectionOf } from "../report-input.ts";

const marked = entry({
  at: moment("2026-11-22 09:00"),
  answers: [
    answer({ prompt: "went_well", asked: "What went well?", value: "We laughed. A lot." }),
    answer({ prompt: "turn_to", asked: "You wanted: To wait. And?", value: "Soup." }),
  ],
});
const quotes = [
  quote({ entry: marked.id, prompt: "went_well", text: "We laughed." }),
  quote({ entry: marked.id, prompt: "turn_to", text: "Soup." }),
];
const month = entry({
  ritual: "reflect",
  set: "month",
  answers: [
    answer({ prompt: "look", asked: "What stays?", value: "The silence.\nThe rest." }),
    answer({ prompt: "how", kind: "confirm", asked: "Was it full?", value: true }),
    answer({ prompt: "rate", kind: "scale", asked: "How was it?", value: 2 }),
    answer({ prompt: "kind", kind: "choices", asked: "Which?", value: ["a"], labels: ["Label"] }),
    answer({ prompt: "many", kind: "number", asked: "How many?", value: 4 }),
    answer({ prompt: "skipped", value: undefined }),
  ],
});
const ofMonth = quote({ entry: month.id, prompt: "look", text: "The silence." });

describe("chosen quotes", () => {
  test("have their day and question for the one who wrote them", () => {
    expect(blocksOf("chosen-quotes", { entries: [marked], quotes })).toEqual([
      {
        kind: "quotes",
        quotes: [
          { day: "2026-11-22", asked: "What went well?", text: "We laughed." },
          { day: "2026-11-22", asked: "You wanted: To wait. And?", text: "Soup." },
        ],
      },
    ]);
  });

  test("have their month to be shared, and a question only where it quotes nobody", () => {
    const plainQuestions = new Set(["What went well?"]);
    const parts = { entries: [marked], quotes, detail: "coarse", plainQuestions } as const;
    expect(blocksOf("chosen-quotes", parts)).toEqual([
      {
        kind: "table",
        columns: ["In your words", "Asked", "Month"],
        ours: ["Month"],
        rows: [
          ["We laughed.", "What went well?", "November 2026"],
          ["Soup.", "Turn to", "November 2026"],
        ],
      },
    ]);
  });

  test("of a draft, of what was left with a scarf and of another period are not there", () => {
    const held = entry({ answers: [answer({ prompt: "leave", feeds: "held" })] });
    const draft = entry({ state: "draft", answers: [answer()] });
    const gone = [held.id, draft.id, "elsewhere"].map((id) =>
      quote({ entry: id, prompt: id === held.id ? "leave" : "intention" }),
    );
    const entries = [entry(), held, draft];
    expect(sectionOf("chosen-quotes", { entries, quotes: gone })).toBeUndefined();
  });
});

describe("the month's own reflection", () => {
  test("has all answers for the one who wrote them, and they are said nowhere else", () => {
    const parts = { entries: [month], quotes: [ofMonth] };
    expect(blocksOf("month-reflection", parts)).toEqual([
      {
        kind: "quotes",
        quotes: [
          { day: "2026-11-23", asked: "What stays?", text: "The silence.\nThe rest." },
          { day: "2026-11-23", asked: "Was it full?", text: "Yes" },
          {
            day: "2026-11-23",
            asked: "How was it?",
            text: "2 (from -5 held back to 5 leaned too hard)",
          },
          { day: "2026-11-23", asked: "Which?", text: "Label" },
          { day: "2026-11-23", asked: "How many?", text: "4" },
        ],
      },
    ]);
    for (const id of ["chosen-quotes", "own-words", "answers"])
      expect(sectionOf(id, parts)).toBeUndefined();
  });

  test("has what was marked to be shared, and nothing without it", () => {
    const parts = { entries: [month], detail: "coarse" } as const;
    expect(blocksOf("month-reflection", { ...parts, quotes: [ofMonth] })).toEqual([
      {
        kind: "table",
        columns: ["In your words", "Asked", "Month"],
        ours: ["Month"],
        rows: [["The silence.", "Look", "November 2026"]],
      },
    ]);
    expect(sectionOf("month-reflection", parts)).toBeUndefined();
  });
});
