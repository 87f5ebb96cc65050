import type { Paragraph } from "docx";
import type { ConcernNote } from "../../domain/concern-note.ts";
import { visible } from "../../lib/safe-text.ts";
import { writeDocument } from "../docx/document.ts";
import { type Docx, headingPart } from "../docx/paragraphs.ts";
import { BLANK, NAME } from "./words.ts";

/** In half points: 14 points, as on the web page. */
const SIZE = 28;

export async function renderDocx({
  title,
  role,
  opening,
  parts,
}: ConcernNote): Promise<Uint8Array> {
  const docx = await import("docx");
  const large = (line: string) => largePart(docx, line);
  return writeDocument(docx, title, [
    headingPart(docx, title, 1),
    large(`${NAME} ${BLANK}`),
    ...(role === undefined ? [] : [large(role.title)]),
    ...opening.map(large),
    ...parts.flatMap(({ heading, lines }) => [headingPart(docx, heading, 2), ...lines.map(large)]),
  ]);
}

function largePart(docx: Docx, line: string): Paragraph {
  return new docx.Paragraph({
    children: [new docx.TextRun({ text: visible(line), size: SIZE })],
    spacing: { after: 40 },
  });
}
