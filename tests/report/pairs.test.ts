import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/domain/day.ts";
import { MOST_DAYS_APART, pairedDifferences } from "../../src/report/pairs.ts";
import { day } from "../support/factories.ts";

const FIRST = day("2026-03-01");
const rated = (offset: number, value: number) => ({ day: addDays(FIRST, offset), value });

test("the nearest two days make a pair, and each day is in one alone", () => {
  const these = [rated(3, 1), rated(8, 2)];
  const those = [rated(4, 5), rated(20, 9)];
  expect(pairedDifferences(these, those)).toEqual([1 - 5, 2 - 9]);
});

test("of two days equally near the earlier one is taken", () => {
  expect(pairedDifferences([rated(5, 0)], [rated(6, 1), rated(4, 2)])).toEqual([-2]);
  expect(pairedDifferences([rated(6, 1), rated(4, 2)], [rated(5, 0)])).toEqual([2]);
});

test("days too far apart make no pair", () => {
  expect(pairedDifferences([rated(0, 1)], [rated(MOST_DAYS_APART, 2)])).toEqual([-1]);
  expect(pairedDifferences([rated(0, 1)], [rated(MOST_DAYS_APART + 1, 2)])).toEqual([]);
});

/** Days of a quarter, each of one kind. */
const days = fc.uniqueArray(
  fc.record({
    offset: fc.integer({ min: 0, max: 90 }),
    value: fc.integer({ min: 0, max: 10 }),
    isThis: fc.boolean(),
  }),
  { selector: ({ offset }) => offset },
);
const twoKinds = days.map((list) => {
  const of = (kind: boolean) =>
    list.filter(({ isThis }) => isThis === kind).map(({ offset, value }) => rated(offset, value));
  return { these: of(true), those: of(false) };
});

test("the order in which days are read changes nothing", () => {
  fc.assert(
    fc.property(twoKinds, ({ these, those }) => {
      expect(pairedDifferences(these.toReversed(), those.toReversed())).toEqual(
        pairedDifferences(these, those),
      );
    }),
  );
});

test("no day is used twice: there are as many pairs as days of the rarer kind, or fewer", () => {
  fc.assert(
    fc.property(twoKinds, ({ these, those }) => {
      const pairs = pairedDifferences(these, those);
      expect(pairs.length).toBeLessThanOrEqual(Math.min(these.length, those.length));
    }),
  );
});

test("a difference between the kinds that is always the same is found as it is", () => {
  fc.assert(
    fc.property(twoKinds, ({ these, those }) => {
      const same = (list: typeof these, value: number) => list.map((one) => ({ ...one, value }));
      const pairs = pairedDifferences(same(these, 2), same(those, 5));
      expect(pairs.filter((difference) => difference !== -3)).toEqual([]);
    }),
  );
});
