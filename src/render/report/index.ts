import { Failure } from "../../lib/failure.ts";
import type { Detail, Report } from "../../report/report.ts";
import type { Look } from "../columns.ts";
import { renderHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderTerminal } from "./terminal.ts";

export const FORMATS = ["terminal", "md", "html", "json"] as const;
export type Format = (typeof FORMATS)[number];

const RENDERERS: Readonly<Record<Format, (report: Report, look: Look) => string>> = {
  terminal: renderTerminal,
  md: renderMarkdown,
  html: renderHtml,
  json: renderJson,
};

/** A report in a format, without a line end. Width and colour are for the terminal alone. */
export function renderReport(report: Report, format: Format, look: Look): string {
  return RENDERERS[format](report, look);
}

/** How a report is asked for: by options and by where it goes. */
export interface FormWish {
  readonly format?: Format | undefined;
  readonly detail?: Detail | undefined;
  readonly out?: string | undefined;
  /** --json */
  readonly json: boolean;
}

export interface Form {
  readonly format: Format;
  readonly detail: Detail;
}

/**
 * The format asked for, else the one that the file is named after. Only what appears on the terminal is private unless
 * told otherwise: files and machine-readable output are made to be handed on. Throws Failure `usage`.
 */
export function chooseForm({ format, detail, out, json }: FormWish): Form {
  if (json && format !== undefined && format !== "json")
    throw new Failure("usage", `--json and --format ${format} cannot go together.`, {
      hint: "Leave out one of them.",
    });
  const chosen = format ?? (json ? "json" : formatOfFile(out));
  const isSeenOnly = chosen === "terminal" && out === undefined;
  return { format: chosen, detail: detail ?? (isSeenOnly ? "private" : "coarse") };
}

function formatOfFile(out = ""): Format {
  if (/\.(md|markdown)$/i.test(out)) return "md";
  if (/\.html?$/i.test(out)) return "html";
  return /\.json$/i.test(out) ? "json" : "terminal";
}
