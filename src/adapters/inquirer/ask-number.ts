import type { NumberPrompt } from "../../prompt-sets/prompt-set.ts";
import { defineQuestion, footLines, questionLines, useSettling } from "./question.ts";
import { useTypedLine } from "./typed-line.ts";

/** A typed number. Enter on an empty line skips; one that is refused stays to be mended. */
export const askNumber = defineQuestion<NumberPrompt>((question, done) => {
  const { prompt } = question;
  const settling = useSettling(question, done);
  const text = useTypedLine({
    start: prompt.default === undefined ? "" : String(prompt.default),
    enter: (text, restore) => {
      if (text.trim() === "") settling.skip();
      else settling.giveText(text);
      restore(text);
    },
    typed: () => settling.refuse(undefined),
  });
  const foot = footLines(question, {
    problem: settling.problem,
    keys: boundsOf(prompt),
    enter: text.trim() === "" ? undefined : "Enter when done",
  });
  return [[...questionLines(question), `> ${text}`].join("\n"), foot.join("\n")];
});

function boundsOf({ min, max }: NumberPrompt): string {
  if (min !== undefined && max !== undefined) return `a number from ${min} to ${max}`;
  if (min !== undefined) return `a number, ${min} or more`;
  return max === undefined ? "a number" : `a number, at most ${max}`;
}
