import { describe, expect, test } from "vitest";
import { contrast, faintTexts, LEAST } from "./contrast.ts";
import { A_MONTH, DEMO_REPORTS, demoPage } from "./demo-report.ts";
import { drawnColours, linesOfLinks, type SeenText, seenTexts, sideways } from "./in-page.ts";
import { hasBrowser, openPage } from "./open-page.ts";

/** Whoever has a dark screen prints on white paper too. */
const LOOKS = [
  { colorScheme: "light" },
  { colorScheme: "dark" },
  { colorScheme: "dark", media: "print" },
] as const;
const NARROW = { viewport: { width: 320, height: 800 } };
/** As wide as a laptop's screen whose reader has doubled the size of text. */
const DOUBLED = { viewport: { width: 1280, height: 800 } };

describe.skipIf(!hasBrowser)("a report to somebody who sees it", () => {
  describe.each(DEMO_REPORTS)("$name", (report) => {
    test("has text that stands out, on a light screen, on a dark one and on paper", async () => {
      const { page } = await openPage(await demoPage(report));
      for (const look of LOOKS) {
        await page.emulateMedia(look);
        const texts = await page.evaluate(seenTexts);
        expect(texts.length).toBeGreaterThan(100);
        expect(faintTexts(texts)).toEqual([]);
      }
    });

    test("fits a screen of 320 pixels, and no text covers another", async () => {
      const { page } = await openPage(await demoPage(report), NARROW);
      expect((await page.evaluate(sideways)).page).toBe(false);
      expect(covered(await page.evaluate(seenTexts))).toEqual([]);
    });

    test("can be read with text of twice the size", async () => {
      const { page } = await openPage(twiceTheText(await demoPage(report)), DOUBLED);
      const texts = await page.evaluate(seenTexts);
      expect((await page.evaluate(sideways)).page).toBe(false);
      expect(covered(texts)).toEqual([]);
      expect(texts.flatMap(({ lines }) => lines).filter(({ left }) => left < 0)).toEqual([]);
    });
  });

  test("has pictures that stand out, on a light and on a dark screen", async () => {
    const { page } = await openPage(await demoPage(A_MONTH));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { bars = [], courses = [] } = await page.evaluate(drawnColours);
      const [ground = ""] = (await page.evaluate(seenTexts)).flatMap(({ behind }) => behind);
      const contrasts = [...bars, ...courses].map((colour) => contrast(colour, ground));
      expect(contrasts.length).toBeGreaterThan(50);
      expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(LEAST.picture);
    }
  });

  // A picture in one colour says nothing by it: what it says, it says by length, place and the number beside it.
  test("tells nothing by colour alone", async () => {
    const { page } = await openPage(await demoPage(A_MONTH));
    const colours = Object.values(await page.evaluate(drawnColours));
    expect(colours.map((drawn) => new Set(drawn).size)).toEqual([1, 1, 1]);
    expect(new Set(await page.evaluate(linesOfLinks))).toEqual(new Set(["underline"]));
    expect(await page.locator("rect, circle").count()).toBeGreaterThan(100);
  });

  test("would be found faint, too wide, covered or told by colour", async () => {
    const worse = `.note { color: #8a8f96 } .said { width: 30rem } h2 { margin-bottom: -1.5rem }
      tr:first-child rect { fill: #4a7a8d } a { text-decoration: none }`;
    const month = (await demoPage(A_MONTH)).replace("</style>", `${worse}</style>`);
    const { page } = await openPage(month, NARROW);
    const texts = await page.evaluate(seenTexts);
    expect(faintTexts(texts)).toEqual(["p.note: rgb(138, 143, 150) on rgb(253, 252, 250)"]);
    expect((await page.evaluate(sideways)).page).toBe(true);
    expect(covered(texts).length).toBeGreaterThan(5);
    expect(new Set((await page.evaluate(drawnColours))["bars"]).size).toBe(2);
    expect(new Set(await page.evaluate(linesOfLinks))).toEqual(new Set(["none"]));
  });
});

// Figures that others have published for these colours.
test.each([
  ["rgb(0, 0, 0)", "rgb(255, 255, 255)", 21],
  ["rgb(119, 119, 119)", "rgb(255, 255, 255)", 4.48],
  ["rgb(118, 118, 118)", "rgb(255, 255, 255)", 4.54],
  ["rgb(255, 255, 255)", "rgb(255, 0, 0)", 4],
])("the contrast of %s and %s is %d", (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 2);
});

function twiceTheText(page: string): string {
  return page.replace("</style>", "html { font-size: 200% }</style>");
}

/** Pairs of texts that lie on each other. A pixel is nothing: the boxes of letters are higher than what is drawn. */
function covered(texts: readonly SeenText[]): readonly string[] {
  const lines = texts
    .flatMap(({ text, lines }) => lines.map((line) => ({ text, ...line })))
    .toSorted((a, b) => a.top - b.top);
  return lines.flatMap((line, index) => {
    const below = lines.slice(index + 1);
    const end = below.findIndex(({ top }) => top > line.bottom - 2);
    return below
      .slice(0, end < 0 ? undefined : end)
      .filter(({ left, right }) => left < line.right - 1 && right > line.left + 1)
      .map(({ text }) => `${line.text} / ${text}`);
  });
}
