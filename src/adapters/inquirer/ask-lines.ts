import { useState } from "@inquirer/core";
import type { LinesPrompt } from "../../prompt-sets/prompt-set.ts";
import { oneLine, shorten } from "./fit-text.ts";
import { defineQuestion, footLines, questionLines, useSettling } from "./question.ts";
import { useTypedLine } from "./typed-line.ts";

/** The name under which Ctrl-D comes here: readline would close at its own. */
export const END_KEY = "end of lines";

/** One line after the other; an empty one ends, as does Ctrl-D where there is one at least. Backspace on an empty line takes the last one back. */
export const askLines = defineQuestion<LinesPrompt>((question, done) => {
  const { prompt, look, screen } = question;
  const [given, setGiven] = useState<readonly string[]>(prompt.default ?? []);
  const settling = useSettling(question, done);
  const end = () => {
    const lines = [...given, text.trim()].filter((line) => line !== "");
    return lines.length === 0 ? question.stop() : settling.give(lines);
  };
  const text = useTypedLine({
    start: "",
    enter: (text, restore) => {
      restore("");
      if (text.trim() !== "") return setGiven([...given, text.trim()]);
      return given.length === 0 ? settling.skip() : settling.give(given);
    },
    typed: (name, wasEmpty, restore) => {
      if (name === END_KEY) return end();
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
