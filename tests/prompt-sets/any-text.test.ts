import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ParsedSet } from "../../src/prompt-sets/parse-prompt-set.ts";
import { OFF, parse, setWith } from "./parse.ts";

/** How many prompts a set has, or how many issues: never none. */
function sizeOf(parsed: ParsedSet): number {
  return "issues" in parsed ? parsed.issues.length : parsed.set.prompts.length;
}

const piece = fc.oneof(
  fc.constantFrom(...OFF.split("\n").map((line) => `${line}\n`)),
  fc.constantFrom(
    "extend: a\n",
    "drop: [b, 1]\n",
    "  - 1\n",
    "    options: [a, {b: c}]\n",
    "__proto__: 1\n",
    "\t",
  ),
  fc.string({ maxLength: 12 }),
);

test("any text gives a set or issues", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const parsed = parse(pieces.join(""));
      expect(sizeOf(parsed)).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test("a set with any value in any field gives a set or issues", () => {
  const keys = [
    "id",
    "kind",
    "ask",
    "help",
    "when",
    "default",
    "options",
    "from",
    "to",
    "feeds",
    "min",
    "seconds",
    "toString",
  ];
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom("scale", "choice", "choices", "number", "a is yes", "{role}", "hasOwnProperty"),
  );
  const prompt = fc.dictionary(fc.constantFrom(...keys), value);
  fc.assert(
    fc.property(fc.array(fc.oneof(prompt, fc.jsonValue())), (prompts) => {
      const parsed = parse(setWith(...prompts));
      expect(sizeOf(parsed)).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
