import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openYaml, readYaml, writeYaml } from "../../src/prompt-sets/yaml-source.ts";
import { place } from "./parse.ts";

function issues(text: string): readonly string[] {
  const read = readYaml(text, "a.yaml");
  return "issues" in read ? read.issues.map(place) : [];
}

function messages(text: string): readonly string[] {
  const read = readYaml(text, "a.yaml");
  return "issues" in read ? read.issues.map(({ message }) => message) : [];
}

describe("reading", () => {
  test("takes on, off, yes and no as words and true and false as what they are", () => {
    expect(readYaml("a: off\nb: yes\nc: true\nd: ON", "a.yaml")).toEqual({
      value: { a: "off", b: "yes", c: true, d: "ON" },
    });
  });

  test("reads JSON as well", () => {
    expect(readYaml('{"a": [1, "b"], "c": null}', "a.json")).toEqual({
      value: { a: [1, "b"], c: null },
    });
  });

  test.each([
    ["an empty text", "", null],
    ["remarks alone", "# nothing\n", null],
    ["a byte order mark", "\u{feff}a: 1\n", { a: 1 }],
    ["line ends of Windows", "a: 1\r\nb: |\r\n  two\r\n  lines\r\n", { a: 1, b: "two\nlines\n" }],
    ["a document that begins with dashes", "---\na: 1\n", { a: 1 }],
  ])("reads %s", (_, text, value) => {
    expect(readYaml(text, "a.yaml")).toEqual({ value });
  });

  test("keeps a key named __proto__ as a key", () => {
    const read = readYaml("__proto__: { polluted: true }\n", "a.yaml");

    expect("value" in read && Object.hasOwn(Object(read.value), "__proto__")).toBe(true);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("refusing", () => {
  test.each([
    ["a second document", "a: 1\n---\nb: 2\n", ["2:1 bad-yaml"]],
    ["a key that is there twice", "a: 1\nb: 2\na: 3\n", ["3:1 bad-yaml"]],
    ["a key that is there twice in a list", "- { a: 1, a: 2 }\n", ["1:11 bad-yaml"]],
    ["an alias", "a: *b\n", ["1:4 bad-yaml"]],
    ["anchors and tags", "a: &b c\nd: !e f\n", ["1:4 bad-yaml", "2:4 bad-yaml"]],
    ["a directive that would turn off into false", "%YAML 1.1\n---\na: off\n", ["1:1 bad-yaml"]],
    ["a tab as indent", "a:\n\tb: 1\n", ["2:1 bad-yaml"]],
    ["a quote without end, where it begins", 'a: 1\nb: "x\nc: 2\n', ["2:4 bad-yaml"]],
    ["characters that cannot be seen", "a: b\u0000c\u0007\n", ["1:5 bad-yaml", "1:7 bad-yaml"]],
    ["a key that is a list", "? [a]\n: 1\n", ["1:3 bad-yaml"]],
  ])("refuses %s", (_, text, expected) => {
    expect(issues(text)).toEqual(expected);
  });

  test("says to quote a text with a colon, not that nested mappings are not allowed", () => {
    expect(messages("ask: What now: this\n")).toEqual([
      "There is a second colon on this line. If it is part of a text, put the text in quotes.",
    ]);
  });

  test("finds every issue of a file at once", () => {
    expect(issues("a: 1\na: 2\nb: [1, 2\nc: @x\n").length).toBeGreaterThan(1);
  });

  test("refuses more than 256 KiB, counted in bytes, and takes what is just below", () => {
    const kib = 256 * 1024;
    expect(messages(`a: ${"x".repeat(kib)}`)).toEqual(["It is larger than 256 KiB."]);
    expect(messages(`a: ${"ä".repeat(kib / 2)}`)).toEqual(["It is larger than 256 KiB."]);
    expect(messages(`a: ${"x".repeat(kib - 3)}`)).toEqual([]);
  });

  test("refuses a bomb of aliases before it is built", () => {
    const levels = Array.from(
      { length: 30 },
      (_, at) => `a${at}: &a${at} [*a${at - 1}, *a${at - 1}]`,
    );
    expect(issues(levels.join("\n")).length).toBeGreaterThan(30);
  });

  test.each([
    ["brackets", "[".repeat(100_000)],
    ["maps in brackets", "{a: ".repeat(50_000)],
    ["dashes", "- ".repeat(100_000)],
    ["question marks", "? ".repeat(100_000)],
    ["indents", Array.from({ length: 700 }, (_, at) => `${" ".repeat(at)}a:`).join("\n")],
  ])("refuses deep nesting by %s", (_, text) => {
    expect(messages(text)).toEqual(["It is nested too deep from here on."]);
  });

  test("takes nesting that a person would write", () => {
    const text = Array.from({ length: 20 }, (_, at) => `${"  ".repeat(at)}a:`).join("\n");
    expect(issues(`${text} [[[1]]]`)).toEqual([]);
  });

  test("reads a map of tens of thousands of keys", () => {
    const text = Array.from({ length: 30_000 }, (_, at) => `a${at}:`).join("\n");
    expect(issues(`${text}\na0:`)).toEqual(["30001:1 bad-yaml"]);
  });
});

const strange = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ..."a:b- ?|>[]{},#&*!%@`'\"\\\n\t\r0".split(""),
        "\n  ",
        ": ",
        "- ",
        "---\n",
        "...\n",
        "\u0000",
        "\u{feff}",
        "__proto__",
        "<<: ",
        "scarf: 1\n",
        "prompts:\n",
      ),
      { maxLength: 80 },
    )
    .map((pieces) => pieces.join("")),
);

test("any text is a value or has issues, each of which stands in the text", () => {
  fc.assert(
    fc.property(strange, (text) => {
      const read = openYaml(text, "a.yaml");
      if (!("issues" in read)) return;
      const lines = text
        .replace(/^\u{feff}/u, "")
        .replaceAll("\r\n", "\n")
        .split("\n");
      expect(read.issues.length).toBeGreaterThan(0);
      for (const { at, sourceLine } of read.issues) {
        expect(sourceLine).toBe(lines[at.line - 1]);
        expect(at.column).toBeLessThanOrEqual(sourceLine.length + 1);
      }
    }),
    { numRuns: 500 },
  );
});

describe("writing", () => {
  test("quotes words that older readers take for true and false", () => {
    expect(writeYaml({ ritual: "off", sure: "yes" })).toBe('ritual: "off"\nsure: "yes"\n');
  });

  test("what is written reads back the same", () => {
    const text = fc.string({ unit: "grapheme" });
    const leaf = fc.oneof(text, fc.integer(), fc.boolean(), fc.double({ noNaN: true }));
    const value = fc.dictionary(text, fc.oneof(leaf, fc.array(leaf), fc.dictionary(text, leaf)));
    fc.assert(
      fc.property(value, (value) => {
        expect(readYaml(writeYaml(value), "a.yaml")).toEqual({ value: { ...value } });
      }),
    );
  });
});
