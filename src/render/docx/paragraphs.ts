import type { Paragraph } from "docx";
import { safeLines, visible } from "../../lib/safe-text.ts";

/** The package, loaded: half a megabyte that nothing else needs. */
export type Docx = typeof import("docx");

/** Styles of paragraphs that are none of a heading, by their ids in `styles.ts`. */
export type ParagraphStyle = "Caption" | "Quote";

export function headingPart(docx: Docx, text: string, level: 1 | 2 | 3): Paragraph {
  return new docx.Paragraph({
    text: visible(text),
    heading: docx.HeadingLevel[`HEADING_${level}`],
  });
}

/** One a line. */
export function paragraphParts(
  docx: Docx,
  text: string,
  style?: ParagraphStyle,
): readonly Paragraph[] {
  return safeLines(text)
    .split("\n")
    .map((line) => new docx.Paragraph({ text: line, ...(style && { style }) }));
}
