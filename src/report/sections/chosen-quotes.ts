import type { Material } from "../material.ts";
import type { Section } from "../report.ts";
import { MONTH_SET } from "../topics.ts";
import { chosenBlocks } from "../written.ts";

/** Words that the user marked to be shared, in every report. Those of the month's reflection stand there. */
export function chosenQuotesSection(material: Material): Section {
  const entries = material.entries.filter(({ set }) => set !== MONTH_SET);
  return { id: "chosen-quotes", title: "Chosen quotes", blocks: chosenBlocks(entries, material) };
}
