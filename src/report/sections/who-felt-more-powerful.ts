import { scaleBlocks } from "../distribution.ts";
import type { Material } from "../material.ts";
import type { Section } from "../report.ts";
import { comparedQuestions } from "../side-by-side.ts";

/** The answers between both ends, as they were asked before and after. Power runs both ways, and no end is a goal. */
export function whoFeltMorePowerfulSection(material: Material): Section {
  return {
    id: "who-felt-more-powerful",
    title: "Who felt more powerful",
    blocks: comparedQuestions(material, "power").flatMap(scaleBlocks),
  };
}
