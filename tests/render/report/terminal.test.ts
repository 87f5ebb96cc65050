import { expect, test } from "vitest";
import { renderTerminal } from "../../../src/render/report/terminal.ts";
import { buildReport } from "../../../src/report/build.ts";
import type { Block } from "../../../src/report/report.ts";
import { reportInput } from "../../report/report-input.ts";
import { day } from "../../support/factories.ts";

function bar(label: string, value: number) {
  return { label, quantity: { value, unit: "answers", n: 12 } } as const;
}

/** The lines of one block, without the head of the report and of its section. */
function drawn(block: Block, width: number): string {
  const report = {
    ...buildReport(reportInput()),
    sections: [{ id: "a", title: "A", blocks: [block] }],
  };
  const text = renderTerminal(report, { width, colour: false });
  return text.slice(text.indexOf("\nA\n") + "\nA\n".length);
}

test("a month hangs on the wall with Monday first, what happened below each date", () => {
  const days = Array.from({ length: 16 }, (_, index) => ({
    day: day(`2026-11-${String(index + 1).padStart(2, "0")}`),
    count: { value: index % 7 === 0 ? 0 : index % 7, unit: "sessions" as const },
    marked: index % 4 === 1,
  }));
  expect(drawn({ kind: "calendar", caption: "Sessions a day.", days }, 60)).toMatchInlineSnapshot(`
    "  Sessions a day.

      November 2026
          Mon     Tue     Wed     Thu     Fri     Sat     Sun
                                                            1
                                                            ·
            2       3       4       5       6       7       8
           ░1*     ▒2      ▒3      ▓4      █5*     █6       ·
            9      10      11      12      13      14      15
           ░1      ▒2*     ▒3      ▓4      █5      █6*      ·
           16
           ░1

      ░ ▒ ▓ █ few to many, with the number; · none; * you closed
      the day"
  `);
  expect(drawn({ kind: "calendar", caption: "Sessions a day.", days }, 40)).toMatchInlineSnapshot(`
    "  Sessions a day.

      November 2026
       Mon  Tue  Wed  Thu  Fri  Sat  Sun
                                       1
                                       ·
         2    3    4    5    6    7    8
        ░1*  ▒2   ▒3   ▓4   █5*  █6    ·
         9   10   11   12   13   14   15
        ░1   ▒2*  ▒3   ▓4   █5   █6*   ·
        16
        ░1

      ░ ▒ ▓ █ few to many, with the number;
      · none; * you closed the day"
  `);
});

test("a month has colour in its shades alone: what is to be read is the colour of text", () => {
  const days = [
    { day: day("2026-11-02"), count: { value: 3, unit: "sessions" }, marked: true } as const,
  ];
  const block: Block = { kind: "calendar", caption: "Sessions a day.", days };
  const report = {
    ...buildReport(reportInput()),
    sections: [{ id: "a", title: "A", blocks: [block] }],
  };
  const lines = renderTerminal(report, { width: 60, colour: true }).split("\n");
  expect(lines.filter((line) => line.includes("\u001b[36m"))).toEqual([
    `${" ".repeat(7)}\u001b[36m█\u001b[39m3*`,
  ]);
});

test("bars are as long as their share of the largest, and a single answer is no long bar", () => {
  const many = [
    bar("Explained my reasons", 9),
    bar("Offered real choice", 3),
    bar("Nothing this time", 0),
  ];
  expect(drawn({ kind: "bars", caption: "Handed back?", bars: many }, 60)).toMatchInlineSnapshot(`
    "  Handed back? 12 answers.
      Explained my reasons  ██████████████████████████████████ 9
      Offered real choice   ███████████ 3
      Nothing this time     0"
  `);
  expect(drawn({ kind: "bars", caption: "Handed back?", bars: many }, 40)).toMatchInlineSnapshot(`
    "  Handed back? 12 answers.
      Explained my       █████████████████ 9
      reasons
      Offered real       ██████ 3
      choice
      Nothing this time  0"
  `);
  const one = [bar("Yes", 1), bar("No", 0)];
  expect(drawn({ kind: "bars", caption: "Mended?", bars: one }, 60)).toMatchInlineSnapshot(`
    "  Mended? 12 answers.
      Yes  ████ 1
      No   0"
  `);
});

test("a table without room becomes a list", () => {
  const table: Block = {
    kind: "table",
    columns: ["Role", "Sessions", "Time in role"],
    rows: [
      ["Therapist", { value: 9, unit: "sessions", n: 12 }, { value: 450, unit: "minutes", n: 9 }],
      ["Supervisee", { value: 3, unit: "sessions", n: 12 }, "not known"],
    ],
  };
  expect(drawn(table, 80)).toMatchInlineSnapshot(`
    "  Role                Sessions  Time in role
      Therapist   9 of 12 sessions  7 hours 30 minutes (9 sessions)
      Supervisee  3 of 12 sessions  not known"
  `);
  expect(drawn(table, 40)).toMatchInlineSnapshot(`
    "  Role:
      Therapist
        Sessions: 9 of 12 sessions
        Time in role: 7 hours 30 minutes (9
        sessions)
      Supervisee
        Sessions: 3 of 12 sessions
        Time in role: not known"
  `);
});

test("a course is a line of heights and the same in words", () => {
  const points = [0, 4.2, 10].map((value, index) => ({
    label: `Week ${index + 1}`,
    quantity: { value, unit: "points" as const, n: 6 },
  }));
  const series: Block = {
    kind: "series",
    caption: "Present. Average by week.",
    from: 0,
    to: 10,
    points,
  };
  expect(drawn(series, 60)).toMatchInlineSnapshot(`
    "  Present. Average by week.
      ▁▄█
      Week 1: 0 (6 answers)
      Week 2: 4.2 (6 answers)
      Week 3: 10 (6 answers)"
  `);
});

test("quotes stand below their day and question", () => {
  const quotes: Block = {
    kind: "quotes",
    quotes: [
      { day: day("2026-11-23"), asked: "What did you learn?", text: "To wait.\nTo ask." },
      { day: day("2026-11-24"), asked: "What went well?", text: "I said no." },
    ],
  };
  expect(drawn(quotes, 60)).toMatchInlineSnapshot(`
    "  Mon 23 Nov
      What did you learn?
        To wait.
        To ask.

      Tue 24 Nov
      What went well?
        I said no."
  `);
});
