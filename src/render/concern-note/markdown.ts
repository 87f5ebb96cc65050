import type { ConcernNote } from "../../domain/concern-note.ts";
import { markdownLines, markdownText } from "../report/markdown-text.ts";
import { BLANK, NAME } from "./words.ts";

/** Every line of the result is a whole paragraph or heading. */
export function renderMarkdown({ title, role, opening, parts }: ConcernNote): string {
  return [
    `# ${markdownText(title)}`,
    markdownText(`${NAME} ${BLANK}`),
    ...(role === undefined ? [] : [markdownText(role.title)]),
    ...opening.flatMap(markdownLines),
    ...parts.flatMap(({ heading, lines }) => [
      `## ${markdownText(heading)}`,
      ...lines.flatMap(markdownLines),
    ]),
  ].join("\n\n");
}
