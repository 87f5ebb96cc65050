import type { Material } from "../material.ts";
import type { Section } from "../report.ts";
import { quoteBlocks, writtenAbout } from "../written.ts";

/** Enough to look back on a month. Ours. */
const MOST = 20;

/** What the person wrote to questions that no other section is about. Only for their own eyes. */
export function ownWordsSection(material: Material): Section {
  return {
    id: "own-words",
    title: "In your own words",
    blocks: quoteBlocks(writtenAbout(material, "other"), material, MOST),
  };
}
