import { describe, expect, test } from "vitest";
import { readingEase, syllables } from "./reading-ease.ts";

describe("the syllables of words", () => {
  test.each([
    [1, "the you what role scarf held yes one eye breathe asked served named changed makes times"],
    [2, "power little able being other session notice people landed wanted repair reason method"],
    [
      3,
      "somebody another supervise intention attention difference disorder idea services energy yesterday",
    ],
    [4, "responsible supervision territory"],
    [5, "university"],
    [6, "responsibility"],
  ])("of %i are counted", (count, words) => {
    const wrong = words.split(" ").filter((word) => syllables(word) !== count);
    expect(wrong).toEqual([]);
  });
});

describe("how easily a text reads", () => {
  test("is what the formulas say of sentences that are known", () => {
    const easy = readingEase(["The cat sat on the mat."]);
    expect([easy.ease, easy.grade]).toEqual([expect.closeTo(116.145, 3), expect.closeTo(-1.45, 3)]);
    const hard = readingEase([
      "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.",
    ]);
    expect([hard.ease, hard.grade]).toEqual([expect.closeTo(24.44, 2), expect.closeTo(13.08, 2)]);
  });

  test("does not depend on how sentences are spread over texts", () => {
    expect(readingEase(["One is here. Two are there."])).toEqual(
      readingEase(["One is here", "Two are there"]),
    );
  });

  test("is easiest where there is nothing to read", () => {
    expect(readingEase(["", "2026"])).toEqual({ ease: 100, grade: 0 });
  });
});
