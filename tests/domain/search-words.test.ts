import * as fc from "fast-check";
import { expect, test } from "vitest";
import { foundLine, readSearchWords } from "../../src/domain/search-words.ts";

const word = (text: string, isBeginning = false) => ({ text, isBeginning });

test.each([
  ["late again", [word("late"), word("again")]],
  ['"late again" letter', [word("late again"), word("letter")]],
  ['"not closed', [word("not closed")]],
  ["late*", [word("late", true)]],
  ['"late ag"*', [word("late ag", true)]],
  ["re-do AND (x)", [word("re-do"), word("AND"), word("(x)")]],
  ['? "" * !!', []],
])("reads %s", (text, words) => {
  expect(readSearchWords(text)).toEqual(words);
});

test("whatever is typed gives words with something to look for", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const { text: read } of readSearchWords(text)) expect(read).toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});

test("words of letters and digits come through as they are", () => {
  const plain = fc.array(fc.stringMatching(/^[a-z0-9é]+$/), { minLength: 1 });
  fc.assert(
    fc.property(plain, (words) => {
      expect(readSearchWords(words.join(" "))).toEqual(words.map((text) => word(text)));
    }),
  );
});

test("the line found is the one with the first word, from a little before it", () => {
  const words = readSearchWords("cafe");
  expect(foundLine("One.\r\nThe Café.\nMore.", words)).toBe("The Café.");
  expect(foundLine("One.\nTwo.", words)).toBe("One.");
  expect(foundLine("", words)).toBe("");
  const long = `${"a word and ".repeat(10)}the café at the corner`;
  expect(foundLine(long, words)).toBe("…and a word and the café at the corner");
});

test("the line found is a part of the text, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (text, typed) => {
      const line = foundLine(text, readSearchWords(typed)).replace(/^…/, "");
      expect(text).toContain(line);
    }),
  );
});
