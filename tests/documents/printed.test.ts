import { describe, expect, test } from "vitest";
import { remembered } from "../support/remembered.ts";
import { DEMO_REPORTS, demoPage } from "./demo-report.ts";
import { longPage } from "./long-report.ts";
import { hasBrowser, openPage } from "./open-page.ts";
import { cutIn, headingsLeftBehind, isHead, pagesOf } from "./page-breaks.ts";
import { type PdfPart, partsOfPdf } from "./tagged-pdf.ts";

describe.skipIf(!hasBrowser).each(["A4", "Letter"])("a report printed on %s", (format) => {
  test.each(DEMO_REPORTS)(
    "cuts nothing in two and leaves no heading behind: $name",
    async (report) => {
      const parts = await print(await demoPage(report), format);
      expect({ cut: cutIn(parts), left: headingsLeftBehind(parts) }).toEqual({ cut: [], left: [] });
    },
  );

  test("cuts no row, bar, week or quote in two, however many there are", async () => {
    const parts = await longPrinted(format);
    expect(pagesOf(parts)).toBeGreaterThan(20);
    expect(cutIn(parts)).toEqual([]);
  });

  test("says on every page of a table what its columns are", async () => {
    const [table] = (await longPrinted(format)).filter(({ tag }) => tag === "Table");
    const head = table?.parts.find(isHead);
    expect(table?.pages.length).toBeGreaterThan(1);
    expect(head?.pages).toEqual(table?.pages);
  });
});

test.skipIf(!hasBrowser)("what is cut in two or left behind would be found", async () => {
  const without = longPage().replaceAll(/break-(inside|after): avoid/g, "break-$1: auto");
  const parts = await print(without, "A4");
  expect([...new Set(cutIn(parts).map(({ section }) => section))]).toEqual([1, 2, 3, 4]);
  expect(headingsLeftBehind(parts)).not.toEqual([]);
});

const longPrinted = remembered((format: string) => print(longPage(), format));

async function print(html: string, format: string): Promise<readonly PdfPart[]> {
  const { page } = await openPage(html);
  return partsOfPdf(await page.pdf({ format, tagged: true }));
}
