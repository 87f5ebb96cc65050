import { Failure } from "../../lib/failure.ts";
import type { Output } from "../../lib/output.ts";
import type { Detail, Report } from "../../report/report.ts";
import type { Look } from "../columns.ts";
import { chooseSection } from "./choose-section.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderTerminal } from "./terminal.ts";

/** Those that are one text. */
export const TEXT_FORMATS = ["terminal", "md", "html", "json"] as const;
export const FORMATS = [...TEXT_FORMATS, "csv", "docx", "pdf"] as const;
export type Format = (typeof FORMATS)[number];

type Renderer = (report: Report, form: Form) => Promise<Output>;

// What the terminal does not need is loaded when it is asked for.
const RENDERERS: Readonly<Record<Format, Renderer>> = {
  terminal: linesBy(async () => renderTerminal),
  md: linesBy(async () => renderMarkdown),
  html: linesBy(async () => (await import("./html.ts")).renderHtml),
  json: linesBy(async () => renderJson),
  csv: async (report, form) => (await import("./csv.ts")).renderCsv(report, form),
  docx: async (report, { section }) => {
    const chosen = chooseSection(report, section);
    return { kind: "bytes", ending: ".docx", make: () => makeDocx(chosen) };
  },
  pdf: async (report, { section }) => {
    const { renderHtmlForA4 } = await import("./html.ts");
    const chosen = chooseSection(report, section);
    return { kind: "pdf", html: renderHtmlForA4(chosen), docx: () => makeDocx(chosen) };
  },
};

function linesBy(load: () => Promise<(report: Report, look: Look) => string>): Renderer {
  return async (report, { section }) => {
    const render = await load();
    const chosen = chooseSection(report, section);
    return { kind: "lines", draw: (look) => render(chosen, look) };
  };
}

async function makeDocx(report: Report): Promise<Uint8Array> {
  const { renderDocx } = await import("./docx.ts");
  return renderDocx(report);
}

/**
 * A report, or one section of it, as it goes out. Throws Failure `not-found` for a section that the report has not.
 */
export function renderReport(report: Report, form: Form): Promise<Output> {
  return RENDERERS[form.format](report, form);
}

/** How a report is asked for: by options and by where it goes. */
export interface FormWish {
  readonly format?: Format | undefined;
  readonly detail?: Detail | undefined;
  readonly section?: string | undefined;
  readonly out?: string | undefined;
  /** --json */
  readonly json: boolean;
}

export interface Form {
  readonly format: Format;
  readonly detail: Detail;
  /** The id of the only section that is asked for; in CSV also the name of a table. */
  readonly section?: string | undefined;
  /** Where CSV puts all of its tables. */
  readonly folder?: string | undefined;
  /** Whether it stays on the terminal of its owner. */
  readonly isSeenOnly?: boolean | undefined;
}

/**
 * The format asked for, else the one that the file is named after. Only what appears on the terminal is private unless
 * told otherwise: files and machine-readable output are made to be handed on. Throws Failure `usage`.
 */
export function chooseForm(wish: FormWish): Form {
  const { detail, section, out } = wish;
  const format = chooseFormat(wish);
  const isSeenOnly = format === "terminal" && out === undefined;
  const isForFolder = format === "csv" && section === undefined && formatOfFile(out) !== "csv";
  return {
    format,
    detail: detail ?? (isSeenOnly ? "private" : "coarse"),
    section,
    folder: isForFolder ? out : undefined,
    isSeenOnly,
  };
}

function chooseFormat({ format, out, json }: FormWish): Format {
  if (json && format !== undefined && format !== "json")
    throw new Failure("usage", `--json and --format ${format} cannot go together.`, {
      hint: "Leave out one of them.",
    });
  return format ?? (json ? "json" : formatOfFile(out));
}

const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.(md|markdown)$/i, "md"],
  [/\.html?$/i, "html"],
  [/\.json$/i, "json"],
  [/\.csv$/i, "csv"],
  [/\.docx$/i, "docx"],
  [/\.pdf$/i, "pdf"],
];

function formatOfFile(out = ""): Format {
  return ENDINGS.find(([ending]) => ending.test(out))?.[1] ?? "terminal";
}
