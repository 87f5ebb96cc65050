import { type Material, periodsOf, questionsAbout } from "./material.ts";
import type { GivenAnswer, Question } from "./questions.ts";
import { type Compared, comparedQuestions } from "./side-by-side.ts";
import type { Topic } from "./topics.ts";

/** What an answer to a question is called; answers of one kind and name come together. */
export type NameOf = (question: Question, given: GivenAnswer) => string;

/** As it was asked, whatever ritual asked it. */
export const asAsked: NameOf = ({ words }) => words;

/** The answers of a topic, put together anew by name. Those of one name stay in the order of their questions. */
export function regroupedQuestions(
  material: Material,
  topic: Topic,
  nameOf: NameOf,
): readonly Compared[] {
  const periods = periodsOf(material).map((period) => ({
    ...period,
    questions: regrouped(questionsAbout(period, topic), nameOf),
  }));
  return comparedQuestions(material, topic, periods);
}

function regrouped(questions: readonly Question[], nameOf: NameOf): readonly Question[] {
  const all = questions.flatMap((question) =>
    question.given.map((given) => ({ question, given, name: nameOf(question, given) })),
  );
  const groups = Map.groupBy(all, ({ question, name }) => `${question.kind} ${name}`);
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const given = group.map((one) => one.given);
    return [{ ...first.question, key, words: first.name, given }];
  });
}
