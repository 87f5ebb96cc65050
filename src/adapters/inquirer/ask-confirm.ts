import type { ConfirmPrompt } from "../../prompt-sets/prompt-set.ts";
import {
  defineQuestion,
  footLines,
  isEnter,
  questionLines,
  useKeys,
  useSettling,
} from "./question.ts";

/** y and n answer at once. Enter takes the default; without one it skips. */
export const askConfirm = defineQuestion<ConfirmPrompt>((question, done) => {
  const { default: usual } = question.prompt;
  const settling = useSettling(question, done);

  useKeys((name) => {
    const answer = { y: true, n: false }[name.toLowerCase()];
    if (answer !== undefined) return settling.give(answer);
    if (!isEnter(name)) return settling.refuse(undefined);
    return usual === undefined ? settling.skip() : settling.give(usual);
  });

  return [
    ...questionLines(question),
    ...footLines(question, {
      problem: settling.problem,
      keys: "y or n",
      enter: usual === undefined ? undefined : `Enter for ${usual ? "yes" : "no"}`,
    }),
  ].join("\n");
});
