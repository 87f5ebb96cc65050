import { drawQuestion } from "../drawn-question.ts";
import type { Material } from "../material.ts";
import type { Section } from "../report.ts";
import { comparedQuestions } from "../side-by-side.ts";

/** How the user knew that their way fitted, before and after. Nothing here says whether it did. */
export function fitChecksSection(material: Material): Section {
  return {
    id: "fit-checks",
    title: "Fit checks",
    blocks: comparedQuestions(material, "fit").flatMap((compared) => drawQuestion(compared)),
  };
}
