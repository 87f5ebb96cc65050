import { describe, expect, test } from "vitest";
import { remembered } from "../support/remembered.ts";
import { type Heard, heardParts, partsOf } from "./accessible-tree.ts";
import { A_MONTH, DEMO_REPORTS, type DemoReport, demoPage, sectionTitles } from "./demo-report.ts";
import { focused, sideways } from "./in-page.ts";
import { hasBrowser, openPage } from "./open-page.ts";

const NARROW = { viewport: { width: 320, height: 800 } };

describe.skipIf(!hasBrowser)("a report to somebody who hears it", () => {
  describe.each(DEMO_REPORTS)("$name", (report) => {
    test("has one title, and below it a heading for each section", async () => {
      const parts = await hearDemo(report);
      const headings = parts.filter(({ role }) => role === "heading");
      const named = (level: number) =>
        headings.filter((heading) => heading.level === level).map(({ name }) => name);
      expect(named(1)).toHaveLength(1);
      expect(named(2)).toEqual(await sectionTitles(report));
      expect(headings.filter(({ level = 0 }) => level > 3)).toEqual([]);
    });

    test("can be gone through by its parts, to each of which a link leads", async () => {
      const titles = await sectionTitles(report);
      const parts = await hearDemo(report);
      const named = (role: string) =>
        parts.filter((part) => part.role === role).map(({ name }) => name);
      expect({ main: named("main").length, nav: named("navigation") }).toEqual({
        main: 1,
        nav: ["In this report"],
      });
      expect([named("region"), named("link")]).toEqual([titles, titles]);
    });

    test("has tables that say what is in them, which no other table does", async () => {
      const tables = tablesOf(await hearDemo(report));
      const names = tables.map(({ name }) => name);
      expect(tables.length).toBeGreaterThan(10);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
      expect(tables.flatMap(faultsOf)).toEqual([]);
    });

    test("says each of its pictures", async () => {
      expect((await hearDemo(report)).filter(isSilentPicture)).toEqual([]);
    });

    test("can be moved sideways with the keyboard wherever it can be moved", async () => {
      const { page } = await openPage(await demoPage(report), NARROW);
      const { parts } = await page.evaluate(sideways);
      const reached: string[] = [];
      for (;;) {
        await page.keyboard.press("Tab");
        const text = await page.evaluate(focused);
        if (text === undefined) break;
        reached.push(text);
      }
      expect(parts.filter(({ tabIndex }) => tabIndex < 0)).toEqual([]);
      expect(reached).toEqual(expect.arrayContaining(parts.map(({ text }) => text)));
    });
  });

  test("leads from the contents to a section with a key", async () => {
    const { page } = await openPage(await monthWith([]));
    await page.getByRole("link", { name: "Other answers" }).press("Enter");
    await expect.poll(() => page.evaluate("scrollY")).toBeGreaterThan(1000);
  });

  test("would be found without a name for its pictures, heads for its tables and a place to move them", async () => {
    const page = await monthWith([
      [/(<svg role="img") aria-label="[^"]*"/g, "$1"],
      [/<th scope="(row|col)"([^>]*)>(.*?)<\/th>/g, "<td$2>$3</td>"],
      [/ tabindex="0"/g, ""],
    ]);
    const parts = await hear(page);
    expect(parts.filter(isSilentPicture).length).toBeGreaterThan(10);
    expect(tablesOf(parts).flatMap(faultsOf).length).toBeGreaterThan(10);

    const { page: narrow } = await openPage(page, { viewport: { width: 200, height: 800 } });
    const { parts: moved } = await narrow.evaluate(sideways);
    expect(moved.filter(({ tabIndex }) => tabIndex < 0)).not.toEqual([]);
  });
});

const hearDemo = remembered(async (report: DemoReport) => hear(await demoPage(report)));

async function hear(html: string): Promise<readonly Heard[]> {
  return heardParts((await openPage(html)).page);
}

/** A month, changed. Throws Error when there is nothing to change. */
async function monthWith(changes: readonly (readonly [RegExp, string])[]): Promise<string> {
  return changes.reduce(
    (page, [what, by]) => {
      const changed = page.replace(what, by);
      if (changed === page) throw new Error(`Nothing is like ${what}`);
      return changed;
    },
    await demoPage(A_MONTH),
  );
}

// What is no table to a browser has rows all the same.
function tablesOf(parts: readonly Heard[]): readonly Heard[] {
  return parts.filter(({ role }) => ["table", "LayoutTable"].includes(role));
}

const WEEK = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** What a table leaves unsaid: its name, heads of its columns, the head of a row. Weeks have no head. */
function faultsOf(table: Heard): readonly string[] {
  const [head, ...rows] = partsOf(table, "row", "LayoutTableRow").map(({ parts }) => parts);
  const columns = (head ?? [])
    .filter(({ role }) => role === "columnheader")
    .map(({ name }) => name);
  const isWeek = columns.join() === WEEK.join();
  const wanted = columns.map((_, index) => (index === 0 && !isWeek ? "rowheader" : "cell")).join();
  const isWrong = (row: readonly Heard[]) => row.map(({ role }) => role).join() !== wanted;
  return [
    ...(table.name === "" ? ["a table without a name"] : []),
    ...(columns.length === 0 || columns.includes("")
      ? [`${table.name}: a column without a head`]
      : []),
    ...rows
      .filter(isWrong)
      .map((row) => `${table.name}: ${row.map(({ name }) => name).join(", ")}`),
  ];
}

function isSilentPicture({ role, name }: Heard): boolean {
  return ["image", "img", "SvgRoot", "graphics-document"].includes(role) && name === "";
}
