import type { Paragraph } from "docx";
import type { AccountPage, EvidencePages } from "../../evidence/pages.ts";
import { writeDocument } from "../docx/document.ts";
import { type Docx, headingPart, paragraphParts } from "../docx/paragraphs.ts";
import { sayAbout, sayHead, sayLeftOut } from "./words.ts";

/** The accounts as a Word document of headings and paragraphs, nothing else: it is made to be copied from. */
export async function renderDocx(evidence: EvidencePages): Promise<Uint8Array> {
  const docx = await import("docx");
  return writeDocument(docx, evidence.title, [
    headingPart(docx, evidence.title, 1),
    ...sayHead(evidence).flatMap((line) => paragraphParts(docx, line)),
    ...evidence.pages.flatMap((page) => pageParts(docx, page)),
  ]);
}

function pageParts(docx: Docx, page: AccountPage): readonly Paragraph[] {
  return [
    headingPart(docx, page.title, 2),
    ...paragraphParts(docx, sayAbout(page)),
    ...page.sections.flatMap(({ heading, text }) => [
      headingPart(docx, heading, 3),
      ...paragraphParts(docx, text),
    ]),
    ...sayLeftOut(page).flatMap((line) => paragraphParts(docx, line)),
  ];
}
