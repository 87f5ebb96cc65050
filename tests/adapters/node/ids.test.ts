import { expect, test, vi } from "vitest";
import { digest } from "../../../src/adapters/node/digest.ts";
import { dayOrderedIds } from "../../../src/adapters/node/ids.ts";

test("ids are UUIDs of version 7, each once", () => {
  const ids = dayOrderedIds();
  const made = Array.from({ length: 10_000 }, () => ids.next());
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(made.filter((id) => !shape.test(id))).toEqual([]);
  expect(new Set(made).size).toBe(made.length);
});

test.each(["2026-11-23T13:05:00Z", "2026-10-25T00:30:00Z", "2026-03-28T23:00:00Z"])(
  "an id made at %s tells that day, and some time of it",
  (now) => {
    vi.useFakeTimers({ now: new Date(now), toFake: ["Date"] });
    try {
      const ids = dayOrderedIds();
      const times = Array.from({ length: 2000 }, () => timeIn(ids.next()));
      const days = new Set(times.map((time) => time.toLocaleDateString("sv-SE")));
      const hours = new Set(times.map((time) => time.getHours()));
      expect([...days]).toEqual([new Date(now).toLocaleDateString("sv-SE")]);
      expect(hours.size).toBeGreaterThanOrEqual(23);
    } finally {
      vi.useRealTimers();
    }
  },
);

function timeIn(id: string): Date {
  return new Date(Number.parseInt(id.slice(0, 13).replace("-", ""), 16));
}

// Figures of `printf '...' | sha256sum`.
test.each([
  ["", "e3b0c44298fc"],
  ["abc", "ba7816bf8f01"],
  ["ü", "607474ca475a"],
])("the digest of %j is the start of its SHA-256 in UTF-8", (text, start) => {
  expect(digest(text)).toBe(start);
});
