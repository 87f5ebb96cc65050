import { columnsIn, indent, type Look, wrap } from "./columns.ts";

/** A page of help, written as Markdown with headings, paragraphs and lists of one level, as text for a terminal. */
export function renderHelpTopic(markdown: string, look: Look): string {
  const columns = columnsIn(look);
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((block) => blockLines(block, columns).join("\n"))
    .join("\n\n");
}

function blockLines(block: string, columns: number): readonly string[] {
  if (block.startsWith("#")) return wrap(bare(block.replace(/^#+ /, "")), columns);
  if (!block.startsWith("- ")) return indent(bare(block), columns, INDENT);
  return block.split(/\n(?=- )/).flatMap((item) => itemLines(bare(item.slice(2)), columns));
}

const INDENT = "  ";

function itemLines(text: string, columns: number): readonly string[] {
  return indent(text, columns, `${INDENT}  `).map((line, index) =>
    index === 0 ? `${INDENT}- ${line.trimStart()}` : line,
  );
}

/** One line, without marks. */
function bare(text: string): string {
  return text.replace(/\n\s*/g, " ").replaceAll(/\*\*|`/g, "");
}
