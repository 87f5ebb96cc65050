import { assert, property, uint8Array } from "fast-check";
import { expect, test } from "vitest";
import {
  readRecoveryCode,
  sayRecoveryCode,
  writeRecoveryCode,
} from "../../src/domain/recovery-code.ts";

const code = uint8Array({ minLength: 20, maxLength: 20 }).map(writeRecoveryCode);

test("a code has eight groups of four signs, without I, L, O and U", () => {
  assert(
    property(code, (code) => {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    }),
  );
});

test("different bytes make different codes", () => {
  const bytes = uint8Array({ minLength: 20, maxLength: 20 });
  assert(
    property(bytes, bytes, (one, other) => {
      const isSame = Buffer.from(one).equals(Buffer.from(other));
      expect(writeRecoveryCode(one) === writeRecoveryCode(other)).toBe(isSame);
    }),
  );
});

test("a code that was copied by hand is read as it was made", () => {
  assert(
    property(code, (code) => {
      const copied = code.toLowerCase().replaceAll("-", "  ").replaceAll("0", "o");
      expect(readRecoveryCode(copied.replaceAll("1", "l"))).toBe(code);
      expect(readRecoveryCode(` ${code} `)).toBe(code);
    }),
  );
});

test("says the code and what it is for, at 60 columns", () => {
  const lines = sayRecoveryCode(writeRecoveryCode(new Uint8Array(20))).split("\n");
  expect(lines[1]).toBe("  0000-0000-0000-0000-0000-0000-0000-0000");
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(60);
});
