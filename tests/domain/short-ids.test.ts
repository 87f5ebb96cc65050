import * as fc from "fast-check";
import { expect, test } from "vitest";
import { shortIds } from "../../src/domain/short-ids.ts";

// Few digits, so that ids begin alike more often than real ones do.
const id = fc
  .array(fc.constantFrom("0", "1"), { minLength: 32, maxLength: 32 })
  .map((digits) => digits.join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"));

test("each beginning names one id, and one digit less would not do", () => {
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 40 }), (ids) => {
      const short = shortIds(ids);
      expect([...short.keys()].toSorted()).toEqual(ids.toSorted());
      for (const [whole, start] of short) {
        expect(ids.filter((other) => other.startsWith(start))).toEqual([whole]);
        expect(start.length).toBeGreaterThanOrEqual(8);
        expect(start.endsWith("-")).toBe(false);
        const less = start.slice(0, -1).replace(/-$/, "");
        const isNeeded = ids.filter((other) => other.startsWith(less)).length > 1;
        expect(isNeeded || start.length === 8).toBe(true);
      }
    }),
  );
});

test("no ids have no beginnings, and one alone has 8 characters", () => {
  expect(shortIds([])).toEqual(new Map());
  expect(shortIds(["019ab1c2-3d4e-7000-8000-000000000000"]).values().next().value).toBe("019ab1c2");
});
