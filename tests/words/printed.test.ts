import { describe, expect, test } from "vitest";
import { TEXT_FORMATS } from "../../src/render/report/index.ts";
import { helpTexts, reportTexts } from "./printed-texts.ts";
import { shippedTexts } from "./shipped.ts";
import { brokenRules, longestSentence } from "./tone.ts";

const help = await helpTexts();
const report = await reportTexts();

describe("the help of every command, argument and option", () => {
  test("is there", () => {
    expect(help.length).toBeGreaterThan(150);
  });

  test("keeps to the tone", () => {
    expect(help.filter(({ text, voice }) => brokenRules(text, voice).length > 0)).toEqual([]);
  });

  test("has sentences of at most 20 words, and ends them", () => {
    expect(help.filter(({ text }) => longestSentence(text) > 20 || !/[.?:"]$/.test(text))).toEqual(
      [],
    );
  });

  test("speaks to nobody but the reader", () => {
    expect(help.filter(({ text }) => /\b(I|me|my|we|us|our|please)\b/i.test(text))).toEqual([]);
  });
});

describe("a report", () => {
  /** What others wrote: questions, answers and what the made-up practitioner marked. Longest first. */
  const foreign = shippedTexts()
    .map(({ text }) => text)
    .toSorted((a, b) => b.length - a.length);
  const own = report.map(({ text, ...rest }) => ({ ...rest, text: without(text, foreign) }));

  test("is drawn in every format that is text", () => {
    const formats = new Set(report.map(({ key }) => key));
    expect(formats).toEqual(new Set(TEXT_FORMATS));
    expect(report.length).toBeGreaterThan(500);
  });

  test("keeps to the tone in what it says by itself", () => {
    expect(own.filter(({ text, voice }) => brokenRules(text, voice).length > 0)).toEqual([]);
  });

  test("would be caught with a word that weighs", () => {
    expect(brokenRules("Balance: better than in September", "report")).toContain("weighed number");
    expect(brokenRules(without("Days closed: a good week", ["Days closed"]), "report")).toEqual([
      "weighed number",
    ]);
  });
});

function without(text: string, parts: readonly string[]): string {
  return parts.reduce((left, part) => left.replaceAll(part, "…"), text);
}
