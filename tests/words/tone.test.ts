import { describe, expect, test } from "vitest";
import { shippedTexts } from "./shipped.ts";
import { brokenRules, longestSentence, TONE_RULES } from "./tone.ts";

const texts = shippedTexts();

test("there are words to look at", () => {
  expect(texts.length).toBeGreaterThan(250);
});

describe("the tone of every shipped word", () => {
  test.each(TONE_RULES)("has nothing of this kind: $name", ({ pattern }) => {
    expect(texts.filter(({ text }) => pattern.test(text))).toEqual([]);
  });

  test.each(TONE_RULES)("would be caught if it had: $name", ({ name, caught }) => {
    expect(caught.map(brokenRules)).toEqual(caught.map(() => [name]));
  });

  test("is no trap for plain questions", () => {
    expect(brokenRules("What landed badly, and what could the next step be?")).toEqual([]);
  });
});

describe("the size of every shipped word", () => {
  test("has sentences of at most 20 words", () => {
    expect(texts.filter(({ text }) => longestSentence(text) > 20)).toEqual([]);
  });

  test("would be caught with a sentence of 21 words", () => {
    expect(longestSentence(`Short. ${"and ".repeat(20)}on.`)).toBe(21);
  });

  test.each([
    { what: "question", keys: ["ask"], most: 60 },
    { what: "label", keys: ["label"], most: 40 },
    { what: "spoken line", keys: ["on", "off"], most: 60 },
    { what: "help", keys: ["help"], most: 100 },
  ])("keeps a $what within $most columns", ({ keys, most }) => {
    const long = texts.filter(({ key, text }) => keys.includes(key) && text.length > most);
    expect(long).toEqual([]);
  });

  test("ends a question with its mark, or with what it quotes", () => {
    const asked = texts.filter(
      ({ key, text }) =>
        key === "ask" && /^(what|which|who|how|is|are|do|did|could|when|under)\b/i.test(text),
    );
    expect(asked.filter(({ text }) => !/(\?|\{last\.\w+\}”)$/.test(text))).toEqual([]);
  });
});
