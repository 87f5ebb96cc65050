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
    [
      "Quillham and Vroodle argued. Kanban board, no ideas.",
      [
        ["name", "Quillham"],
        ["name", "Vroodle"],
      ],
    ],
    ["Josh waited. Josh around with them, I thought.", [["name", "Josh"]]],
    ["Joy is allowed here. Joy told me so.", [["name", "Joy"]]],
    ["The Bristol chart, the Milan questions, Peter Pan and Ramadan.", []],
    ["In Room 2 the Year 8 parents met the OKRs.", []],
    [
      "A girl of eleven sat with my oldest, ninety-seven, still.",
      [
        ["age", "eleven"],
        ["age", "ninety-seven"],
      ],
    ],
    ["The carpet must be thirty years old. At ten he came.", []],
    [
      "It moved from 16/9, on 15 de marzo, and his pain is 6/10.",
      [
        ["date", "16/9"],
        ["date", "15 de marzo"],
      ],
    ],
    [
      "Call 555-0117 (or 07700 900540).",
      [
        ["phone", "555-0117"],
        ["phone", "07700 900540"],
      ],
    ],
    [
      "Chart 77-40-19, file 12 of 30, H1183906/2.",
      [
        ["number", "77-40-19"],
        ["number", "H1183906/2"],
      ],
    ],
    [
      "She is u/quill_ham and quill#1234, met @ 5pm.",
      [
        ["web", "u/quill_ham"],
        ["web", "quill#1234"],
      ],
    ],
    [
      "He is the mayor of our town. The mayor's speech was long.",
      [["name", "the mayor of our town"]],
    ],
    [
      "She is at Oak Hollow Elementary, he in the Primary School.",
      [["place", "Oak Hollow Elementary"]],
    ],
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
