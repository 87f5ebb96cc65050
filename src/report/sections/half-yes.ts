import { drawQuestion } from "../drawn-question.ts";
import type { Material } from "../material.ts";
import { asAsked, regroupedQuestions } from "../regroup.ts";
import type { Section } from "../report.ts";

/** What held part of the user back, as often as it was named. A whole yes is an answer too. */
export function halfYesSection(material: Material): Section {
  return {
    id: "half-yes",
    title: "A whole yes, or a half",
    blocks: regroupedQuestions(material, "half-yes", asAsked).flatMap((compared) =>
      drawQuestion(compared),
    ),
  };
}
