import { expect, test } from "vitest";
import { entry, held, moment } from "../../support/factories.ts";
import { blocksOf, periodRecord } from "../report-input.ts";

const before = moment("2026-10-20 15:00");
const now = moment("2026-11-10 15:00");
const after = moment("2026-12-01 09:00");
const left = (parts: Partial<Parameters<typeof held>[0]>) =>
  held({ session: "gone", left: before, ...parts });

const things = [
  left({ left: now }),
  left({ left: now, shown: after }),
  left({ shown: now }),
  left({ shown: before, ended: { at: now, how: "let go" } }),
  left({ shown: now, ended: { at: now, how: "loose end" } }),
  left({ shown: before, ended: { at: before, how: "let go" } }),
];

const row = (label: string, ...values: readonly number[]) => [
  label,
  ...values.map((value) => ({ value, unit: "things" })),
];

test("counts what was left and what became of it when it came back", () => {
  expect(blocksOf("left-with-the-scarf", { held: things })).toEqual([
    {
      kind: "table",
      columns: ["What", "How much"],
      rows: [
        row("Left", 2),
        row("Came back and stays", 1),
        row("Let go", 1),
        row("Became a loose end", 1),
      ],
    },
  ]);
});

test("sets the period before beside it", () => {
  const [table] = blocksOf("left-with-the-scarf", {
    held: things,
    compare: true,
    before: periodRecord({ held: things, entries: [entry({ at: before })] }),
  });
  expect(table).toMatchObject({
    columns: ["What", "November 2026", "October 2026"],
    rows: [
      row("Left", 2, 4),
      row("Came back and stays", 1, 0),
      row("Let go", 1, 1),
      row("Became a loose end", 1, 0),
    ],
  });
});

test("has no word of it, and says nothing when nothing was left or taken up", () => {
  const text = "out of sight";
  const blocks = blocksOf("left-with-the-scarf", { held: [left({ left: now, text })] });
  expect(JSON.stringify(blocks)).not.toContain(text);
  expect(blocksOf("left-with-the-scarf", { held: [left({ text })] })).toEqual([]);
});
