import { drawQuestion } from "../drawn-question.ts";
import type { Material } from "../material.ts";
import type { Section } from "../report.ts";
import { comparedQuestions } from "../side-by-side.ts";

/** How often each of the five thoughts came along, as the user ticked them. Each is common; none of them is an answer too. */
export function misunderstandingsSection(material: Material): Section {
  return {
    id: "misunderstandings",
    title: "Misunderstandings noticed",
    blocks: comparedQuestions(material, "misunderstandings").flatMap((compared) =>
      drawQuestion(compared),
    ),
  };
}
