import * as fc from "fast-check";
import papaparse from "papaparse";
import { describe, expect, test } from "vitest";
import { safeLines } from "../../../src/lib/safe-text.ts";
import { writeCsv } from "../../../src/render/report/csv/write.ts";
import { renderCsv } from "../../../src/render/report/csv.ts";
import { buildReport } from "../../../src/report/build.ts";
import type { Block, Report } from "../../../src/report/report.ts";
import { reportInput } from "../../report/report-input.ts";
import { day } from "../../support/factories.ts";
import { anyReport, nastyText } from "./any-report.ts";
import { writtenIn } from "./written-in.ts";

/** The cells of a table as any reader of CSV finds them. */
function readCsv(text: string): readonly (readonly string[])[] {
  expect(text.endsWith("\r\n")).toBe(true);
  const { data, errors } = papaparse.parse<string[]>(text.slice(0, -2), {
    delimiter: ",",
    newline: "\r\n",
  });
  expect(errors).toEqual([]);
  return data;
}

/** What a reader takes back of the rule against formulas. */
function takeBack(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

function reportOf(...blocks: readonly Block[]): Report {
  return { ...buildReport(reportInput()), sections: [{ id: "one", title: "One", blocks }] };
}

function textOf(report: Report, section?: string): string {
  const output = renderCsv(report, { section });
  if (output.kind !== "text") throw new Error("Not one table");
  return output.text;
}

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠");

const dangerous = fc
  .tuple(fc.stringMatching(/^['\s]{0,3}$/), FORMULA, nastyText)
  .map((parts) => parts.join(""));
const cell = fc.oneof(
  dangerous,
  nastyText,
  fc.string({ unit: "binary" }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const rows = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 5,
  }),
);

describe("a table in CSV", () => {
  test("reads back as what it was, once the rule against formulas is taken back", () => {
    fc.assert(
      fc.property(rows, (rows) => {
        const read = readCsv(writeCsv(rows));
        expect(read.map((row) => row.map(takeBack))).toEqual(
          rows.map((row) => row.map((cell) => String(cell))),
        );
      }),
    );
  });

  test("holds no text that a spreadsheet would run", () => {
    fc.assert(
      fc.property(dangerous, (text) => {
        const [[read = ""] = []] = readCsv(writeCsv([[text]]));
        expect(read).toBe(`'${text}`);
        expect(read.trimStart()).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });

  test.each([
    ["=1+1", `"'=1+1"`],
    ["  @SUM(A1)", `"'  @SUM(A1)"`],
    ["－1", `"'－1"`],
    ["'tis", `"''tis"`],
    ["it's = fine", `"it's = fine"`],
    ["a;=1", `"a;=1"`],
    ['say "yes", twice', `"say ""yes"", twice"`],
    ["", `""`],
    [-2.5, "-2.5"],
    [0, "0"],
  ])("writes %j as %s", (value, written) => {
    expect(writeCsv([[value]])).toBe(`${written}\r\n`);
  });
});

describe("a report in CSV", () => {
  test("has a number as a number, with its unit and how many it rests on beside it", () => {
    const table: Block = {
      kind: "table",
      columns: ["Rating", "Change"],
      rows: [
        ["Present", { value: -1.25, unit: "change", n: 5 }],
        ["Tired", "not known"],
      ],
    };
    expect(textOf(reportOf(table), "one")).toBe(
      [
        '"Rating","Change","Change: unit","Change: rests on"',
        '"Present",-1.25,"change",5',
        '"Tired","not known","",""',
        "",
      ].join("\r\n"),
    );
  });

  test("has a day as a day, and whether it was closed", () => {
    const count = { value: 2, unit: "sessions" } as const;
    const days = [{ day: day("2026-11-23"), count, marked: true }];
    expect(textOf(reportOf({ kind: "calendar", caption: "Sessions a day.", days }), "one")).toBe(
      [
        '"About","Day","Value","Unit","Rests on","Closed"',
        '"Sessions a day.","2026-11-23",2,"sessions","","yes"',
        "",
      ].join("\r\n"),
    );
  });

  test("says what was asked beside what was written", () => {
    const quotes = [{ day: day("2026-11-23"), asked: "What did you learn?", text: "=To\nwait" }];
    expect(textOf(reportOf({ kind: "quotes", quotes }), "one")).toBe(
      '"Day","Question","Text"\r\n"2026-11-23","What did you learn?","\'=To\nwait"\r\n',
    );
  });

  test("has a row for each point, with the ends of the scale", () => {
    const points = [{ label: "Week 1", quantity: { value: 4.5, unit: "points", n: 6 } as const }];
    expect(
      textOf(reportOf({ kind: "series", caption: "Present", from: 0, to: 10, points }), "one"),
    ).toBe(
      [
        '"About","When","Value","Unit","Rests on","Scale from","Scale to"',
        '"Present","Week 1",4.5,"points",6,0,10',
        "",
      ].join("\r\n"),
    );
  });

  test("has rows as long as their heads, and every text, whatever was written", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const output = renderCsv(report, { folder: "tables" });
        const files = output.kind === "files" ? output.files : [];
        const tables = files.map(({ text }) => readCsv(text));
        for (const table of tables) expect(new Set(table.map((row) => row.length)).size).toBe(1);
        const cells = new Set(tables.flat(2).map(takeBack));
        for (const text of writtenIn(report)) expect(cells).toContain(safeLines(text));
      }),
    );
  });
});

const sentence: Block = { kind: "text", text: "Once." };
const bars: Block = {
  kind: "bars",
  caption: "Handed back",
  bars: [{ label: "Choice", quantity: { value: 3, unit: "answers", n: 9 } }],
};

describe("the tables of a report", () => {
  const report: Report = {
    ...reportOf(),
    sections: [
      { id: "balance", title: "Balance", blocks: [bars, sentence, bars] },
      { id: "themes", title: "Themes", blocks: [bars, sentence] },
      { id: "words", title: "Words", blocks: [sentence, sentence] },
    ],
  };

  test("go into a folder under the names of their sections", () => {
    const output = renderCsv(report, { folder: "tables" });
    expect(output.kind === "files" && output.files.map(({ name }) => name)).toEqual([
      "balance-1.csv",
      "balance-2.csv",
      "balance-text.csv",
      "themes-1.csv",
      "themes-text.csv",
      "words-text.csv",
    ]);
  });

  test.each([
    ["balance-2", '"About"'],
    ["balance-text", '"Text"'],
    ["themes", '"About"'],
    ["words", '"Text"\r\n"Once."\r\n"Once."\r\n'],
  ])("are chosen by name or by section: %s", (section, begins) => {
    expect(textOf(report, section).startsWith(begins)).toBe(true);
  });

  test("are told where the one that is named is not there", () => {
    const hint = "Choose one that it has: balance, themes, words.";
    expect(() => renderCsv(report, { section: "balance-3" })).toThrow(
      expect.objectContaining({ code: "not-found", hint }),
    );
  });

  test("stand in one table without a choice, a cell a line", () => {
    const [section] = reportOf(bars, sentence).sections;
    const one = { ...report, sections: section === undefined ? [] : [{ ...section, id: "a" }] };
    expect(readCsv(textOf(one))).toEqual([
      ["Section", "Table", "Row", "Column", "Value"],
      ["a", "a-1", "1", "About", "Handed back"],
      ["a", "a-1", "1", "What", "Choice"],
      ["a", "a-1", "1", "Value", "3"],
      ["a", "a-1", "1", "Unit", "answers"],
      ["a", "a-1", "1", "Rests on", "9"],
      ["a", "a-text", "1", "Text", "Once."],
    ]);
  });

  test("stand in one table where the section has several, and in none where the report is empty", () => {
    const lines = readCsv(textOf(report, "balance")).slice(1);
    expect(lines.map(([, table]) => table)).toEqual(
      ["balance-1", "balance-2"].flatMap((table) => Array(5).fill(table)),
    );
    expect(textOf({ ...report, sections: [] })).toBe(
      '"Section","Table","Row","Column","Value"\r\n',
    );
  });

  test("hold every cell of every table in the one table", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const output = renderCsv(report, { folder: "tables" });
        const files = output.kind === "files" ? output.files : [];
        const cells = files.flatMap(({ text }) => readCsv(text).slice(1).flat());
        const lines = readCsv(textOf(report)).slice(1);
        expect(lines.map(([, , , , value]) => value)).toEqual(cells);
      }),
    );
  });
});
