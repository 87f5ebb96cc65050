import { assert, property, uint8Array } from "fast-check";
import { expect, test } from "vitest";
import { readDataKey, saltOf, writeDataKey } from "../../src/domain/data-key.ts";

const bytes = uint8Array({ minLength: 48, maxLength: 48 });

test("a key that is written is read again", () => {
  assert(
    property(bytes, (bytes) => {
      expect(readDataKey(`${writeDataKey({ bytes })}\n`)).toEqual({ bytes });
    }),
  );
});

test("a key is written as SQLCipher takes it", () => {
  const key = { bytes: new Uint8Array(48).fill(10) };
  expect(writeDataKey(key)).toBe(`x'${"0a".repeat(48)}'`);
});

test("the salt is the end of the key", () => {
  const bytes = Uint8Array.from({ length: 48 }, (_, index) => index);
  expect([...saltOf({ bytes })]).toEqual(Array.from({ length: 16 }, (_, index) => 32 + index));
});

test.each([
  "",
  "x''",
  `x'${"0".repeat(95)}'`,
  `x'${"0".repeat(97)}'`,
  `x'${"g".repeat(96)}'`,
  "0".repeat(96),
])("what is no key is none: %s", (text) => {
  expect(readDataKey(text)).toBeUndefined();
});
