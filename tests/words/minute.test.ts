import { describe, expect, test } from "vitest";
import { SEATS } from "../../src/domain/role.ts";
import { isSingleKey, optionLabels, path, seconds } from "./paths.ts";
import { shippedSet } from "./shipped-sets.ts";

const MINUTES = [
  { id: "on-minute", steps: 5, keys: 2 },
  { id: "off-minute", steps: 7, keys: 4 },
  { id: "day-minute", steps: 5, keys: 1 },
  { id: "down-supervisee", steps: 7, keys: 4 },
  { id: "down-patient", steps: 7, keys: 4 },
  { id: "down-student", steps: 7, keys: 4 },
] as const;
const USUAL = { mended: false };
const REPAIR = { mended: true };

describe.each(MINUTES)("$id", ({ id, steps, keys }) => {
  const set = shippedSet(id);

  test.each(SEATS)("takes at most a minute in the seat %s, every word read", (seat) => {
    expect(seconds(path(set, seat, USUAL))).toBeLessThanOrEqual(60);
  });

  test.each(SEATS)("has few steps for the seat %s, and single keys where they will do", (seat) => {
    const asked = path(set, seat, USUAL);
    expect({ steps: asked.length, keys: asked.filter(isSingleKey).length }).toEqual({
      steps,
      keys,
    });
  });

  test("breathes for at most five seconds", () => {
    const pauses = set.prompts.map((prompt) => (prompt.kind === "pause" ? prompt.seconds : 0));
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThanOrEqual(5);
  });

  test("has no list to tick", () => {
    expect(set.prompts.filter(({ kind }) => kind === "choices")).toEqual([]);
  });
});

test.each(SEATS)("a repair adds one line for the seat %s, and stays within 75 seconds", (seat) => {
  const set = shippedSet("off-minute");
  const usual = path(set, seat, USUAL).map(({ id }) => id);
  const repair = path(set, seat, REPAIR);
  expect(repair.map(({ id }) => id).filter((id) => !usual.includes(id))).toEqual(["what_happened"]);
  expect(seconds(repair)).toBeLessThanOrEqual(75);
});

test.each(SEATS)(
  "a fit check adds one key at most for the seat %s, and stays within 75 seconds",
  (seat) => {
    const usual = path(shippedSet("off-minute"), seat, USUAL).map(({ id }) => id);
    const withFit = path(shippedSet("off-minute-fit"), seat, USUAL);
    const added = withFit.filter(({ id }) => !usual.includes(id));
    expect(added.map(({ id }) => id)).toEqual(seat === "down" ? [] : ["fit"]);
    expect(added.filter((prompt) => !isSingleKey(prompt))).toEqual([]);
    expect(seconds(withFit)).toBeLessThanOrEqual(75);
  },
);

test("a way of handing power back, and how it fitted, take one key", () => {
  const asked = shippedSet("off-minute-fit").prompts.filter(({ id }) =>
    /^(handed_back|fit)$/.test(id),
  );
  const counts = asked.map((prompt) =>
    prompt.kind === "choice" ? optionLabels(prompt.options).length : 0,
  );
  expect(counts).toEqual([9, 5]);
});

test("the long sets would not pass for a minute", () => {
  const long = ["on", "off", "day"].map((id) => seconds(path(shippedSet(id), "up", USUAL)));
  expect(long.filter((time) => time <= 75)).toEqual([]);
});
