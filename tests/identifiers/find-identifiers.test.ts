import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findIdentifiers } from "../../src/identifiers/find-identifiers.ts";
import { clean, known, planted } from "./corpus.ts";

const tell = (text: string, ownWords: readonly string[] = []) =>
  findIdentifiers(text, { ...known, ownWords }).map(({ kind, from, to }) => [
    kind,
    text.slice(from, to),
  ]);

describe("what may name somebody", () => {
  test.each([
    ["I told Mrs Okafor about it.", [["name", "Mrs Okafor"]]],
    ["I was told that Grace left.", [["name", "Grace"]]],
    ["In May I rest. I will mark the end.", []],
    ["I said that she is 34.", [["age", "34"]]],
    ["She is 10 minutes late.", []],
    [
      "We met on 2026-03-12 and the 3rd of May.",
      [
        ["date", "2026-03-12"],
        ["date", "the 3rd of May"],
      ],
    ],
    ["It went to 14 Elm Grove.", [["place", "14 Elm Grove"]]],
    ["His NHS number is 943 476 5919.", [["number", "943 476 5919"]]],
    ["It is 943 476 5918, which does not add up.", [["phone", "943 476 5918"]]],
  ])("%s", (text, found) => {
    expect(tell(text)).toEqual(found);
  });

  test("is what stands in one's own list, whatever its capitals, as a whole word", () => {
    const words = ["Quillham", "blue (door)"];
    expect(tell("At quillham, not quillhams, by the BLUE  (door).", words)).toEqual([
      ["own word", "quillham"],
      ["own word", "BLUE  (door)"],
    ]);
  });

  test("is any word with a capital letter that is none of the language, also at the start of a sentence", () => {
    expect(tell("Quillhamina and I agreed. Afterwards we rested.")).toEqual([
      ["name", "Quillhamina"],
    ]);
  });

  test("is missed in small letters where no list knows it", () => {
    expect(tell("i told okafor, then dave.")).toEqual([["name", "dave"]]);
  });
});

describe("for any text", () => {
  const sentence = fc.constantFrom(
    ...planted("development").map(({ text }) => text),
    ...clean("development"),
  );
  const words = fc.constantFrom("I waited for a while.", "It rained, and we were slow.");
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ maxLength: 200 }),
    fc.array(fc.oneof(sentence, fc.string({ maxLength: 9 }))).map((parts) => parts.join(" ")),
  );

  test("what is found lies within the text, in order and apart", () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }),
        (any, ownWords) => {
          let end = 0;
          for (const { from, to } of findIdentifiers(any, { ...known, ownWords })) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            end = to;
          }
          expect(end).toBeLessThanOrEqual(any.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("sentences around it that name nobody change nothing", () => {
    fc.assert(
      fc.property(words, sentence, words, (before, middle, after) => {
        const shifted = findIdentifiers(middle, known).map(({ kind, from, to }) => ({
          kind,
          from: from + before.length + 1,
          to: to + before.length + 1,
        }));
        expect(findIdentifiers(`${before} ${middle} ${after}`, known)).toEqual(shifted);
      }),
      { numRuns: 200 },
    );
  });
});
