import { expect, test } from "vitest";
import { digest } from "../../../src/adapters/node/digest.ts";
import { timeOrderedIds } from "../../../src/adapters/node/ids.ts";

test("ids are UUIDs of version 7, each once and in the order in which they were made", () => {
  const ids = timeOrderedIds();
  const made = Array.from({ length: 10_000 }, () => ids.next());
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(made.filter((id) => !shape.test(id))).toEqual([]);
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});

test("an id says when it was made", () => {
  const before = Date.now();
  const [first = "", second = ""] = timeOrderedIds().next().split("-");
  const made = Number.parseInt(first + second, 16);
  expect(made).toBeGreaterThanOrEqual(before);
  expect(made).toBeLessThanOrEqual(Date.now() + 1);
});

// Figures of `printf '...' | sha256sum`.
test.each([
  ["", "e3b0c44298fc"],
  ["abc", "ba7816bf8f01"],
  ["ü", "607474ca475a"],
])("the digest of %j is the start of its SHA-256 in UTF-8", (text, start) => {
  expect(digest(text)).toBe(start);
});
