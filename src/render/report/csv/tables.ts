import { safeLines } from "../../../lib/safe-text.ts";
import type { Block, Cell, Quantity, Section } from "../../../report/report.ts";

type Row = readonly (string | number)[];
type BlockOf<Kind extends Block["kind"]> = Extract<Block, { readonly kind: Kind }>;

export interface CsvTable {
  /** `balance-2`: the second table of the section. `balance-text`: its sentences. */
  readonly name: string;
  /** The id of its section. */
  readonly section: string;
  readonly isText: boolean;
  /** The first one holds the headings; all are equally long. */
  readonly rows: readonly Row[];
}

/** A table for each block of a section, then one for all of its sentences. A number has its unit and count beside it. */
export function tablesIn({ id, blocks }: Section): readonly CsvTable[] {
  const texts = blocks.flatMap((block) => (block.kind === "text" ? [[safeLines(block.text)]] : []));
  const tables = blocks.flatMap(rowsOf).map((rows, index) => ({
    name: `${id}-${index + 1}`,
    section: id,
    isText: false,
    rows,
  }));
  if (texts.length === 0) return tables;
  const rows = [["Text"], ...texts];
  return [...tables, { name: `${id}-text`, section: id, isText: true, rows }];
}

/** None for sentences. */
function rowsOf(block: Block): readonly (readonly Row[])[] {
  switch (block.kind) {
    case "text":
      return [];
    case "table":
      return [tableRows(block)];
    case "bars":
      return [barsRows(block)];
    case "calendar":
      return [calendarRows(block)];
    case "quotes":
      return [quotesRows(block)];
    case "series":
      return [seriesRows(block)];
  }
}

/** A column with numbers becomes three. */
function tableRows({ columns, rows }: BlockOf<"table">): readonly Row[] {
  const isCounted = columns.map((_, index) =>
    rows.some((row) => typeof (row[index] ?? "") !== "string"),
  );
  const heads = columns.flatMap((column, index) => {
    const head = safeLines(column);
    return isCounted[index] === true ? [head, `${head}: unit`, `${head}: rests on`] : [head];
  });
  const written = rows.map((row) =>
    columns.flatMap((_, index) => cellsOf(row[index] ?? "", isCounted[index] === true)),
  );
  return [heads, ...written];
}

function cellsOf(cell: Cell, isCounted: boolean): Row {
  if (typeof cell !== "string") return numbersOf(cell);
  return isCounted ? [safeLines(cell), "", ""] : [safeLines(cell)];
}

function barsRows({ caption, bars }: BlockOf<"bars">): readonly Row[] {
  return [
    ["About", "What", "Value", "Unit", "Rests on"],
    ...bars.map(({ label, quantity }) => [
      safeLines(caption),
      safeLines(label),
      ...numbersOf(quantity),
    ]),
  ];
}

function calendarRows({ caption, days }: BlockOf<"calendar">): readonly Row[] {
  return [
    ["About", "Day", "Value", "Unit", "Rests on", "Closed"],
    ...days.map(({ day, count, marked }) => [
      safeLines(caption),
      day,
      ...numbersOf(count),
      marked ? "yes" : "no",
    ]),
  ];
}

function quotesRows({ quotes }: BlockOf<"quotes">): readonly Row[] {
  return [
    ["Day", "Question", "Text"],
    ...quotes.map(({ day, asked, text }) => [day, safeLines(asked), safeLines(text)]),
  ];
}

function seriesRows({ caption, from, to, points }: BlockOf<"series">): readonly Row[] {
  return [
    ["About", "When", "Value", "Unit", "Rests on", "Scale from", "Scale to"],
    ...points.map(({ label, quantity }) => [
      safeLines(caption),
      safeLines(label),
      ...numbersOf(quantity),
      from,
      to,
    ]),
  ];
}

/** The number as it is, its unit, and on how many it rests. */
function numbersOf({ value, unit, n }: Quantity): Row {
  return [value, unit, n ?? ""];
}
