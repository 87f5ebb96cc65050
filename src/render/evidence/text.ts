import type { AccountPage, EvidencePages } from "../../evidence/pages.ts";
import { safeLines, visible } from "../../lib/safe-text.ts";
import { sayAbout, sayHead, sayLeftOut } from "./words.ts";

/** The accounts as plain text to copy from: every paragraph is one line, however long. */
export function renderText(evidence: EvidencePages): string {
  const head = [evidence.title, ...sayHead(evidence)];
  return [head.join("\n\n"), ...evidence.pages.map(drawPage)].join("\n\n\n");
}

function drawPage(page: AccountPage): string {
  const head = `${visible(page.title)}\n${sayAbout(page)}`;
  const sections = page.sections.map(({ heading, text }) => `${heading}\n${safeLines(text)}`);
  return [head, ...sections, ...sayLeftOut(page)].join("\n\n");
}
