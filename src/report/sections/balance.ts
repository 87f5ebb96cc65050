import { scaleBlocks } from "../distribution.ts";
import { type Material, questionsAbout } from "../material.ts";
import type { Section } from "../report.ts";
import { type Compared, comparedQuestions } from "../side-by-side.ts";

/**
 * Whether the role was held back or leaned on, as the user put it, beside the period before where that was answered
 * too. Never asked: nothing.
 */
export function balanceSection(material: Material): Section {
  return {
    id: "balance",
    title: "Balance",
    blocks: balanceQuestions(material).flatMap(scaleBlocks),
  };
}

function balanceQuestions(material: Material): readonly Compared[] {
  const { before, compare } = material;
  if (before === undefined || compare) return comparedQuestions(material, "balance");
  const asked = new Set(questionsAbout(material, "balance").map(({ key }) => key));
  return comparedQuestions(material, "balance", [material, before])
    .filter(({ question }) => asked.has(question.key))
    .map(({ question, columns }) => ({
      question,
      columns: columns.filter(({ of }) => of !== undefined),
    }));
}
