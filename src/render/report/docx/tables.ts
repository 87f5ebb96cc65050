import type { FileChild, ITableBordersOptions, Paragraph, Table, TableRow } from "docx";
import { safeLines } from "../../../lib/safe-text.ts";
import type { Block } from "../../../report/report.ts";
import { type Docx, headingPart, paragraphParts } from "../../docx/paragraphs.ts";
import { sayCaption, sayQuantity } from "../../quantities.ts";
import { isNumeric, sayCell } from "../cells.ts";
import { CALENDAR_KEY, monthGrids, sayCalendarDay, WEEKDAY_HEADS } from "../month-grid.ts";

type BlockOf<Kind extends Block["kind"]> = Extract<Block, { readonly kind: Kind }>;

/** Every cell in words, as many in each row as there are heads. */
interface Grid {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether a column's cells are aligned at their ends. */
  readonly numeric: readonly boolean[];
}

export function tablePart(docx: Docx, { columns, rows }: BlockOf<"table">): readonly FileChild[] {
  return gridParts(docx, {
    heads: columns,
    rows: rows.map((row) => columns.map((_, index) => sayCell(row[index] ?? ""))),
    numeric: columns.map((_, index) => isNumeric(rows, index)),
  });
}

/** Without bars their caption alone. */
export function barsParts(docx: Docx, { caption, bars }: BlockOf<"bars">): readonly FileChild[] {
  const said = paragraphParts(docx, sayCaption(caption, bars), "Caption");
  if (bars.length === 0) return said;
  const rows = bars.map(({ label, quantity }) => [label, sayQuantity(quantity)]);
  return [
    ...said,
    ...gridParts(docx, { heads: ["What", "How much"], rows, numeric: [false, true] }),
  ];
}

export function seriesParts(
  docx: Docx,
  { caption, points }: BlockOf<"series">,
): readonly FileChild[] {
  const rows = points.map(({ label, quantity }) => [label, sayQuantity(quantity)]);
  return [
    ...paragraphParts(docx, caption, "Caption"),
    ...gridParts(docx, { heads: ["When", "Average"], rows, numeric: [false, true] }),
  ];
}

export function calendarParts(
  docx: Docx,
  { caption, days }: BlockOf<"calendar">,
): readonly FileChild[] {
  const months = monthGrids(days).flatMap(({ title, weeks }) => [
    headingPart(docx, title, 3),
    ...gridParts(docx, {
      heads: WEEKDAY_HEADS,
      rows: weeks.map((week) => week.map(sayCalendarDay)),
      numeric: WEEKDAY_HEADS.map(() => false),
    }),
  ]);
  return [...paragraphParts(docx, `${caption} ${CALENDAR_KEY}`, "Caption"), ...months];
}

/** Between the margins of a page, in twentieths of a point: per cent are not read alike everywhere. */
const PAGE_WIDTH = 9026;

const RULE = { style: "single", size: 4, color: "DCD8D0" } as const;
const NO_RULE = { style: "none", size: 0, color: "auto" } as const;
const BORDERS: ITableBordersOptions = {
  top: RULE,
  bottom: RULE,
  insideHorizontal: RULE,
  left: NO_RULE,
  right: NO_RULE,
  insideVertical: NO_RULE,
};

/** The table, and an empty paragraph: tables that touch grow together. */
function gridParts(docx: Docx, { heads, rows, numeric }: Grid): readonly (Table | Paragraph)[] {
  const table = new docx.Table({
    width: { size: PAGE_WIDTH, type: "dxa" },
    columnWidths: heads.map(() => Math.floor(PAGE_WIDTH / heads.length)),
    borders: BORDERS,
    rows: [
      rowPart(docx, heads, { numeric, isHead: true }),
      ...rows.map((row) => rowPart(docx, row, { numeric, isHead: false })),
    ],
  });
  return [table, new docx.Paragraph({})];
}

interface RowLook {
  readonly numeric: readonly boolean[];
  /** Whether it heads the columns, again on each page. */
  readonly isHead: boolean;
}

function rowPart(docx: Docx, cells: readonly string[], { numeric, isHead }: RowLook): TableRow {
  const children = cells.map((cell, index) => {
    const alignment = numeric[index] === true ? "right" : "left";
    const lines = safeLines(cell).split("\n");
    return new docx.TableCell({
      children: lines.map(
        (text) =>
          new docx.Paragraph({
            alignment,
            keepNext: isHead,
            spacing: { before: 40, after: 40 },
            children: [new docx.TextRun({ text, bold: isHead })],
          }),
      ),
    });
  });
  // Readers take a head that is switched off for one.
  return new docx.TableRow({ ...(isHead && { tableHeader: true }), cantSplit: true, children });
}
