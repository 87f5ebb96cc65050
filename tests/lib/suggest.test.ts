import * as fc from "fast-check";
import { expect, test } from "vitest";
import { suggest } from "../../src/lib/suggest.ts";

const roles = ["therapist", "coach", "nurse", "teacher", "guide"];

test.each([
  ["terapist", "therapist"],
  ["Therapsit", "therapist"],
  ["coahc", "coach"],
  ["nurs", "nurse"],
  ["techer", "teacher"],
])("%s was probably meant to be %s", (word, meant) => {
  expect(suggest(word, roles)).toBe(meant);
});

test.each(["", "pilot", "x", "t".repeat(100)])("nothing is near %j", (word) => {
  expect(suggest(word, roles)).toBeUndefined();
});

test("a candidate is meant by itself", () => {
  fc.assert(
    fc.property(fc.constantFrom(...roles), (role) => {
      expect(suggest(role, roles)).toBe(role);
    }),
  );
});
