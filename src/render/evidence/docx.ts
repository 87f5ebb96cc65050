import type { Paragraph } from "docx";
import type { AccountPage, EvidencePages } from "../../evidence/pages.ts";
import { visible } from "../../lib/safe-text.ts";
import { sayAbout, sayHead, sayLeftOut } from "./words.ts";

type Docx = typeof import("docx");

/** The accounts as a Word document of headings and paragraphs, nothing else: it is made to be copied from. */
export async function renderDocx(evidence: EvidencePages): Promise<Uint8Array> {
  // Half a megabyte that nothing else needs.
  const docx = await import("docx");
  const document = new docx.Document({
    creator: "",
    lastModifiedBy: "",
    title: evidence.title,
    sections: [
      {
        children: [
          heading(docx, evidence.title, "HEADING_1"),
          ...sayHead(evidence).map((line) => paragraph(docx, line)),
          ...evidence.pages.flatMap(pageIn(docx)),
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}

function pageIn(docx: Docx): (page: AccountPage) => readonly Paragraph[] {
  return (page) => [
    heading(docx, page.title, "HEADING_2"),
    paragraph(docx, sayAbout(page)),
    ...page.sections.flatMap(({ heading: name, text }) => [
      heading(docx, name, "HEADING_3"),
      ...text.split(/\r?\n/).map((line) => paragraph(docx, line)),
    ]),
    ...sayLeftOut(page).map((line) => paragraph(docx, line)),
  ];
}

function heading(
  docx: Docx,
  text: string,
  level: "HEADING_1" | "HEADING_2" | "HEADING_3",
): Paragraph {
  return new docx.Paragraph({ text: visible(text), heading: docx.HeadingLevel[level] });
}

function paragraph(docx: Docx, text: string): Paragraph {
  return new docx.Paragraph({ text: visible(text) });
}
