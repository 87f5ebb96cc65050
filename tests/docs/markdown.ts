/** A block between ``` fences. */
export interface Fence {
  /** The word after the opening fence; empty when there is none. */
  readonly language: string;
  readonly text: string;
  /** Number of its first line in the file. */
  readonly line: number;
}

/** A remark to the tests in one line, such as `<!-- clock 2026-11-23 14:05 -->`: its first word, and the rest. */
export interface Remark {
  readonly word: string;
  readonly rest: string;
  readonly line: number;
}

export type Piece =
  | { readonly kind: "fence"; readonly fence: Fence }
  | { readonly kind: "remark"; readonly remark: Remark };

const FENCE = /^```(\w*)\n(.*?)^```$/gms;

/** Fences and remarks in the order of the file. What looks like a remark inside a fence is text of the fence. */
export function pieces(markdown: string): readonly Piece[] {
  const found: (readonly [number, Piece])[] = [];
  for (const match of markdown.matchAll(FENCE)) {
    const [, language = "", text = ""] = match;
    const line = lineAt(markdown, match.index) + 1;
    found.push([match.index, { kind: "fence", fence: { language, text, line } }]);
  }
  for (const match of blanked(markdown).matchAll(/^<!-- (\S+) (.*) -->$/gm)) {
    const [, word = "", rest = ""] = match;
    const line = lineAt(markdown, match.index);
    found.push([match.index, { kind: "remark", remark: { word, rest, line } }]);
  }
  return found.toSorted(([a], [b]) => a - b).map(([, piece]) => piece);
}

export function fences(markdown: string): readonly Fence[] {
  return pieces(markdown).flatMap((piece) => (piece.kind === "fence" ? [piece.fence] : []));
}

/** What stands under a heading, up to the next one of its level or above. Undefined when there is no such heading. */
export function section(markdown: string, title: string): string | undefined {
  const lines = markdown.split("\n");
  const outline = blanked(markdown).split("\n");
  const start = outline.findIndex((line) => /^#+ (.*)$/.exec(line)?.[1] === title);
  if (start < 0) return undefined;
  const level = /^#+/.exec(outline[start] ?? "")?.[0].length ?? 0;
  const next = outline.findIndex(
    (line, index) => index > start && new RegExp(`^#{1,${level}} `).test(line),
  );
  return lines.slice(start + 1, next < 0 ? undefined : next).join("\n");
}

/** The cells of every table row, without the heads of the tables. A `\|` is part of its cell. */
export function tableRows(markdown: string): readonly (readonly string[])[] {
  const lines = blanked(markdown).split("\n");
  return lines
    .filter((line, index) => line.startsWith("|") && !isRule(line) && !isRule(lines[index + 1]))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll("\\|", "|")),
    );
}

/** The line between the head of a table and its rows. */
function isRule(line: string | undefined): boolean {
  return /^\|[-|: ]+\|$/.test(line ?? "");
}

/** What stands between `backticks` outside of fences. */
export function codeSpans(markdown: string): readonly string[] {
  return [...blanked(markdown).matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
}

/** What is read as sentences: paragraphs, headings, cells and what pictures show, in their order; … for a code span. */
export function prose(markdown: string): readonly string[] {
  const read = blanked(markdown)
    .replace(/^<!--.*-->$/gm, "")
    .replace(/`(?:[^`\n]|\n(?!\s*\n))+`/g, "…")
    .replace(/!?\[([^\]]+)\]\([^)\s]+\)/g, "$1");
  return read
    .split(/\n\s*\n|(?<!\\)\||\n(?=\s*[-#] )/)
    .map((text) =>
      text
        .replace(/^\s*[-#]+ |\*\*/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((text) => /\p{L}/u.test(text));
}

/** Targets of links outside of fences. */
export function links(markdown: string): readonly string[] {
  return [...blanked(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
}

/** What a heading is linked to by, as GitHub makes it. */
export function anchors(markdown: string): readonly string[] {
  return [...blanked(markdown).matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** The same text with blanks for its fences, so that places in it stay. */
function blanked(markdown: string): string {
  return markdown.replace(FENCE, (fence) => fence.replace(/./g, " "));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
