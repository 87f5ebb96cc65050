import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnswerValue } from "../../../src/domain/entry.ts";
import { acceptValue, readAnswer } from "../../../src/prompt-sets/kinds/index.ts";
import type { ReadyAskingPrompt } from "../../../src/prompt-sets/prompt-set.ts";

const base = { id: "q", ask: "Q?", required: false };
const scale: ReadyAskingPrompt = {
  ...base,
  kind: "scale",
  from: { value: -5, label: "held back" },
  to: { value: 5, label: "leaned too hard" },
};
const number: ReadyAskingPrompt = { ...base, kind: "number", min: 0, max: 24 };
const confirm: ReadyAskingPrompt = { ...base, kind: "confirm" };
const text: ReadyAskingPrompt = { ...base, kind: "text" };
const lines: ReadyAskingPrompt = { ...base, kind: "lines" };
const options = [
  { value: "safety", label: "Safety and kindness" },
  { value: "frame", label: "A larger frame, held by me" },
  { value: "none", label: "None" },
];
const choice: ReadyAskingPrompt = { ...base, kind: "choice", options };
const choices: ReadyAskingPrompt = { ...base, kind: "choices", options };

type Case = readonly [string, ReadyAskingPrompt, string, AnswerValue];
const TYPED: readonly Case[] = [
  ["a whole number on a scale", scale, " -3 ", -3],
  ["a plus sign", scale, "+3", 3],
  ["a typographic minus", scale, "\u22123", -3],
  ["minus zero as zero", scale, "-0", 0],
  ["decimals", number, "7.5", 7.5],
  ["yes in any case", confirm, " YES ", true],
  ["y", confirm, "y", true],
  ["true", confirm, "True", true],
  ["no", confirm, "no", false],
  ["n", confirm, "N", false],
  ["false", confirm, "false", false],
  ["a text without the blanks around it", text, "  To wait.\r\n Longer. \n", "To wait.\n Longer."],
  ["lines without empty ones", lines, "one\r\n\n  two \n", ["one", "two"]],
  ["an option by value", choice, "safety", "safety"],
  ["an option by label", choice, "Safety and kindness", "safety"],
  ["an option in another case", choice, "SAFETY", "safety"],
  ["options in the order given", choices, "none, safety", ["none", "safety"]],
  ["each option once", choices, "none,none, None", ["none"]],
  [
    "a label with a comma",
    choices,
    "none, A larger frame, held by me, safety",
    ["none", "frame", "safety"],
  ],
  ["a comma at the end", choices, "none,", ["none"]],
];

const REFUSED: readonly (readonly [string, ReadyAskingPrompt, string, string])[] = [
  ["a number beyond the ends", scale, "6", "Write a whole number from -5 to 5."],
  ["a decimal on a scale", scale, "1.5", "Write a whole number from -5 to 5."],
  ["a word on a scale", scale, "two", "Write a whole number from -5 to 5."],
  ["an empty line on a scale", scale, "", "Write a whole number from -5 to 5."],
  ["a hexadecimal number", number, "0x10", "Write a number from 0 to 24."],
  ["too many", number, "25", "Write a number from 0 to 24."],
  ["perhaps", confirm, "perhaps", "Answer yes or no."],
  ["blanks for a text", text, "  \n ", "Write a text."],
  ["blanks for lines", lines, " \n ", "Write one or more lines of text."],
  ["an unknown option", choice, "hurry", "Choose one of: safety, frame, none."],
  [
    "one unknown option of two",
    choices,
    "none, hurry",
    "Choose from: safety, frame, none. Put a comma between several.",
  ],
  ["no option", choices, ",", "Choose from: safety, frame, none. Put a comma between several."],
];

describe("a typed answer", () => {
  test.each(TYPED)("takes %s", (...[, prompt, typed, value]) => {
    expect(readAnswer(prompt, typed)).toEqual({ value });
  });

  test.each(TYPED)("from a file takes %s as text as well", (...[, prompt, typed, value]) => {
    expect(acceptValue(prompt, typed)).toEqual({ value });
  });

  test.each(REFUSED)("refuses %s and says what is allowed", (...[, prompt, typed, problem]) => {
    expect(readAnswer(prompt, typed)).toEqual({ problem });
  });
});

describe("a value from a file", () => {
  test.each([
    ["a number", scale, 3, 3],
    ["a decimal", number, 0.5, 0.5],
    ["true", confirm, true, true],
    ["a number as text", text, 2026, "2026"],
    ["a list of lines", lines, ["one", " two\nthree "], ["one", "two", "three"]],
    ["no lines", lines, [], []],
    ["a list of options", choices, ["none", "Safety and kindness"], ["none", "safety"]],
    ["no options", choices, [], []],
  ] as const)("can be %s", (...[, prompt, value, expected]) => {
    expect(acceptValue(prompt, value)).toEqual({ value: expected });
  });

  test.each([
    ["a decimal on a scale", scale, 1.5],
    ["not a number", number, Number.NaN],
    ["without end", { ...number, max: undefined }, Number.POSITIVE_INFINITY],
    ["a number for yes", confirm, 1],
    ["a map for a text", text, { a: 1 }],
    ["a list for a text", text, ["a"]],
    ["a list of maps for lines", lines, [{}]],
    ["an unknown option in a list", choices, ["none", "hurry"]],
    ["a list for a choice", choice, ["none"]],
    ["a list in a list", choices, [["none"]]],
    ["no options where one is needed", { ...choices, required: true }, []],
    ["no lines where one is needed", { ...lines, required: true }, []],
  ] as const)("cannot be %s", (_, prompt, value) => {
    expect(acceptValue(prompt, value)).toHaveProperty("problem");
  });
});

const asText = (value: AnswerValue): string => {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? value.join("\n") : String(value);
};

const line = fc
  .string({ unit: "grapheme" })
  .map((raw) => raw.replace(/[\r\n]/g, "").trim())
  .filter((raw) => raw !== "");
const VALUES: Readonly<Record<ReadyAskingPrompt["kind"], fc.Arbitrary<AnswerValue>>> = {
  scale: fc.integer({ min: -5, max: 5 }),
  number: fc.double({ min: 0, max: 24, noNaN: true }).map((value) => value + 0),
  confirm: fc.boolean(),
  text: fc.array(line, { minLength: 1 }).map((parts) => parts.join("\n")),
  lines: fc.array(line, { minLength: 1 }),
  choice: fc.constantFrom(...options.map(({ value }) => value)),
  choices: fc.subarray(
    options.map(({ value }) => value),
    { minLength: 1 },
  ),
};

describe.each([scale, number, confirm, text, lines, choice, choices])("of kind $kind", (prompt) => {
  test("any answer that is written down reads back the same", () => {
    fc.assert(
      fc.property(VALUES[prompt.kind], (value) => {
        const written =
          prompt.kind === "choices" ? asText(value).replaceAll("\n", ", ") : asText(value);

        expect(readAnswer(prompt, written)).toEqual({ value });
        expect(acceptValue(prompt, value)).toEqual({ value });
      }),
    );
  });

  test("any value is an answer, which is taken again as it is, or refused without being quoted", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = acceptValue(prompt, value);
        const again = "value" in read ? acceptValue(prompt, read.value) : refusal(prompt);

        expect(read).toEqual(again);
      }),
    );
  });
});

/** What a prompt says to what can never be an answer. */
function refusal(prompt: ReadyAskingPrompt): unknown {
  return acceptValue(prompt, Symbol("nothing"));
}

describe("an option that is chosen alone", () => {
  const single = [
    { value: "alert", label: "Alert" },
    { value: "kind", label: "Kind" },
    { value: "none", label: "None of these", alone: true },
    { value: "cannot-tell", label: "Cannot tell", alone: true },
  ];
  const asked: ReadyAskingPrompt = { ...base, kind: "choices", options: single };
  test("is an answer by itself, however often it is named", () => {
    expect(readAnswer(asked, "none, None of these")).toEqual({ value: ["none"] });
    expect(acceptValue(asked, ["cannot-tell"])).toEqual({ value: ["cannot-tell"] });
  });

  test("is refused beside any other", () => {
    expect(readAnswer(asked, "alert, none")).toEqual(alone("None of these"));
    expect(acceptValue(asked, ["cannot-tell", "none"])).toEqual(alone("Cannot tell"));
  });

  test("whatever is accepted has it alone or not at all", () => {
    const values = single.map(({ value }) => value);
    fc.assert(
      fc.property(fc.subarray(values, { minLength: 1 }), (chosen) => {
        const isMixed = chosen.length > 1 && chosen.some((one) => /^(none|cannot-tell)$/.test(one));
        expect("value" in acceptValue(asked, chosen)).toBe(!isMixed);
      }),
    );
  });
});

/** What is said of an option that goes with no other. */
function alone(label: string) {
  return { problem: `Choose "${label}" alone, or leave it out.`, isTogether: true };
}
