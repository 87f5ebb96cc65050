import { Document, Packer } from "docx";
import * as fc from "fast-check";
import mammoth from "mammoth";
import { afterEach, describe, expect, test, vi } from "vitest";
import { safeLines } from "../../../src/lib/safe-text.ts";
import { renderDocx } from "../../../src/render/report/docx.ts";
import { buildReport } from "../../../src/report/build.ts";
import type { Block, Report } from "../../../src/report/report.ts";
import { reportInput } from "../../report/report-input.ts";
import { docxParts, illFormed } from "../../support/docx-parts.ts";
import { day } from "../../support/factories.ts";
import { anyReport } from "./any-report.ts";
import { writtenIn } from "./written-in.ts";

function reportOf(...blocks: readonly Block[]): Report {
  return { ...buildReport(reportInput()), sections: [{ id: "one", title: "One", blocks }] };
}

const STYLES = [
  "p[style-name='caption'] => p.caption",
  "p[style-name='Quote'] => blockquote > p:fresh",
];

/** The document as a reader of it understands it, one element a line. */
async function readBack(report: Report): Promise<string> {
  const buffer = Buffer.from(await renderDocx(report));
  const { value, messages } = await mammoth.convertToHtml({ buffer }, { styleMap: STYLES });
  expect(messages).toEqual([]);
  return value
    .replaceAll(/<(t[hd])><p>(.*?)<\/p><\/\1>/g, "<$1>$2</$1>")
    .replaceAll(/(?<=<\/(?:h\d|p|tr|blockquote|thead|tbody|table)>)/g, "\n");
}

async function partOf(report: Report, path: string): Promise<string> {
  return docxParts(await renderDocx(report)).get(path) ?? "";
}

const table: Block = {
  kind: "table",
  columns: ["Role", "Sessions"],
  rows: [["Therapist", { value: 3, unit: "sessions" }]],
};

describe("a report for Word", () => {
  test("has headings, captions, tables with heads, and quotations", async () => {
    const days = [1, 2].map((value) => ({
      day: day(`2026-11-0${value}`),
      count: { value, unit: "sessions" } as const,
      marked: value === 1,
    }));
    const quotes = [{ day: day("2026-11-23"), asked: "What did you learn?", text: "To\nwait." }];
    const bar = { label: "Choice", quantity: { value: 3, unit: "answers", n: 9 } as const };
    const point = { label: "Week 1", quantity: { value: 4.5, unit: "points", n: 6 } as const };
    const read = await readBack(
      reportOf(
        { kind: "text", text: "Once." },
        table,
        { kind: "bars", caption: "Handed back", bars: [bar] },
        { kind: "calendar", caption: "Sessions a day.", days },
        { kind: "quotes", quotes },
        { kind: "series", caption: "Present", from: 0, to: 10, points: [point] },
      ),
    );
    expect(read).toMatchInlineSnapshot(`
      "<h1>November 2026</h1>
      <p class="caption">For your own eyes: it holds what you wrote. With --detail coarse it does not.</p>
      <h2>One</h2>
      <p>Once.</p>
      <table><thead><tr><th><strong>Role</strong></th><th><strong>Sessions</strong></th></tr>
      </thead>
      <tbody><tr><td>Therapist</td><td>3 sessions</td></tr>
      </tbody>
      </table>
      <p class="caption">Handed back. 9 answers.</p>
      <table><thead><tr><th><strong>What</strong></th><th><strong>How much</strong></th></tr>
      </thead>
      <tbody><tr><td>Choice</td><td>3 of 9 answers</td></tr>
      </tbody>
      </table>
      <p class="caption">Sessions a day. After the colon how many, ✓ for a day that was closed.</p>
      <h3>November 2026</h3>
      <table><thead><tr><th><strong>Mon</strong></th><th><strong>Tue</strong></th><th><strong>Wed</strong></th><th><strong>Thu</strong></th><th><strong>Fri</strong></th><th><strong>Sat</strong></th><th><strong>Sun</strong></th></tr>
      </thead>
      <tbody><tr><td></td><td></td><td></td><td></td><td></td><td></td><td>1: 1 ✓</td></tr>
      <tr><td>2: 2</td><td></td><td></td><td></td><td></td><td></td><td></td></tr>
      </tbody>
      </table>
      <h3>Mon 23 Nov</h3>
      <p class="caption">What did you learn?</p>
      <blockquote><p>To</p>
      <p>wait.</p>
      </blockquote>
      <p class="caption">Present</p>
      <table><thead><tr><th><strong>When</strong></th><th><strong>Average</strong></th></tr>
      </thead>
      <tbody><tr><td>Week 1</td><td>4.5 (6 answers)</td></tr>
      </tbody>
      </table>
      "
    `);
  });

  test("repeats the heads of a table on each page and keeps its rows whole", async () => {
    const xml = await partOf(reportOf(table), "word/document.xml");
    const [head = "", row = ""] = xml.match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    expect([head.includes("<w:tblHeader/>"), row.includes("tblHeader")]).toEqual([true, false]);
    expect([head, row].map((part) => part.includes("<w:cantSplit/>"))).toEqual([true, true]);
  });

  test("is in British English and has its title, and says neither who made it nor when", async () => {
    const report = reportOf(table);
    expect(await partOf(report, "word/styles.xml")).toContain('<w:lang w:val="en-GB"/>');
    const properties = await Promise.all(
      ["core", "app", "custom"].map((name) => partOf(report, `docProps/${name}.xml`)),
    );
    const said = properties.map((xml) => xml.replaceAll(/<[^>]*>/g, "|").replaceAll(/\|+/g, "|"));
    expect(said).toEqual(["|November 2026|en-GB|", "|", "|"]);
  });

  test("is well-formed and holds every text, whatever was written", async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const bytes = await renderDocx(report);
        for (const [path, xml] of docxParts(bytes))
          expect({ path, wrong: illFormed(xml) }).toEqual({ path, wrong: undefined });
        const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
        for (const text of writtenIn(report))
          for (const line of safeLines(text).split("\n")) expect(value).toContain(line);
      }),
      { numRuns: 30 },
    );
  });

  test.each(["\u0000", "\u000b", "\ufffe", "\uffff", "\ud800", "]]>", "<w:p>", "&#0;", "_x0000_"])(
    "is not broken by %j",
    async (text) => {
      const xml = await partOf(reportOf({ kind: "text", text: `a${text}b` }), "word/document.xml");
      expect(illFormed(xml)).toBe(undefined);
    },
  );

  test.each([
    "<a><b></a></b>",
    "<a>",
    "<a>&nbsp;</a>",
    "<a>\u000b</a>",
    "<a b='<'/>",
    '<a b="&"/>',
  ])("would be found ill-formed as %j", (xml) => {
    expect(illFormed(xml)).not.toBe(undefined);
  });
});

describe("the same report", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test("gives the same bytes in another year", async () => {
    expect(await renderedIn("2026-11-23T10:00:00Z")).toEqual(
      await renderedIn("2031-02-03T23:30:10Z"),
    );
  });

  test("would not as the package writes it", async () => {
    expect(await renderedIn("2026-11-23T10:00:00Z", bareDocument)).not.toEqual(
      await renderedIn("2031-02-03T23:30:10Z", bareDocument),
    );
  });
});

function bareDocument(): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [] }));
}

async function renderedIn(
  time: string,
  render: () => Promise<unknown> = () => renderDocx(reportOf(table)),
): Promise<unknown> {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(time) });
  return render();
}
