import { describe, expect, test } from "vitest";
import { meanInterval, pairsNeeded } from "../../src/report/statistics.ts";

describe("the pairs that an effect needs", () => {
  test.each([
    [0.36, 61],
    [0.2, 197],
    [0.5, 32],
    [0.8, 13],
  ])("are for d = %d %i", (effect, pairs) => {
    expect(pairsNeeded(effect)).toBe(pairs);
  });
});

describe("the 95% interval of a mean", () => {
  // Half of the values are 1 and half are -1: the interval reaches t / √(n - 1) to both sides.
  const T_TABLE = [
    { n: 10, t: 2.2622 },
    { n: 30, t: 2.0452 },
    { n: 62, t: 1.9996 },
    { n: 122, t: 1.9798 },
  ] as const;

  test.each(T_TABLE)("is that of the table of t for $n values", ({ n, t }) => {
    const values = Array.from({ length: n }, (_, index) => (index % 2 === 0 ? 1 : -1));
    const [low, high] = meanInterval(values);
    expect(high).toBeCloseTo(t / Math.sqrt(n - 1), 4);
    expect(low).toBeCloseTo(-high, 10);
  });

  test("is the mean alone when all values are the same", () => {
    expect(meanInterval(Array.from({ length: 10 }, () => 2))).toEqual([2, 2]);
  });
});
