import { describe, expect, test } from "vitest";
import type { ConcernNote } from "../../src/domain/concern-note.ts";
import { renderHtml } from "../../src/render/concern-note/html.ts";
import { fitsOnPage } from "../../src/render/concern-note/page-length.ts";
import { hasBrowser, openPage } from "./open-page.ts";

const SENTENCE = "I listen first, I do not argue, and I tell you when you will hear from me again.";

/** A note with so many sentences in each of its five parts. */
function noteOf(sentences: number): ConcernNote {
  const lines = Array.from({ length: sentences }, () => SENTENCE);
  const heading = "What will not happen to you for raising it";
  return {
    title: "If something between us does not sit right",
    role: { id: "teacher", title: "Teacher", seat: "up" },
    opening: [SENTENCE],
    parts: [1, 2, 3, 4, 5].map((id) => ({ id: String(id), heading, lines })),
  };
}

/** The longest that is said to fit. */
function longest(): ConcernNote {
  const fitting = [1, 2, 3, 4, 5, 6].map(noteOf).filter(fitsOnPage).at(-1);
  if (fitting === undefined) throw new Error("No note fits");
  return fitting;
}

describe.skipIf(!hasBrowser)("a note about concerns", () => {
  test.each(["A4", "Letter"])("that is said to fit is one page of %s", async (format) => {
    const { page } = await openPage(renderHtml(longest()));
    expect(pagesIn(await page.pdf({ format }))).toBe(1);
  });

  test("that is much longer is not", async () => {
    const { page } = await openPage(renderHtml(noteOf(12)));
    expect(fitsOnPage(noteOf(12))).toBe(false);
    expect(pagesIn(await page.pdf({ format: "A4" }))).toBeGreaterThan(1);
  });

  test("breaks a long word, on a screen of 320 pixels too, and asks for nothing from outside", async () => {
    const word = "a".repeat(300);
    const note = { ...noteOf(1), opening: [word] };
    const { page, url, requests, complaints } = await openPage(renderHtml(note), {
      viewport: { width: 320, height: 800 },
    });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    expect({ requests, complaints }).toEqual({ requests: [url], complaints: [] });
  });
});

function pagesIn(pdf: Buffer): number {
  const [, count] = /\/Type \/Pages[^>]*\/Count (\d+)/s.exec(pdf.toString("latin1")) ?? [];
  return Number(count);
}
