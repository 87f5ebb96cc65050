import { describe, expect, test } from "vitest";
import { digest } from "../../src/adapters/node/digest.ts";
import type { PromptSet } from "../../src/prompt-sets/prompt-set.ts";
import { issuesIn, setIn, setWith } from "./parse.ts";

const ask = (id: string, more: object = {}) => ({ id, kind: "text", ask: id, ...more });
const base: PromptSet = {
  ...setIn(
    setWith(ask("a"), { id: "b", kind: "confirm", ask: "b" }, ask("c", { when: "b is yes" })),
  ),
  title: "The other",
  language: "de",
  source: "somebody",
};

function extension(prompts: string, drop = "[]"): string {
  return `scarf: 1\nid: mine\nextend: base\ndrop: ${drop}\nprompts:\n${prompts === "" ? "  []\n" : prompts}`;
}

function idsOf(text: string): readonly string[] {
  return setIn(text, { base }).prompts.map(({ id }) => id);
}

const X = "  - { id: x, kind: text, ask: x }\n";
const beside = (id: string, where: string) => `  - { id: ${id}, kind: text, ask: x, ${where} }\n`;

describe("a set that extends another", () => {
  test("is like it in what it does not say itself", () => {
    const text = "scarf: 1\nid: mine\nextend: base\n";

    expect(setIn(text, { base })).toEqual({
      ...base,
      id: "mine",
      version: digest(`${text}\n${base.version}`),
    });
  });

  test("has a title, a language and a source of its own when it says so", () => {
    const text = "scarf: 1\nid: mine\nextend: base\ntitle: Mine\nlanguage: en\nsource: me\n";

    expect(setIn(text, { base })).toMatchObject({ title: "Mine", language: "en", source: "me" });
  });

  test("has another version when the other set changes", () => {
    const text = "scarf: 1\nid: mine\nextend: base\n";
    const changed = { ...base, version: "fedcba987654" };

    expect(setIn(text, { base: changed }).version).not.toBe(setIn(text, { base }).version);
  });

  test.each([
    ["at the end without a place", extension(X), ["a", "b", "c", "x"]],
    ["after another", extension(beside("x", "after: a")), ["a", "x", "b", "c"]],
    ["before another", extension(beside("x", "before: a")), ["x", "a", "b", "c"]],
    [
      "in the order of the file after one another",
      extension(beside("x", "after: a") + beside("y", "after: a")),
      ["a", "x", "y", "b", "c"],
    ],
    [
      "in the order of the file before one another",
      extension(beside("x", "before: b") + beside("y", "before: b")),
      ["a", "x", "y", "b", "c"],
    ],
    ["beside one of its own", extension(X + beside("y", "before: x")), ["a", "b", "c", "y", "x"]],
    ["elsewhere when it moves one", extension(beside("a", "after: c")), ["b", "c", "a"]],
    ["nowhere when it is dropped", extension("", "[b, c]"), ["a"]],
  ])("puts a prompt %s", (_, text, expected) => {
    expect(idsOf(text)).toEqual(expected);
  });

  test("asks its own prompt in the place of the one with the same id", () => {
    const { prompts } = setIn(extension("  - { id: a, kind: say, ask: Other words. }\n"), { base });

    expect(prompts[0]).toEqual({ id: "a", kind: "say", ask: "Other words." });
    expect(prompts.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });
});

describe("is told", () => {
  test.each([
    ["that a prompt to drop is not there", extension("", "[d]"), ["4:8 bad-extend (a?)"]],
    [
      "that a prompt to stand beside is not there",
      extension(beside("x", "after: aa")),
      ["6:41 bad-extend (a?)"],
    ],
    [
      "that one cannot stand beside a dropped one",
      extension(beside("x", "after: a"), "[a]"),
      ["6:41 bad-extend (b?)"],
    ],
    [
      "that one cannot stand beside itself",
      extension(beside("x", "after: x")),
      ["6:41 bad-extend (a?)"],
    ],
    [
      "that one cannot stand at two places",
      extension(beside("x", "after: a, before: b")),
      ["6:52 bad-extend"],
    ],
    ["which prompt hangs on a dropped one", extension("", "[b]"), ["4:8 bad-when"]],
    [
      "which prompt hangs on a changed one",
      extension("  - { id: b, kind: text, ask: b }\n"),
      ["6:11 bad-when"],
    ],
    [
      "which prompt hangs on one that comes later now",
      extension(beside("b", "after: c").replace("text", "confirm")),
      ["6:11 bad-when"],
    ],
    ["that nothing is left", extension("", "[a, b, c]"), ["4:7 bad-extend"]],
    [
      "that its ritual is another",
      extension("").replace("drop", "ritual: on\ndrop"),
      ["4:9 bad-extend"],
    ],
    ["of an id that is there twice in it", extension(X + X), ["7:11 duplicate-id"]],
    ["of a drop that is no list", extension("", "a"), ["4:7 wrong-value"]],
  ])("%s", (_, text, expected) => {
    expect(issuesIn(text, { base })).toEqual(expected);
  });

  test("why the other set cannot be used, and its own issues all the same", () => {
    expect(issuesIn(extension("  - { id: x, kind: txt, ask: x }\n"))).toEqual([
      "3:9 bad-extend",
      "6:20 unknown-kind (text?)",
    ]);
  });
});
