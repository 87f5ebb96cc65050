import { describe, expect, test } from "vitest";
import { sayBar, sayCaption, sayQuantity } from "../../src/render/quantities.ts";
import type { Quantity, Unit } from "../../src/report/report.ts";

describe("a quantity in words", () => {
  const said: readonly (readonly [number, Unit, number | undefined, string])[] = [
    [1, "sessions", undefined, "1 session"],
    [12, "entries", undefined, "12 entries"],
    [3, "answers", 14, "3 of 14 answers"],
    [0, "loose ends", undefined, "0 loose ends"],
    [125, "minutes", 3, "2 hours 5 minutes (3 sessions)"],
    [6.444, "points", 12, "6.4 (12 answers)"],
    [6, "points", 2, "6 (rests on 2 answers)"],
    [6, "points", 1, "6 (rests on 1 answer)"],
    [1.25, "change", 5, "+1.3 (5 answers)"],
    [-1, "change", 5, "-1 (5 answers)"],
    [-0.01, "change", 5, "0 (5 answers)"],
    [0.426, "share", 40, "43% (40 answers)"],
    [7.5, "number", undefined, "7.5"],
  ];
  test.each(said.map(([value, unit, n, words]) => ({ value, unit, n, words })))(
    "$value $unit of $n is $words",
    ({ words, ...quantity }) => {
      expect(sayQuantity(quantity)).toBe(words);
    },
  );
});

function bars(...quantities: readonly Quantity[]) {
  return quantities.map((quantity) => ({ label: "", quantity }));
}

describe("what a caption says of its bars", () => {
  test("names the answers that all bars rest on, and the bars stand alone", () => {
    const same = bars({ value: 3, unit: "answers", n: 9 }, { value: 6, unit: "answers", n: 9 });
    expect(sayCaption("How was it?", same)).toBe("How was it? 9 answers.");
    expect(same.map(({ quantity }) => sayBar(quantity, same))).toEqual(["3", "6"]);
  });

  test("says plainly on how few they rest", () => {
    expect(sayCaption("Half yes", bars({ value: 2, unit: "answers", n: 2 }))).toBe(
      "Half yes. Rests on 2 answers.",
    );
  });

  test("leaves it to the bars where they rest on different numbers", () => {
    const mixed = bars({ value: 3, unit: "answers", n: 9 }, { value: 6, unit: "answers", n: 8 });
    expect(sayCaption("How was it?", mixed)).toBe("How was it?");
    expect(mixed.map(({ quantity }) => sayBar(quantity, mixed))).toEqual([
      "3 of 9 answers",
      "6 of 8 answers",
    ]);
  });
});
