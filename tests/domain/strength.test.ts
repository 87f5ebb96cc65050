import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STRENGTHS } from "../../src/domain/role.ts";
import { strengthUnder } from "../../src/domain/strength.ts";

const raising = { id: "crisis", raises: true };
const lowering = { id: "can-leave", raises: false };
const strength = fc.constantFrom(...STRENGTHS);
const circumstances = fc.array(fc.constantFrom(raising, lowering));

describe("the strength of a difference", () => {
  test.each([
    { what: "stays as the role has it without any circumstance", base: 3, named: [], counts: 3 },
    { what: "is a step more when one raises it", base: 3, named: [raising], counts: 4 },
    {
      what: "is no more than a step more when several raise it",
      base: 3,
      named: [raising, raising, raising],
      counts: 4,
    },
    { what: "is a step less when one lowers it", base: 3, named: [lowering], counts: 2 },
    {
      what: "evens out when there are both",
      base: 3,
      named: [raising, lowering, raising],
      counts: 3,
    },
    { what: "is never above 5", base: 5, named: [raising], counts: 5 },
    { what: "is never below 1", base: 1, named: [lowering], counts: 1 },
  ] as const)("$what", ({ base, named, counts }) => {
    expect(strengthUnder(base, named)).toBe(counts);
  });

  test("is one of the five, at most a step from the role, in whatever order they are named", () => {
    fc.assert(
      fc.property(strength, circumstances, (base, named) => {
        const counts = strengthUnder(base, named);
        expect(STRENGTHS).toContain(counts);
        expect(Math.abs(counts - base)).toBeLessThanOrEqual(1);
        expect(strengthUnder(base, named.toReversed())).toBe(counts);
      }),
    );
  });
});
