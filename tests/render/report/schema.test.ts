import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reportSchema } from "../../../.config/write-schema.ts";
import { makeDemo } from "../../../src/flows/demo/make-demo.ts";
import { readReport } from "../../../src/flows/read-report.ts";
import { renderJson } from "../../../src/render/report/json.ts";
import { demoWorld, plainContext } from "../../support/demo-world.ts";
import { breaches } from "../../support/json-schema.ts";
import { anyReport } from "./any-report.ts";

const FILE = readFileSync("data/report.schema.json", "utf8");
const schema = JSON.parse(FILE);

const { context: demo } = await makeDemo(
  plainContext(demoWorld({ now: "2026-11-23 18:00" })),
  undefined,
);

test("the schema is made from its definition: else run node .config/write-schema.ts", () => {
  expect(FILE).toBe(reportSchema());
});

describe("the JSON of a report", () => {
  test.each([
    { words: "last month", detail: "private" },
    { words: "last month", detail: "private", compare: true, all: true },
    { words: "last month", detail: "coarse" },
    { words: "year", detail: "coarse", compare: true },
    { words: "2026-11-20", detail: "private" },
    { words: "2020", detail: "private" },
  ] as const)("of the demo fits the schema: %o", async (wish) => {
    const report = await readReport(demo, wish);
    expect(breaches(JSON.parse(renderJson(report)), schema)).toEqual([]);
  });

  test("fits it with every kind of block, whatever is written in them", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(breaches(JSON.parse(renderJson(report)), schema)).toEqual([]);
      }),
    );
  });

  test.each([
    ["another schema", { schema: "scarf/report/2" }, ["/schema value"]],
    ["a field that is not described", { mood: 3 }, ["/mood not described"]],
    [
      "a day that does not exist",
      { period: { from: "2026-02-30", to: "2026-03-01" } },
      ["/period/from value"],
    ],
    [
      "a block of an unknown kind",
      { sections: [{ id: "a", title: "A", blocks: [{ kind: "b" }] }] },
      ["/sections/0/blocks/0 none of the ways"],
    ],
    [
      "a section that says nothing",
      { sections: [{ id: "a", title: "A", blocks: [] }] },
      ["/sections/0/blocks value"],
    ],
    [
      "totals without their fields",
      { totals: {} },
      expect.arrayContaining(["/totals/sessions missing", "/totals/loose_ends missing"]),
    ],
  ])("does not fit it with %s", async (_, parts, found) => {
    const report = await readReport(demo, { words: "2020", detail: "coarse" });
    const json = JSON.parse(renderJson(report));
    expect(breaches({ ...json, ...parts }, schema)).toEqual(found);
  });
});
