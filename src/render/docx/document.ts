import type { FileChild } from "docx";
import { visible } from "../../lib/safe-text.ts";
import type { Docx } from "./paragraphs.ts";
import { LANGUAGE, STYLES } from "./styles.ts";
import { withoutDates } from "./without-dates.ts";

/** A Word document. It names no author, no program and no time: the same parts give the same bytes. */
export async function writeDocument(
  docx: Docx,
  title: string,
  parts: readonly FileChild[],
): Promise<Uint8Array> {
  const document = new docx.Document({ styles: STYLES, sections: [{ children: parts }] });
  const core = { path: "docProps/core.xml", data: coreProperties(title) };
  return withoutDates(new Uint8Array(await docx.Packer.toArrayBuffer(document, undefined, [core])));
}

/** In place of the package's own, which says who made it and when. */
function coreProperties(title: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>${LANGUAGE}</dc:language></cp:coreProperties>`;
}

function escapeXml(text: string): string {
  return visible(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
