import type { AccountPage, EvidencePages } from "../../evidence/pages.ts";
import { markdownLines, markdownText } from "../report/markdown-text.ts";
import { sayAbout, sayHead, sayLeftOut } from "./words.ts";

/** The accounts as Markdown. Every line of the result is a whole paragraph or heading. */
export function renderMarkdown(evidence: EvidencePages): string {
  const head = [`# ${markdownText(evidence.title)}`, ...sayHead(evidence)];
  return [...head, ...evidence.pages.flatMap(pageParts)].join("\n\n");
}

function pageParts(page: AccountPage): readonly string[] {
  const sections = page.sections.flatMap(({ heading, text }) => [
    `### ${markdownText(heading)}`,
    ...markdownLines(text),
  ]);
  return [`## ${markdownText(page.title)}`, sayAbout(page), ...sections, ...sayLeftOut(page)];
}
