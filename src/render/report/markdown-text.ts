import { visible } from "../../lib/safe-text.ts";

/** What begins emphasis, code, a link, HTML, an entity, a cell or a strike in CommonMark or GitHub's tables. */
const SPECIAL = /[\\`*_[\]<>|~&$]/g;

/** What makes a line a heading, a list, a rule or a second line of a heading when it stands at its start. */
const STARTS_BLOCK = /^(?:[#=]|[-+](?=[\s-]|$)|\d{1,9}(?=[.)](?:\s|$)))/;

/** Somebody's text as one line of a table cell that shows it and does nothing else. */
export function markdownCell(text: string): string {
  const line = visible(text.split(/\s*\r?\n\s*/).join(" ")).trim();
  return line.replace(SPECIAL, escapeCharacter);
}

/** The same as a paragraph of one line. */
export function markdownText(text: string): string {
  return markdownCell(text).replace(STARTS_BLOCK, escapeStart);
}

/** The same for several lines: paragraphs of one line each. Blank lines are dropped. */
export function markdownLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map(markdownText)
    .filter((line) => line !== "");
}

/** A table row. The cells are Markdown already. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

// Entities rather than backslashes where a reader that knows no backslash would see HTML.
const ENTITIES: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };

function escapeCharacter(character: string): string {
  return ENTITIES[character] ?? `\\${character}`;
}

/** `1` before a full stop cannot be escaped itself: the stop behind it is. */
function escapeStart(start: string): string {
  return /\d/.test(start) ? `${start}\\` : `\\${start}`;
}
