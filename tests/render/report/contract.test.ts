import * as fc from "fast-check";
import fastStringWidth from "fast-string-width";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../../src/render/report/index.ts";
import { renderJson } from "../../../src/render/report/json.ts";
import { renderMarkdown } from "../../../src/render/report/markdown.ts";
import { renderTerminal } from "../../../src/render/report/terminal.ts";
import type { Report } from "../../../src/report/report.ts";
import { anyReport, nastyText } from "./any-report.ts";
import { drawn } from "./drawn.ts";

/** What moves a cursor, turns text around or does not show. Line ends are the format's own. */
const UNSEEN = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const COLOUR_CODE = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");

test("the text that is tried is not harmless by itself", () => {
  expect(fc.sample(nastyText, 500).filter((text) => UNSEEN.test(text)).length).toBeGreaterThan(50);
});

describe.each(FORMATS)("%s", (format) => {
  const runs = { numRuns: format === "docx" || format === "pdf" ? 20 : 100 };

  test("draws every kind of block without a character that acts on a terminal", async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        for (const text of await drawn(report, format)) expect(text).not.toMatch(UNSEEN);
      }),
      runs,
    );
  });

  test("is the same for the same report", async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        expect(await drawn(report, format)).toEqual(await drawn(report, format));
      }),
      { numRuns: 5 },
    );
  });

  test("says that there is nothing in an empty report", async () => {
    const [report] = fc.sample(anyReport, 1);
    if (report === undefined) throw new Error("No report");
    const said = drawn({ ...report, sections: [] }, format).catch((refused: unknown) => [refused]);
    expect((await said).join("\n")).toMatch(
      /November 2026|"2026-11-01"|Failure: There is no table in this report\./,
    );
  });

  test("can be of one section", async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const [one] = report.sections;
        if (one === undefined) throw new Error("No section");
        const sections = [one, { ...one, id: "b", title: "The other section" }];
        const section = format === "csv" ? "a-1" : "a";
        const texts = await drawn({ ...report, sections }, format, section);
        expect(texts.join("\n")).not.toContain("The other section");
        await expect(drawn(report, format, "c")).rejects.toMatchObject({ code: "not-found" });
      }),
      { numRuns: 5 },
    );
  });
});

describe("terminal", () => {
  test.each([40, 60, 80, 120])("keeps to %i columns", (width) => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const lines = renderTerminal(report, { width, colour: false }).split("\n");
        expect(lines.filter((line) => fastStringWidth(line) > width)).toEqual([]);
      }),
    );
  });

  test("reads the same without colour", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const coloured = renderTerminal(report, { width: 60, colour: true });
        const bare = coloured.replaceAll(COLOUR_CODE, "");
        expect(coloured).not.toBe(bare);
        expect(bare).toBe(renderTerminal(report, { width: 60, colour: false }));
      }),
    );
  });
});

describe("md", () => {
  test("has its own headings, tables and quotations and nobody else's", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const lines = renderMarkdown(report).split("\n");
        expect(lines.filter((line) => line.startsWith("#"))).toHaveLength(headingsOf(report));
        expect(
          lines.filter((line) => /^(?:[-+*] |\d+[.)] |```|~~~|={2,}|-{2,}$)/.test(line)),
        ).toEqual([]);
        expect(lines.join("\n").replaceAll(/^>/gm, "")).not.toMatch(/[<>]/);
      }),
    );
  });

  test("has as many cells in each row of a table as in its head", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const part of renderMarkdown(report).split("\n\n")) {
          const rows = part.split("\n").filter((line) => line.startsWith("|"));
          expect(new Set(rows.map(cellsIn)).size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

/** Bars that part cells: those that no backslash escapes. */
function cellsIn(row: string): number {
  return row.replaceAll(/\\./g, "").split("|").length;
}

function headingsOf({ sections }: Report): number {
  const blocks = sections.flatMap((section) => section.blocks);
  const days = blocks.map((block) =>
    block.kind === "quotes" ? new Set(block.quotes.map((quote) => quote.day)).size : 0,
  );
  const months = blocks.map((block) =>
    block.kind === "calendar" ? new Set(block.days.map(({ day }) => day.slice(0, 7))).size : 0,
  );
  return 1 + sections.length + [...days, ...months].reduce((sum, count) => sum + count, 0);
}

describe("json", () => {
  test("reads back as the report, in the documented shape", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(JSON.parse(renderJson(report))).toEqual({
          schema: "scarf/report/1",
          period: { from: "2026-11-01", to: "2026-11-30" },
          sections: JSON.parse(JSON.stringify(report.sections)),
          totals: {
            sessions: 3,
            sessions_by_role: { therapist: 2, supervisee: 1 },
            minutes_in_role: 150,
            left_on: 0,
            rituals: { on: 3, off: 2, day: 1 },
            days_closed: 1,
            repairs: { opened: 1, made: 0, open: 2 },
            loose_ends: { made: 3, closed: 2, open: 1 },
          },
        });
      }),
    );
  });
});
