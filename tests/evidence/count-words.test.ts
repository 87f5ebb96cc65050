import * as fc from "fast-check";
import { expect, test } from "vitest";
import { countWords } from "../../src/evidence/count-words.ts";

test.each([
  ["", 0],
  [" \n\t ", 0],
  ["one", 1],
  ["It's a well-known line.", 4],
  ["one – two", 3],
  ["one\ntwo\r\n three\u00a0four", 4],
  ["Büro 中文 x", 3],
])("%j has %i words", (text, words) => {
  expect(countWords(text)).toBe(words);
});

const word = fc.stringMatching(/^\S+$/);
const blank = fc.stringMatching(/^[ \t\n\r]+$/);

test("there are as many words as were put between blanks, whatever the blanks", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, blank)), blank, (pieces, start) => {
      expect(countWords(start + pieces.flat().join(""))).toBe(pieces.length);
    }),
  );
});

test("two texts have the words of both", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
      expect(countWords(`${one}\n${other}`)).toBe(countWords(one) + countWords(other));
    }),
  );
});
