import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderHtml } from "../../../src/render/report/html.ts";
import type { Block, Report } from "../../../src/report/report.ts";
import { day } from "../../support/factories.ts";
import { anyReport } from "./any-report.ts";

const VOID = new Set(["meta", "br"]);

/** Tags that are not closed, or closed without being open. */
function unbalanced(page: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, end, name = "", rest = ""] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/gi)) {
    if (end === "/") {
      if (open.pop() !== name) wrong.push(`/${name}`);
    } else if (!VOID.has(name) && !rest.endsWith("/")) open.push(name);
  }
  return [...wrong, ...open];
}

function pageWith(...blocks: readonly Block[]): string {
  const [report] = fc.sample(anyReport, 1);
  if (report === undefined) throw new Error("No report");
  const period: Report["period"] = { from: day("2026-11-01"), to: day("2026-11-30") };
  return renderHtml({ ...report, period, sections: [{ id: "one", title: "One", blocks }] });
}

describe("a report as a web page", () => {
  test("runs nothing and loads nothing, whatever was written", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const page = renderHtml(report);
        expect(page).not.toMatch(
          /<(?:script|img|iframe|object|embed|link|base|form|a href="(?!#))/i,
        );
        expect(page.match(/<[^>]*\s(?:src|on[a-z]+|srcset|xlink:href)=/gi)).toBeNull();
        expect(page).toContain("default-src 'none'");
      }),
    );
  });

  test("closes every element that it opens", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(unbalanced(renderHtml(report))).toEqual([]);
      }),
    );
  });

  test("an element that is not closed would be found", () => {
    expect(unbalanced("<main><p>Text</main>")).toEqual(["/main", "main"]);
  });

  test("shows markup that was written as text", () => {
    const page = pageWith({ kind: "text", text: '<b onclick="x">&amp;</b>' });
    expect(page).toContain("&lt;b onclick=&quot;x&quot;&gt;&amp;amp;&lt;/b&gt;");
  });

  test("tells which cells are heads of a table", () => {
    const table: Block = {
      kind: "table",
      columns: ["Role", "Sessions"],
      rows: [["Therapist", { value: 3, unit: "sessions" }]],
    };
    const page = pageWith(table);
    expect(page).toMatch(/<th scope="col"[^>]*>Role<\/th>/);
    expect(page).toMatch(/<th scope="row"[^>]*>Therapist<\/th>/);
    expect(page).toContain("3 sessions");
  });

  test("says the numbers of a picture in words too", () => {
    const bars: Block = {
      kind: "bars",
      caption: "What you handed back",
      bars: [{ label: "Real choice", quantity: { value: 4, unit: "answers" } }],
    };
    const page = pageWith(bars);
    expect(page).toContain("What you handed back");
    expect(page).toMatch(/<svg[^>]*(?:aria-hidden="true"|role="img")/);
    expect(page.replace(/<svg.*?<\/svg>/gs, "")).toMatch(/Real choice[\s\S]*4/);
  });
});
