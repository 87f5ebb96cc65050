import * as fc from "fast-check";
import { expect, test } from "vitest";
import { safeLines, visible } from "../../src/lib/safe-text.ts";

test.each([
  ["a red \u001b[31mword", "a red \\u{1b}[31mword"],
  ["turned \u202e round", "turned \\u{202e} round"],
  ["a\ttab", "a  tab"],
  ["two\nlines", "two\\u{a}lines"],
  ["no\u200bwidth", "no\\u{200b}width"],
  ["👩‍⚕️ stays, نمی‌خواهم too", "👩‍⚕️ stays, نمی‌خواهم too"],
])("%j is shown as %j", (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test("several lines stay several lines", () => {
  expect(safeLines("one\r\ntwo\n\u001b]0;title\u0007")).toBe("one\ntwo\n\\u{1b}]0;title\\u{7}");
});

test("no text moves a cursor or turns the direction of writing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
