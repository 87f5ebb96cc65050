import { describe, expect, test } from "vitest";
import { type Condition, holds } from "../../src/prompt-sets/condition.ts";
import type { AnswerValue } from "../../src/prompt-sets/prompt-set.ts";

const known: ReadonlyMap<string, AnswerValue> = new Map<string, AnswerValue>([
  ["mended", true],
  ["balance", 2],
  ["fit", "well"],
  ["shift", ["taller", "alert"]],
  ["ends", []],
  ["learned", "To wait."],
  ["seat", "down"],
]);

const is = (of: string, value: string): Condition => ({ kind: "is", of, value, not: false });
const isNot = (of: string, value: string): Condition => ({ kind: "is", of, value, not: true });
const answered = (of: string, not = false): Condition => ({ kind: "answered", of, not });
const least = (of: string, value: number): Condition => ({
  kind: "compare",
  of,
  at: "least",
  value,
});
const most = (of: string, value: number): Condition => ({ kind: "compare", of, at: "most", value });

describe("a condition", () => {
  test.each([
    ["yes of a confirm", is("mended", "yes"), true],
    ["no of a confirm that is yes", is("mended", "no"), false],
    ["another answer", isNot("mended", "no"), true],
    ["the number", is("balance", "2"), true],
    ["the option", is("fit", "well"), true],
    ["one of the options", is("shift", "alert"), true],
    ["not among the options", isNot("shift", "smaller"), true],
    ["among the options although it should not be", isNot("shift", "alert"), false],
    ["the seat", is("seat", "down"), true],
    ["a text that was answered", answered("learned"), true],
    ["a question that is not there", answered("other", true), true],
    ["at least, just so", least("balance", 2), true],
    ["at least, not quite", least("balance", 3), false],
    ["at most, just so", most("balance", 2), true],
    ["at most, not quite", most("balance", 1), false],
  ])("on %s", (_, condition, expected) => {
    expect(holds(condition, known)).toBe(expected);
  });

  test.each([
    is("other", "yes"),
    isNot("other", "yes"),
    least("other", 0),
    most("other", 0),
    answered("other"),
    isNot("ends", "a"),
    answered("ends"),
  ])("on a question without an answer never holds: %j", (condition) => {
    expect(holds(condition, known)).toBe(false);
  });

  test("counts an empty list as no answer", () => {
    expect(holds(answered("ends", true), known)).toBe(true);
  });

  test("joined by and holds when all parts do, joined by or when one does", () => {
    const parts = [is("mended", "yes"), is("fit", "badly")];

    expect(holds({ kind: "and", parts }, known)).toBe(false);
    expect(holds({ kind: "or", parts }, known)).toBe(true);
  });
});
