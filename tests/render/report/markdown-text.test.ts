import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { visible } from "../../../src/lib/safe-text.ts";
import { markdownCell, markdownText } from "../../../src/render/report/markdown-text.ts";
import { nastyText } from "./any-report.ts";

describe("somebody's text in Markdown", () => {
  test.each([
    ["a | b", "a \\| b"],
    ["`rm` *now* _or_ ~later~", "\\`rm\\` \\*now\\* \\_or\\_ \\~later\\~"],
    ["<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;"],
    ["[x](y)", "\\[x\\](y)"],
    ["one\r\n  two", "one two"],
    ["\\|", "\\\\\\|"],
    ["\u001b[2J", "\\\\u{1b}\\[2J"],
    ["5.1 of 10", "5.1 of 10"],
    ["-5 held back", "-5 held back"],
  ])("%j is written %j", (text, written) => {
    expect(markdownText(text)).toBe(written);
  });

  test.each([
    ["# heading", "\\# heading"],
    ["- list", "\\- list"],
    ["+", "\\+"],
    ["1. one", "1\\. one"],
    ["12) one", "12\\) one"],
    ["---", "\\---"],
    ["===", "\\==="],
  ])("%j begins no block: %j", (text, written) => {
    expect(markdownText(text)).toBe(written);
  });

  test("is one line that reads back as the same text", () => {
    fc.assert(
      fc.property(fc.oneof(nastyText, fc.string({ unit: "binary" })), (text) => {
        const cell = markdownCell(text);
        expect(cell).not.toMatch(/[\n\r]/);
        expect(readBack(cell)).toBe(visible(text.replaceAll(/\s*\r?\n\s*/g, " ")).trim());
      }),
    );
  });
});

/** What a reader of Markdown shows. */
function readBack(markdown: string): string {
  const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  return markdown
    .replaceAll(/\\([\p{P}\p{S}])/gu, "$1")
    .replaceAll(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? "");
}
