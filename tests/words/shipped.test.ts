import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { shippedTexts, WORD_FILES } from "./shipped.ts";

test("every file with words is looked at, also one that nobody named", () => {
  const there = ["prompts", "data"].flatMap((folder) =>
    readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  expect(there.toSorted()).toEqual(WORD_FILES.toSorted());
});

test("titles, questions, help, options, labels, signs and words of roles are among what is read", () => {
  const read = shippedTexts().map(({ text }) => text);
  expect(read).toEqual(
    expect.arrayContaining([
      "Taking it off, in a minute",
      "Is anything in need of repair?",
      "Between you and somebody else. Small things count.",
      "In part",
      "Tired",
      "I interrupted",
      "Clergy",
      "My watch is over. My part is done for now.",
      "Five accounts in three years, on its own form.",
    ]),
  );
});

test("what scarf reads for itself is not: ids, kinds and conditions", () => {
  const read = new Set(shippedTexts().map(({ text }) => text));
  expect(
    ["off-minute", "choice", "mended is yes", "https://ncps.com/"].filter((text) => read.has(text)),
  ).toEqual([]);
});
