import type { Output } from "../../../src/lib/output.ts";
import { type Format, renderReport } from "../../../src/render/report/index.ts";
import type { Report } from "../../../src/report/report.ts";
import { docxParts } from "../../support/docx-parts.ts";

/** The texts that a report consists of in a format: one, or those of its files. Line ends of CSV are plain ones. */
export async function drawn(
  report: Report,
  format: Format,
  section?: string,
): Promise<readonly string[]> {
  const folder = format === "csv" && section === undefined ? "tables" : undefined;
  const { detail } = report;
  return textsOf(await renderReport(report, { format, detail, section, folder }));
}

async function textsOf(output: Output): Promise<readonly string[]> {
  switch (output.kind) {
    case "lines":
      return [output.draw({ width: 80, colour: false })];
    case "text":
      return [output.text.replaceAll("\r\n", "\n")];
    case "files":
      return output.files.map(({ text }) => text.replaceAll("\r\n", "\n"));
    case "bytes":
      return [...docxParts(await output.make()).values()];
    case "pdf":
      return [output.html, ...docxParts(await output.docx()).values()];
  }
}
