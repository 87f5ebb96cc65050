import { describe, expect, test } from "vitest";
import type { Gap } from "../../../src/evidence/evidence.ts";
import { sayGap, sayLimit } from "../../../src/render/evidence/words.ts";

function gap(there: number, parts: Partial<Gap> & { readonly least?: number } = {}): Gap {
  const { least, ...others } = parts;
  return { accounts: { there, least }, withPeer: { there: 0 }, unfinished: 0, ...others };
}

describe("a gap in words", () => {
  test.each([
    [gap(0), "no account yet"],
    [gap(1), "1 account"],
    [gap(3, { unfinished: 2 }), "3 accounts; 2 with something left to write"],
    [gap(2, { least: 5 }), "2 of 5"],
    [gap(7, { least: 5 }), "7 of 5"],
    [gap(2, { least: 5, withPeer: { there: 0, least: 1 } }), "2 of 5; none with a peer discussion"],
    [gap(2, { least: 2, withPeer: { there: 1, least: 1 } }), "2 of 2; 1 with a peer discussion"],
    [
      gap(2, { least: 2, withPeer: { there: 1, least: 2 } }),
      "2 of 2; 1 of 2 with a peer discussion",
    ],
  ])("%j reads %j", (given, words) => {
    expect(sayGap(given)).toBe(words);
  });
});

describe("a limit in words", () => {
  const statement = { title: "Statement", words: 1500, holds: "accounts" } as const;

  test.each([
    [0, "Statement: 0 of at most 1500 words, all accounts together."],
    [1500, "Statement: 1500 of at most 1500 words, all accounts together."],
    [
      1501,
      "Statement: 1501 of at most 1500 words, all accounts together. That is 1 word too many.",
    ],
  ])("with %i words", (there, words) => {
    expect(sayLimit({ ...statement, there })).toBe(words);
  });

  test("of a text that scarf does not hold", () => {
    expect(sayLimit({ title: "Summary", words: 500, holds: "words of your own" })).toBe(
      "Summary: at most 500 words of your own. scarf holds nothing of it.",
    );
  });
});
