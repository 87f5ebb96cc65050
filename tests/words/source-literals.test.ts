import { expect, test } from "vitest";
import { hasWords, literalsIn } from "./source-literals.ts";

test("the texts of a source are found wherever they stand", () => {
  const source = [
    'import { a } from "./a.ts";',
    '// "no remark" and `no remark`',
    "const b: Readonly<Record<string, string>> = { 'key': \"It's one\" };",
    "throw new Failure('usage', `Two \u0024{b['x'] ?? `in \u0024{a}`} are.`, { hint: \"Say \\\"one\\\".\" });",
    'const c = /no "text"/.test(b) ? <T,>(x: T) => "three" : 4;',
  ].join("\n");
  expect(literalsIn(source)).toEqual([
    "./a.ts",
    "key",
    "It's one",
    "usage",
    "Two … are.",
    "x",
    "in …",
    'Say "one".',
    "three",
  ]);
});

test("what is no TypeScript is refused, not passed over", () => {
  expect(() => literalsIn('const a = "open')).toThrow(/unterminated/i);
});

test.each(["Nothing is on.", "… is on since ….", "loose ends", 'Write it like "14:05".'])(
  "%s has words to read",
  (text) => {
    expect(hasWords(text)).toBe(true);
  },
);

test.each(["", "entry", "2026-10", "a,b", "…: …", "/tmp/x"])("%j has none", (text) => {
  expect(hasWords(text)).toBe(false);
});
