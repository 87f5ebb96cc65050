import { drawQuestion } from "../drawn-question.ts";
import type { Material } from "../material.ts";
import type { Section } from "../report.ts";
import { comparedQuestions } from "../side-by-side.ts";

/** How power was handed back, as the user answered. Not this time and cannot tell are answers too. */
export function handedBackSection(material: Material): Section {
  return {
    id: "handed-back",
    title: "Handed back",
    blocks: comparedQuestions(material, "handed-back").flatMap((compared) =>
      drawQuestion(compared),
    ),
  };
}
