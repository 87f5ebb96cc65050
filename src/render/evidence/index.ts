import type { Evidence } from "../../evidence/evidence.ts";
import type { Model } from "../../evidence/models.ts";
import { pagesOf } from "../../evidence/pages.ts";
import { Failure } from "../../lib/failure.ts";
import type { Look } from "../columns.ts";
import { jsonText } from "../json-text.ts";
import { renderDocx } from "./docx.ts";
import { evidenceJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderOverview } from "./overview.ts";
import { renderText } from "./text.ts";

/** `terminal` shows what is there and what is not; the others hold the accounts themselves. */
export const EVIDENCE_FORMATS = ["terminal", "text", "md", "docx", "json"] as const;
export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number];

/** What is drawn, and how it is wished for. */
export interface EvidenceDrawing {
  readonly evidence: Evidence;
  readonly model?: Model | undefined;
  /** By account id. */
  readonly shortIds: ReadonlyMap<string, string>;
}

type TextFormat = Exclude<EvidenceFormat, "docx">;

const RENDERERS: Readonly<Record<TextFormat, (drawing: EvidenceDrawing, look: Look) => string>> = {
  terminal: ({ evidence, shortIds }, look) => renderOverview(evidence, shortIds, look),
  text: ({ evidence, model }) => renderText(pagesOf(evidence, model)),
  md: ({ evidence, model }) => renderMarkdown(pagesOf(evidence, model)),
  json: ({ evidence, model }) => jsonText(evidenceJson(evidence, model)),
};

/** Evidence as a text, without a line end. Width and colour are for the terminal alone. */
export function renderEvidence(drawing: EvidenceDrawing, format: TextFormat, look: Look): string {
  return RENDERERS[format](drawing, look);
}

/** The accounts as a Word document. */
export function renderEvidenceDocx({ evidence, model }: EvidenceDrawing): Promise<Uint8Array> {
  return renderDocx(pagesOf(evidence, model));
}

export interface EvidenceFormWish {
  readonly format?: EvidenceFormat | undefined;
  readonly model?: Model | undefined;
  readonly out?: string | undefined;
  /** --json */
  readonly json: boolean;
}

/**
 * The format asked for, else the one that the file is named after; a model asks for the accounts as text.
 * Throws Failure `usage` for wishes that do not fit together.
 */
export function chooseEvidenceFormat({
  format,
  model,
  out,
  json,
}: EvidenceFormWish): EvidenceFormat {
  if (json && format !== undefined && format !== "json")
    throw new Failure("usage", `--json and --format ${format} cannot go together.`, {
      hint: "Leave out one of them.",
    });
  if (format === "terminal" && model !== undefined)
    throw new Failure("usage", "--model is for the accounts themselves.", {
      hint: "Print them with --format text, md or docx.",
    });
  if (format !== undefined) return format;
  if (json) return "json";
  return out === undefined ? seenFormat(model) : formatOfFile(out);
}

function seenFormat(model: Model | undefined): EvidenceFormat {
  return model === undefined ? "terminal" : "text";
}

function formatOfFile(out: string): EvidenceFormat {
  if (/\.(md|markdown)$/i.test(out)) return "md";
  if (/\.docx$/i.test(out)) return "docx";
  return /\.json$/i.test(out) ? "json" : "text";
}
