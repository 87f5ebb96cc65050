import * as fc from "fast-check";
import { expect, test } from "vitest";
import { jsonText } from "../../src/render/json-text.ts";

const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

test("reads back as the same value, without a character that acts on a terminal", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
      const text = jsonText(value);
      expect(text).not.toMatch(UNSEEN);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("what JSON.stringify leaves as it is is written out", () => {
  expect(jsonText(["\u009b2J", "\u202e", "\u{e0001}", "\u001b"])).toBe(
    '[\n  "\\u009b2J",\n  "\\u202e",\n  "\\udb40\\udc01",\n  "\\u001b"\n]',
  );
});
