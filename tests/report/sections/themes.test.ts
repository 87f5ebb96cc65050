import { expect, test } from "vitest";
import { entry } from "../../support/factories.ts";
import { blocksOf, periodRecord, sectionOf } from "../report-input.ts";

const entries = [entry({ tags: ["pace", "limits"] }), entry({ tags: ["limits"] }), entry()];

test("counts the entries that have a tag, out of those with any", () => {
  expect(blocksOf("themes", { entries })).toEqual([
    {
      kind: "bars",
      caption: "Entries with a tag.",
      bars: [
        { label: "limits", quantity: { value: 2, unit: "entries", n: 2 } },
        { label: "pace", quantity: { value: 1, unit: "entries", n: 2 } },
      ],
    },
  ]);
});

test("sets the period before beside it", () => {
  const before = periodRecord({ entries: [entry({ tags: ["fees"] })] });
  expect(blocksOf("themes", { compare: true, entries, before })).toEqual([
    {
      kind: "table",
      columns: ["Tag", "November 2026", "October 2026"],
      rows: [
        ["limits", { value: 2, unit: "entries", n: 2 }, { value: 0, unit: "entries", n: 1 }],
        ["pace", { value: 1, unit: "entries", n: 2 }, { value: 0, unit: "entries", n: 1 }],
        ["fees", { value: 0, unit: "entries", n: 2 }, { value: 1, unit: "entries", n: 1 }],
      ],
    },
  ]);
});

test("are words of their writer: a report to be shared leaves them out", () => {
  expect(sectionOf("themes", { entries, detail: "coarse" })).toBeUndefined();
});

test("of many tags the first are shown, and it says so", () => {
  const many = [entry({ tags: Array.from({ length: 11 }, (_, index) => `t${index}`) })];
  expect(blocksOf("themes", { entries: many })[1]).toEqual({
    kind: "text",
    text: "The first 10 of 11 tags. With --all you see them all.",
  });
  expect(blocksOf("themes", { entries: many, extent: "all" })).toHaveLength(1);
});
