import type { TextPrompt } from "../../prompt-sets/prompt-set.ts";
import { defineQuestion, footLines, questionLines, useSettling } from "./question.ts";
import { useTypedLine } from "./typed-line.ts";

/** One line. Enter on an empty one skips; a text that is refused stays to be mended. */
export const askText = defineQuestion<TextPrompt>((question, done) => {
  const settling = useSettling(question, done);
  const text = useTypedLine({
    start: question.prompt.default ?? "",
    enter: (text, restore) => {
      if (text.trim() === "") settling.skip();
      else settling.giveText(text);
      restore(text);
    },
    typed: () => settling.refuse(undefined),
  });
  const shown = question.prompt.isSecret === true ? "•".repeat(text.length) : text;
  const foot = footLines(question, {
    problem: settling.problem,
    keys: "",
    enter: text.trim() === "" ? undefined : "Enter when done",
  });
  return [[...questionLines(question), `> ${shown}`].join("\n"), foot.join("\n")];
});
