import { describe, expect, test } from "vitest";
import { readingEase } from "../support/reading-ease.ts";
import { ALLOWED } from "./allowed.ts";
import { type ShippedText, shippedTexts, WORD_FILES } from "./shipped.ts";
import { SHIPPED, shippedSet } from "./shipped-sets.ts";
import { documentTexts, literalTexts } from "./told-texts.ts";
import { breaks, brokenRules, longestSentence, TONE_RULES } from "./tone.ts";

const texts = shippedTexts();
const asked = texts.filter(({ voice }) => voice === "asked");
const literals = literalTexts();
const everything = [...texts, ...documentTexts(), ...literals];

test("there are words to look at, from everywhere", () => {
  const from = everything.map(({ file }) => file.split("/")[0] ?? "");
  const places = ["CHANGELOG.md", "README.md", "data", "prompts", "src"];
  expect(new Set(from)).toEqual(new Set(places));
  expect(places.filter((place) => from.filter((one) => one === place).length < 10)).toEqual([]);
  expect(asked.length).toBeGreaterThan(700);
});

describe("the tone of every shipped word", () => {
  test.each(TONE_RULES)("has nothing of this kind: $name", (rule) => {
    expect(everything.filter((text) => breaks(text, rule))).toEqual([]);
  });

  test.each(TONE_RULES)("would be caught if it had: $name", (rule) => {
    const spoken = rule.voices.flatMap((voice) => rule.caught.map((text) => ({ text, voice })));
    expect(spoken.filter((text) => !breaks(text, rule))).toEqual([]);
  });

  test("is no trap for plain questions", () => {
    expect(brokenRules("What landed badly, and what could the next step be?")).toEqual([]);
  });

  test.each(ALLOWED)("is left alone only where it has to be: $words", ({ rules, words }) => {
    const held = TONE_RULES.filter(({ name }) => rules.includes(name));
    const breaking = everything.filter(({ text, voice }) =>
      held.some(
        ({ voices, pattern }) =>
          voices.includes(voice) && text.match(words)?.some((part) => pattern.test(part)) === true,
      ),
    );
    expect(breaking).not.toEqual([]);
  });
});

describe("the size of every shipped word", () => {
  test("has sentences of at most 20 words", () => {
    expect(asked.filter(({ text }) => longestSentence(text) > 20)).toEqual([]);
  });

  test("would be caught with a sentence of 21 words", () => {
    expect(longestSentence(`Short. ${"and ".repeat(20)}on.`)).toBe(21);
  });

  test("has messages whose sentences have at most 26 words", () => {
    const said = literals.filter(({ text }) => !text.includes("\n"));
    expect(said.filter(({ text }) => longestSentence(text) > 26)).toEqual([]);
  });

  test.each([
    { what: "question", keys: ["ask"], most: 60 },
    { what: "label", keys: ["label"], most: 40 },
    { what: "spoken line", keys: ["on", "off"], most: 60 },
    { what: "help", keys: ["help"], most: 100 },
  ])("keeps a $what within $most columns", ({ keys, most }) => {
    const long = asked.filter(({ key, text }) => keys.includes(key) && text.length > most);
    expect(long).toEqual([]);
  });

  test("ends a question with its mark, or with what it quotes", () => {
    const questions = asked.filter(
      ({ key, text }) =>
        key === "ask" && /^(what|which|who|how|is|are|do|did|could|when|under)\b/i.test(text),
    );
    expect(questions.filter(({ text }) => !/(\?|\{last\.\w+\}”)$/.test(text))).toEqual([]);
  });
});

/** Years of school, for a whole file: a reader after a night shift has fewer to spare. Ours. */
const MOST_GRADE = 6;

describe("the ease of reading", () => {
  test.each(WORD_FILES)("is that of a child's book in %s", (file) => {
    expect(gradeOf(asked.filter((text) => text.file === file))).toBeLessThanOrEqual(MOST_GRADE);
  });

  test("is no less in messages and documents", () => {
    const told = Object.entries(Object.groupBy(everything, ({ file }) => file.split("/")[0] ?? ""));
    const grades = told.map(([from, found = []]) => [from, gradeOf(found)]);
    expect(grades.filter(([, grade]) => Number(grade) > MOST_GRADE)).toEqual([]);
  });

  test("would be missed in what a committee writes", () => {
    const written =
      "Practitioners demonstrate continuous professional accountability by systematically evaluating interpersonal effectiveness.";
    expect(readingEase([written]).grade).toBeGreaterThan(MOST_GRADE);
  });
});

function gradeOf(found: readonly ShippedText[]): number {
  return readingEase(found.map(({ text }) => text)).grade;
}

describe("whom a question speaks to", () => {
  test.each(SHIPPED)("is you in %s, and scarf is nobody", (id) => {
    const told = shippedSet(id)
      .prompts.filter(({ kind }) => kind !== "say")
      .flatMap(({ ask, help = "" }) => [ask, help]);
    expect(told.filter(speaksOfItself)).toEqual([]);
  });

  test("would be caught if it were anybody else", () => {
    expect(
      ["What did we learn?", "Let us look at it.", "Tell me more."].map(speaksOfItself),
    ).toEqual([true, true, true]);
    expect(["What did you learn?", "Begin with: I will."].map(speaksOfItself)).toEqual([
      false,
      false,
    ]);
  });
});

/** Behind a colon stand words that the reader may use. */
function speaksOfItself(text: string): boolean {
  return /\b(I|me|my|mine|we|us|our|ours|let's)\b/i.test(text.replace(/: .*/, ""));
}
