import { expect, test } from "vitest";
import { day, entry, looseEnd, moment } from "../../support/factories.ts";
import { blocksOf, sectionOf } from "../report-input.ts";

const looseEnds = [
  looseEnd({ what: "mend the chair", when: "when it rains", where: "office" }),
  looseEnd({ what: "call back", due: day("2026-11-27") }),
  looseEnd({ what: "send it", ended: { at: moment("2026-11-24 10:00"), how: "done" } }),
  looseEnd({ what: "mend it", ended: { at: moment("2026-11-25 10:00"), how: "dropped" } }),
];

test("counts what was noted and closed, let go among it, and lists what is open by when it comes up", () => {
  expect(blocksOf("loose-ends", { entries: [entry()], looseEnds })).toEqual([
    {
      kind: "table",
      columns: ["What", "How much"],
      rows: [
        ["Noted", { value: 4, unit: "loose ends" }],
        ["Closed", { value: 2, unit: "loose ends" }],
        ["Of these let go", { value: 1, unit: "loose ends" }],
        ["Open now", { value: 2, unit: "loose ends" }],
      ],
    },
    {
      kind: "table",
      columns: ["Open", "When", "Where"],
      rows: [
        ["call back", "2026-11-27", ""],
        ["mend the chair", "when it rains", "office"],
      ],
    },
  ]);
});

test("has only counts in a report to be shared", () => {
  expect(blocksOf("loose-ends", { looseEnds, detail: "coarse" })).toHaveLength(1);
});

test("of many that are open those that come up first are shown, and it says so", () => {
  const many = Array.from({ length: 11 }, () => looseEnd());
  const [, text, table] = blocksOf("loose-ends", { looseEnds: many });
  expect(text).toEqual({ kind: "text", text: "The first 10 of 11. With --all you see them all." });
  expect(table?.kind === "table" && table.rows.length).toBe(10);
  expect(blocksOf("loose-ends", { looseEnds: many, extent: "all" })).toHaveLength(2);
});

test("is left out where there is none", () => {
  expect(sectionOf("loose-ends", { entries: [entry()] })).toBeUndefined();
});
