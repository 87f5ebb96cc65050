import * as fc from "fast-check";
import fastStringWidth from "fast-string-width";
import { expect, test } from "vitest";
import { oneLine, shorten, wrapWords } from "../../../src/adapters/inquirer/fit-text.ts";

const words = fc
  .array(
    fc.string({ unit: fc.constantFrom("a", "é", "日", "-", "w"), minLength: 1, maxLength: 30 }),
  )
  .map((list) => list.join(" "));
const columns = fc.integer({ min: 2, max: 30 });

test("wrapped lines fit and lose nothing but blanks", () => {
  fc.assert(
    fc.property(words, columns, (text, columns) => {
      const lines = wrapWords(text, columns);
      expect(lines.filter((line) => fastStringWidth(line) > columns)).toEqual([]);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }),
  );
});

test("a shortened text fits, and one that fits is left alone", () => {
  fc.assert(
    fc.property(words, columns, (text, columns) => {
      const short = shorten(text, columns);
      expect(fastStringWidth(short)).toBeLessThanOrEqual(columns);
      expect(short === text).toBe(fastStringWidth(text) <= columns);
    }),
  );
});

test("one line is one line, whatever was written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(oneLine(text)).not.toMatch(/[\n\r\t]|\p{Cc}/u);
    }),
  );
});
