import { useState } from "@inquirer/core";
import type { LinesPrompt } from "../../prompt-sets/prompt-set.ts";
import { oneLine, shorten } from "./fit-text.ts";
import { defineQuestion, footLines, questionLines, useSettling } from "./question.ts";
import { useTypedLine } from "./typed-line.ts";

/** One line after the other; an empty one ends. Backspace on an empty line takes the last one back. */
export const askLines = defineQuestion<LinesPrompt>((question, done) => {
  const { prompt, look, screen } = question;
  const [given, setGiven] = useState<readonly string[]>(prompt.default ?? []);
  const settling = useSettling(question, done);
  const text = useTypedLine({
    start: "",
    enter: (text, restore) => {
      restore("");
      if (text.trim() !== "") return setGiven([...given, text.trim()]);
      return given.length === 0 ? settling.skip() : settling.give(given);
    },
    typed: (name, wasEmpty, restore) => {
      settling.refuse(undefined);
      if (name !== "backspace" || !wasEmpty) return;
      setGiven(given.slice(0, -1));
      restore(given.at(-1) ?? "");
    },
  });
  const foot = footLines(question, {
    problem: settling.problem,
    keys: "one a line",
    enter: given.length === 0 && text.trim() === "" ? undefined : "an empty line ends",
  });
  return [
    [
      ...questionLines(question),
      ...given.map((line) => look.chosen(`- ${shorten(oneLine(line), screen.columns() - 2)}`)),
      `> ${text}`,
    ].join("\n"),
    foot.join("\n"),
  ];
});
