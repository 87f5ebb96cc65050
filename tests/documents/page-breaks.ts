import type { PdfPart } from "./tagged-pdf.ts";

/** What is cut in two by the end of a page. */
export interface Cut {
  readonly tag: string;
  /** The number of its section, from 1 on. */
  readonly section: number;
  readonly pages: readonly number[];
}

/** Rows with their bars, weeks of a calendar, pictures and quotes that stand on more than one page. */
export function cutIn(parts: readonly PdfPart[]): readonly Cut[] {
  return parts.flatMap((part, index) => {
    const { tag, pages } = part;
    const isWhole = ["TR", "Figure", "BlockQuote"].includes(tag) && !isHead(part);
    if (!isWhole || pages.length < 2) return [];
    return [
      { tag, pages, section: parts.slice(0, index).filter(({ tag }) => tag === "H2").length },
    ];
  });
}

/** Headings, captions and questions at the foot of a page, where what belongs to them begins on the next: `H3 on 4`. */
export function headingsLeftBehind(parts: readonly PdfPart[]): readonly string[] {
  return parts.flatMap((part, index) => {
    const next = parts.slice(index + 1 + sizeOf(part)).find(({ pages }) => pages.length > 0);
    const [page] = part.pages;
    if (page === undefined || next === undefined || !isHeading(part, next)) return [];
    return next.pages.includes(page) ? [] : [`${part.tag} on ${page}`];
  });
}

function isHeading({ tag }: PdfPart, next: PdfPart): boolean {
  const isQuestion = tag === "P" && next.tag === "BlockQuote";
  return isQuestion || ["H1", "H2", "H3", "Caption"].includes(tag);
}

/** The row that says what the columns are. It comes again on every page of its table. */
export function isHead({ tag, parts }: PdfPart): boolean {
  return tag === "TR" && parts.every(({ tag }) => tag === "TH");
}

export function pagesOf(parts: readonly PdfPart[]): number {
  return Math.max(...parts.flatMap(({ pages }) => pages));
}

/** How many parts are in it. */
function sizeOf({ parts }: PdfPart): number {
  return parts.reduce((size, part) => size + 1 + sizeOf(part), 0);
}
