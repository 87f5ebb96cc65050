import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ENDINGS, isInList } from "../../src/identifiers/ordinary-words.ts";

const shipped = readFileSync("data/english-words.txt", "utf8");
const lines = shipped.split("\n");

/** All that a list says, written out. */
function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split("\n").flatMap(wordsOfLine));
}

function wordsOfLine(line: string): readonly string[] {
  const [word = "", signs = ""] = line.split(" ");
  const made = ENDINGS.filter(([sign]) => signs.includes(sign)).map(
    ([, loses, gets]) => word.slice(0, word.length - loses.length) + gets,
  );
  return word === "" ? [] : [word, ...made];
}

test("the shipped list is in order, each word once", () => {
  const words = lines.map((line) => line.replace(/ .*/, ""));
  expect(words).toEqual([...new Set(words)].toSorted());
  expect(words.length).toBeGreaterThan(25_000);
});

test("every word that the shipped list says is in it, with its endings", () => {
  expect([...wordsOf(shipped)].filter((word) => !isInList(shipped, word))).toEqual([]);
});

test.each(["quillham", "makeing", "makes ", "make af", "a", "\n", " ", ""])("%j is not", (word) => {
  expect(isInList(shipped, word)).toBe(false);
});

test("in any list those words are found that are in it, and no others", () => {
  const word = fc.string({
    unit: fc.constantFrom("a", "b", "é", "y", "s"),
    minLength: 1,
    maxLength: 4,
  });
  const signs = fc.subarray(ENDINGS.map(([sign]) => sign));
  const entries = fc.uniqueArray(fc.tuple(word, signs), {
    selector: ([word]) => word,
    maxLength: 9,
  });
  fc.assert(
    fc.property(entries, word, (entries, asked) => {
      const list = entries
        .map(([word, signs]) => [word, signs.join("")].filter((part) => part !== "").join(" "))
        .toSorted()
        .join("\n");
      const isMeant = entries.some(([word, signs]) =>
        [
          word,
          ...ENDINGS.flatMap(([sign, loses, gets]) =>
            signs.includes(sign) && word.endsWith(loses)
              ? [word.slice(0, word.length - loses.length) + gets]
              : [],
          ),
        ].includes(asked),
      );
      expect(isInList(list, asked)).toBe(isMeant);
    }),
    { numRuns: 500 },
  );
});
