import { expect, test } from "vitest";
import { parseDueDay } from "../../src/domain/due-words.ts";
import { day } from "../support/factories.ts";

/** A Tuesday. */
const today = day("2026-11-24");

test.each([
  ["today", "2026-11-24"],
  ["tonight, after supper", "2026-11-24"],
  ["tomorrow", "2026-11-25"],
  ["Tomorrow morning", "2026-11-25"],
  ["friday", "2026-11-27"],
  ["on Tuesday", "2026-12-01"],
  ["Monday 9:00", "2026-11-30"],
  ["in 3 days", "2026-11-27"],
  ["in a week", "2026-12-01"],
  ["in 2 weeks", "2026-12-08"],
  ["next week", "2026-11-30"],
  ["2026-12-24, noon", "2026-12-24"],
] as const)("%s comes up on %s", (words, due) => {
  expect(parseDueDay(words, today)).toBe(due);
});

test.each(["", "when I can", "2026-02-30", "someday", "in a while"])("%j names no day", (words) => {
  expect(parseDueDay(words, today)).toBeUndefined();
});
