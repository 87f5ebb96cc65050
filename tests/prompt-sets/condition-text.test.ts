import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition } from "../../src/prompt-sets/condition.ts";
import { parseCondition, writeCondition } from "../../src/prompt-sets/condition-text.ts";

function leaves(text: string): unknown {
  const read = parseCondition(text);
  return "groups" in read ? read.groups.map((group) => group.map(({ leaf }) => leaf)) : read;
}

/** What is pointed at, and what is meant instead. */
function problems(text: string): readonly string[] {
  const read = parseCondition(text);
  if ("groups" in read) return [];
  return read.problems.map(({ part, suggestion }) => {
    const pointed = text.slice(part.from, part.from + part.length);
    return suggestion === undefined ? pointed : `${pointed} -> ${suggestion}`;
  });
}

describe("reading", () => {
  test.each([
    ["mended is yes", { kind: "is", of: "mended", value: "yes", not: false }],
    ["mended is not yes", { kind: "is", of: "mended", value: "yes", not: true }],
    ["  mended   is  yes  ", { kind: "is", of: "mended", value: "yes", not: false }],
    ["shift is cannot tell", { kind: "is", of: "shift", value: "cannot tell", not: false }],
    ['pace is "stop and go"', { kind: "is", of: "pace", value: "stop and go", not: false }],
    ["pace is 'on or off'", { kind: "is", of: "pace", value: "on or off", not: false }],
    ['pace is not "not"', { kind: "is", of: "pace", value: "not", not: true }],
    ['pace is "answered"', { kind: "is", of: "pace", value: "answered", not: false }],
    ["learned is answered", { kind: "answered", of: "learned", not: false }],
    ["learned is not answered", { kind: "answered", of: "learned", not: true }],
    ["balance >= 2", { kind: "compare", of: "balance", at: "least", value: 2 }],
    ["balance>=2", { kind: "compare", of: "balance", at: "least", value: 2 }],
    ["balance <= -2", { kind: "compare", of: "balance", at: "most", value: -2 }],
    ["balance at least 2.5", { kind: "compare", of: "balance", at: "least", value: 2.5 }],
    ["balance is at most 2", { kind: "compare", of: "balance", at: "most", value: 2 }],
    ["day-off_2 is yes", { kind: "is", of: "day-off_2", value: "yes", not: false }],
  ])("reads %s", (text, leaf) => {
    expect(leaves(text)).toEqual([[leaf]]);
  });

  test("lets and bind tighter than or", () => {
    const isYes = { kind: "is", value: "yes", not: false };

    expect(leaves("a is yes or b is yes and c is yes or d is yes")).toEqual([
      [{ ...isYes, of: "a" }],
      [
        { ...isYes, of: "b" },
        { ...isYes, of: "c" },
      ],
      [{ ...isYes, of: "d" }],
    ]);
  });
});

describe("refusing", () => {
  test.each([
    ["nothing", "mended", ["mended"]],
    ["nothing behind is", "mended is", ["is"]],
    ["nothing behind not", "mended is not", ["not"]],
    ["nothing behind and", "mended is yes and", ["d"]],
    ["nothing before or", "or mended is yes", ["or"]],
    ["two words that join", "a is yes and and b is yes", ["and"]],
    ["an equals sign", "mended = yes", ["= -> is"]],
    ["another comparison", "balance > 2", ["> -> >="]],
    ["a comparison with a word", "balance >= two", ["two"]],
    ["a comparison with nothing", "balance >=", [">="]],
    ["more than a number", "balance >= 2 3", ["3"]],
    ["brackets", "(a is yes or b is yes)", ["(", ")"]],
    ["a quote without a partner", 'pace is "slow', ['"']],
    ["a value half in quotes", 'pace is "slow" down', ['"slow" down']],
    ["several mistakes at once", "a = yes or b > 2", ["= -> is", "> -> >="]],
  ])("points at %s", (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});

const id = fc.stringMatching(/^[a-z][a-z0-9_-]{0,10}$/);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const word = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom("and", "not", "a or b", "at"));
const leaf = fc.oneof(
  fc.record({
    kind: fc.constant("is" as const),
    of: id,
    value: word,
    not: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("compare" as const),
    of: id,
    at: fc.constantFrom("least" as const, "most" as const),
    value: number,
  }),
  fc.record({ kind: fc.constant("answered" as const), of: id, not: fc.boolean() }),
);

test("what is written reads back the same", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(leaf, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      (groups) => {
        fc.pre(groups.flat().every(({ of }) => !["and", "or"].includes(of)));
        const parts: Condition[] = groups.map((parts) => ({ kind: "and", parts }));

        expect(leaves(writeCondition({ kind: "or", parts }))).toEqual(groups);
      },
    ),
  );
});

test("any text is a condition or has problems that stand in it", () => {
  const piece = fc.constantFrom("a", "is", "not", "and", "or", ">=", "2", "(", '"', "'", " ", "=");
  const text = fc.oneof(
    fc.string(),
    fc.array(piece).map((pieces) => pieces.join(" ")),
  );
  fc.assert(
    fc.property(text, (text) => {
      const read = parseCondition(text);
      if ("groups" in read) return;
      expect(read.problems.length).toBeGreaterThan(0);
      for (const { part } of read.problems) expect(part.from).toBeLessThanOrEqual(text.length);
    }),
  );
});
