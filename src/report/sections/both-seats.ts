import { drawQuestion } from "../drawn-question.ts";
import type { Material } from "../material.ts";
import type { GivenAnswer, Question } from "../questions.ts";
import { regroupedQuestions } from "../regroup.ts";
import type { Section } from "../report.ts";

/** What was noticed in each seat, and when the change into it was. The shifts of a whole day have no seat. */
export function bothSeatsSection(material: Material): Section {
  return {
    id: "both-seats",
    title: "Both seats",
    blocks: regroupedQuestions(material, "seats", nameOf).flatMap((compared) =>
      drawQuestion(compared),
    ),
  };
}

function nameOf({ prompt, words }: Question, { entry }: GivenAnswer): string {
  if (prompt === "shifts") return words;
  // Looked back on without a scarf, this one is about the seat with less role power alone.
  const seat = entry.session?.seat ?? (prompt === "shift_down" ? "down" : undefined);
  const which = seat === undefined ? "no scarf on" : `seat ${seat}`;
  return prompt === "shift_noticed"
    ? `When you noticed the change of seat: ${which}`
    : `What you noticed: ${which}`;
}
