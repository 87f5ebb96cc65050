import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canGoOn, typedNumber, typeOn } from "../../../src/adapters/inquirer/typed-number.ts";

const rangeAndNumber = fc
  .tuple(fc.integer({ min: -120, max: 120 }), fc.integer({ min: 0, max: 120 }))
  .map(([from, length]) => ({ from, to: from + length }))
  .chain((range) => fc.tuple(fc.constant(range), fc.integer({ min: range.from, max: range.to })));

test("every number of a range can be typed", () => {
  fc.assert(
    fc.property(rangeAndNumber, ([range, number]) => {
      const typed = Array.from(String(number)).reduce(
        (before, character) => typeOn(before, character, range),
        "",
      );
      expect(typedNumber(typed, range)).toBe(number);
    }),
  );
});

test("whatever is typed is the beginning of a number of the range, or nothing", () => {
  const keys = fc.array(fc.constantFrom("-", "0", "1", "2", "5", "9", "x", " "), { maxLength: 6 });
  fc.assert(
    fc.property(rangeAndNumber, keys, ([range], pressed) => {
      const typed = pressed.reduce((before, key) => typeOn(before, key, range), "");
      const all = Array.from(
        { length: range.to - range.from + 1 },
        (_, index) => range.from + index,
      );
      expect(all.some((number) => String(number).startsWith(typed))).toBe(true);
    }),
  );
});

test("a number can go on when a longer one of the range begins with it", () => {
  fc.assert(
    fc.property(rangeAndNumber, ([range, number]) => {
      const all = Array.from(
        { length: range.to - range.from + 1 },
        (_, index) => range.from + index,
      );
      const longer = all.some(
        (other) => other !== number && String(other).startsWith(String(number)),
      );
      expect(canGoOn(String(number), range)).toBe(longer);
    }),
  );
});
