import type { ConcernNote } from "../../domain/concern-note.ts";
import { Failure } from "../../lib/failure.ts";
import type { Output } from "../../lib/output.ts";
import type { Look } from "../columns.ts";
import { jsonText } from "../json-text.ts";
import { concernNoteJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import { fitsOnPage } from "./page-length.ts";
import { renderTerminal } from "./terminal.ts";
import { MAY_NOT_FIT } from "./words.ts";

export const NOTE_FORMATS = ["terminal", "md", "html", "docx", "json"] as const;
export type NoteFormat = (typeof NOTE_FORMATS)[number];

type Render = (note: ConcernNote, look: Look) => string;
const RENDERERS: Readonly<Record<Exclude<NoteFormat, "docx">, () => Promise<Render>>> = {
  terminal: async () => renderTerminal,
  md: async () => renderMarkdown,
  html: async () => (await import("./html.ts")).renderHtml,
  json: async () => (note) => jsonText(concernNoteJson(note)),
};

/** A note as it goes out. Width and colour are for the terminal alone. */
export async function renderConcernNote(note: ConcernNote, format: NoteFormat): Promise<Output> {
  if (format === "docx") return { kind: "bytes", ending: ".docx", make: () => makeDocx(note) };
  const render = await RENDERERS[format]();
  return { kind: "lines", draw: (look) => render(note, look) };
}

async function makeDocx(note: ConcernNote): Promise<Uint8Array> {
  const { renderDocx } = await import("./docx.ts");
  return renderDocx(note);
}

/** What is good to know beside the note. Empty: nothing. */
export function remarkOnNote(note: ConcernNote): string {
  return fitsOnPage(note) ? "" : MAY_NOT_FIT;
}

interface NoteFormatWish {
  readonly format?: NoteFormat | undefined;
  readonly out?: string | undefined;
  /** --json */
  readonly json: boolean;
}

/** The format asked for, else the one that the file is named after. Throws Failure `usage`. */
export function chooseNoteFormat({ format, out = "", json }: NoteFormatWish): NoteFormat {
  if (json && format !== undefined && format !== "json")
    throw new Failure("usage", `--json and --format ${format} cannot go together.`, {
      hint: "Leave out one of them.",
    });
  if (format !== undefined) return format;
  if (json) return "json";
  return ENDINGS.find(([ending]) => ending.test(out))?.[1] ?? "terminal";
}

const ENDINGS: readonly (readonly [RegExp, NoteFormat])[] = [
  [/\.(md|markdown)$/i, "md"],
  [/\.html?$/i, "html"],
  [/\.docx$/i, "docx"],
  [/\.json$/i, "json"],
];
