import { describe, expect, test } from "vitest";
import { digest } from "../../src/adapters/node/digest.ts";
import { issuesIn, OFF, promptIn, setIn, setWith } from "./parse.ts";

describe("a set without issues", () => {
  test("is read whole", () => {
    const asking = { required: false };
    expect(setIn(OFF)).toEqual({
      id: "off-minute",
      ritual: "off",
      title: "Taking it off",
      language: "en",
      source: "ours",
      version: digest(OFF),
      prompts: [
        {
          ...asking,
          id: "balance",
          kind: "scale",
          ask: "How did you use the power of this role?",
          from: { value: -5, label: "held back" },
          to: { value: 5, label: "leaned too hard" },
        },
        {
          ...asking,
          id: "mended",
          kind: "confirm",
          ask: "Is anything in need of repair?",
          default: false,
        },
        {
          id: "what_happened",
          kind: "text",
          ask: "What landed badly?",
          help: "Name nobody.",
          when: { kind: "is", of: "mended", value: "yes", not: false },
          feeds: "repair",
          required: true,
        },
        { id: "words", kind: "say", ask: "{words_off}" },
      ],
    });
  });

  test("has the same version whatever the line ends, and another one after any change", () => {
    const { version } = setIn(OFF);

    expect(setIn(OFF.replaceAll("\n", "\r\n")).version).toBe(version);
    expect(setIn(`\u{feff}${OFF}`).version).toBe(version);
    expect(setIn(`${OFF}# a remark\n`).version).not.toBe(version);
  });

  test("asks with the blanks around its words left out", () => {
    expect(promptIn({ id: "a", kind: "say", ask: "\n  Breathe.\n" })).toEqual({
      id: "a",
      kind: "say",
      ask: "Breathe.",
    });
  });

  test("takes optional: false for required: true", () => {
    expect(promptIn({ id: "a", kind: "text", ask: "b", optional: false })).toMatchObject({
      required: true,
    });
  });

  test("keeps the value of an option that a condition names by its label", () => {
    const set = setIn(
      setWith(
        { id: "value", kind: "choices", ask: "a", from_data: "values" },
        { id: "more", kind: "text", ask: "b", when: "value is safety and kindness" },
      ).replace("is safety and kindness", 'is "safety and kindness"'),
    );

    expect(set.prompts[1]?.when).toEqual({ kind: "is", of: "value", value: "safety", not: false });
  });
});

describe("conditions", () => {
  const scale = {
    id: "s",
    kind: "scale",
    ask: "S",
    from: { value: 0, label: "a" },
    to: { value: 9, label: "b" },
  };
  const earlier = [
    scale,
    { id: "c", kind: "confirm", ask: "C" },
    { id: "o", kind: "choice", ask: "O", options: ["one", "two"] },
    { id: "t", kind: "text", ask: "T" },
    { id: "w", kind: "say", ask: "W" },
  ];
  const check = (when: string) =>
    issuesIn(setWith(...earlier, { id: "x", kind: "text", ask: "X", when })).length;

  test.each(["s >= 9", "s is 3", "c is not no", "o is two", "t is answered", "role is therapist"])(
    "takes %s",
    (when) => {
      expect(check(when)).toBe(0);
    },
  );

  test.each([
    "s >= 10",
    "s is two",
    "c >= 1",
    "o is three",
    "o >= 1",
    "t is x",
    "w is answered",
    "seat >= 1",
    "t is x or w is y and s >= 3",
  ])("refuses %s", (when) => {
    expect(check(when)).toBeGreaterThan(0);
  });
});

test("one slip hides no other: every issue of a file is there at once", () => {
  const text = `scarf: 1
id: My Set
ritual: off
prompts:
  - id: a
    kind: scale
    aks: How?
    from: { value: 5, label: x, lable: y }
    to: { value: 1, label: z }
    when: b is yes
  - id: c
    kind: choice
    ask: Which {role}, {rolle}?
    options: [one, one]
    default: two
`;
  expect(issuesIn(text)).toEqual([
    "1:1 missing-field",
    "2:5 bad-id",
    "5:5 missing-field",
    "7:5 unknown-field (ask?)",
    "8:33 unknown-field (label?)",
    "10:11 bad-when",
    "13:24 bad-placeholder ({role}?)",
    "14:20 bad-options",
  ]);
});
