import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { badPlaceholders, fillPlaceholders } from "../../src/prompt-sets/placeholders.ts";
import { readyPrompt } from "../../src/prompt-sets/ready-prompt.ts";
import { promptIn } from "./parse.ts";

const fillings = {
  placeholders: (name: string) =>
    new Map([
      ["role", "Therapist"],
      ["object", "scarf"],
      ["last.intention", "{role} $& {nothing}"],
    ]).get(name),
  list: () => [{ value: "safety", label: "Safety" }],
};

describe("a prompt that is made ready", () => {
  test("has its placeholders filled in, in question and help", () => {
    const prompt = promptIn({
      id: "a",
      kind: "say",
      ask: "Hang up the {object}.",
      help: "As {role}.",
    });

    expect(readyPrompt(prompt, fillings)).toEqual({
      id: "a",
      kind: "say",
      ask: "Hang up the scarf.",
      help: "As Therapist.",
    });
  });

  test("never looks into what it fills in", () => {
    const prompt = promptIn({ id: "a", kind: "say", ask: "You meant: {last.intention}" });

    expect(readyPrompt(prompt, fillings)?.ask).toBe("You meant: {role} $& {nothing}");
  });

  test.each([{ ask: "{words_off}" }, { ask: "A", help: "{last.fit}" }])(
    "is not asked while a placeholder has no value: %j",
    (words) => {
      expect(readyPrompt(promptIn({ id: "a", kind: "say", ...words }), fillings)).toBe(undefined);
    },
  );

  test("has the options of its list", () => {
    const prompt = promptIn({ id: "a", kind: "choice", ask: "A", from_data: "values" });

    expect(readyPrompt(prompt, fillings)).toMatchObject({
      options: [{ value: "safety", label: "Safety" }],
    });
  });

  test("has the options written in the set", () => {
    const prompt = promptIn({ id: "a", kind: "choices", ask: "A", options: ["one"] });

    expect(readyPrompt(prompt, fillings)).toMatchObject({
      options: [{ value: "one", label: "one" }],
    });
  });
});

describe("placeholders", () => {
  test.each([
    "{role}",
    "{ object }",
    "{words_on} {words_off}",
    "{last.some-id_2}",
    "a { b",
    "no",
    "}{",
  ])("takes %s", (text) => {
    expect(badPlaceholders(text)).toEqual([]);
  });

  test.each([
    ["{rol}", [{ part: { from: 0, length: 5 }, suggestion: "{role}" }]],
    ["a {} b", [{ part: { from: 2, length: 2 }, suggestion: undefined }]],
    ["{last.}", [{ part: { from: 0, length: 7 }, suggestion: undefined }]],
    ["{last.A b}", [{ part: { from: 0, length: 10 }, suggestion: undefined }]],
  ])("refuses %s", (text, expected) => {
    expect(badPlaceholders(text)).toEqual(expected);
  });

  test("a text that has none stays as it is", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes("{"));
        expect(fillPlaceholders(text, () => undefined)).toBe(text);
      }),
    );
  });
});
