import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sourceExcerpt } from "../../src/lib/source-excerpt.ts";

test("carets stand under what is meant", () => {
  expect(sourceExcerpt("kind: scala", 7, 5)).toEqual({
    shown: "kind: scala",
    carets: "      ^^^^^",
  });
});

test("tabs and wide characters do not shift the carets", () => {
  expect(sourceExcerpt("\t界: x", 5, 1)).toEqual({ shown: "  界: x", carets: "      ^" });
});

test("a long line is cut on both sides of the place", () => {
  const { shown, carets } = sourceExcerpt(`${"a".repeat(200)}!${"b".repeat(200)}`, 201);
  expect(shown).toBe(`…${"a".repeat(60)}!${"b".repeat(39)}…`);
  expect(carets).toBe(`${" ".repeat(61)}^`);
});

test("any place in any line has a caret", () => {
  const place = fc.integer({ min: -5, max: 300 });
  fc.assert(
    fc.property(fc.string(), place, place, (line, column, length) => {
      expect(sourceExcerpt(line, column, length).carets).toMatch(/^ *\^+$/);
    }),
  );
});
