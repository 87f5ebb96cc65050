import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findIdentifiers } from "../../src/identifiers/find-identifiers.ts";
import { known } from "./corpus.ts";

/** Something is repeated as often as the text likes: `)*`, `]+`, `\d{2,}`. */
const UNBOUNDED = /(?:[)}]|\[[^\]]*\]|\\[a-zA-Z])(?:[*+]|\{\d+,\})/g;
/** Letters of one word: a pattern begins none in its middle, so it reads them once. */
const OF_ONE_WORD = /^\[(?:A-Z|\$\{(?:LETTER|LOWER)\})\][*+]$/;
const FOLDER = "src/identifiers";
const sources = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(`${FOLDER}/${file}`, "utf8"));

test("no pattern repeats anything but letters without a bound", () => {
  expect(sources.length).toBeGreaterThan(15);
  const repeated = sources.flatMap((source) => source.match(UNBOUNDED) ?? []);
  expect(repeated.filter((part) => !OF_ONE_WORD.test(part))).toEqual([]);
});

test("one that does would be seen", () => {
  const patterns = [String.raw`(?:\d{1,}\)?){1,8}`, "(?:a )*b", "[a-z ]+", String.raw`\s+`];
  expect(patterns.map((pattern) => pattern.match(UNBOUNDED)?.length)).toEqual([1, 1, 1, 1]);
});

/** Each almost is something, again and again. */
const NEAR_MISSES = [
  "A",
  "Aa ",
  "Aa'",
  "Aa-Aa",
  "0",
  "0 ",
  "(0",
  "1 ",
  "1-",
  "a.",
  "a@",
  "a@a.",
  "www.",
  "http://",
  "@a.",
  "#1",
  "u/",
  " ",
  '"',
  "case A",
  "case case ",
  "the vicar of our county ",
  "St ",
  "Mr ",
  "Mr and ",
  "aged 7, ",
  "kids, 8 and ",
  "he is nearly ",
  "twenty-",
  "on 9/",
  "the twenty of ",
  "rang dave",
  "Peter ",
  "Bristol chart ",
  "Oak Hollow ",
  "A1/",
  "[1-9",
];

describe("a text of a hundred thousand characters", () => {
  test.each(NEAR_MISSES)("of %j comes to an end", (part) => {
    const text = `${part.repeat(Math.ceil(100_000 / part.length))}x`;
    expect(findIdentifiers(text, known).every(({ to }) => to <= text.length)).toBe(true);
  });
});
