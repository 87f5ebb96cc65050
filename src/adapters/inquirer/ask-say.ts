import { useKeypress } from "@inquirer/core";
import { visible } from "../../lib/safe-text.ts";
import type { SayPrompt } from "../../prompt-sets/prompt-set.ts";
import { oneLine, wrapWords } from "./fit-text.ts";
import type { Look } from "./look.ts";
import { defineQuestion } from "./question.ts";

/** The words that are said aloud, set apart from everything else, until a key is pressed. */
export const askSay = defineQuestion<SayPrompt>(({ prompt, look, screen }, done) => {
  useKeypress(() => done(undefined));
  const help = prompt.help === undefined ? [] : wrapWords(oneLine(prompt.help), screen.columns());
  return [
    ...(help.length === 0 ? [] : ["", ...help.map(look.dim)]),
    ...sayLines(prompt, look, screen.columns()),
    look.dim("(press a key when you have said it)"),
  ].join("\n");
});

/** What stays on the screen once the words are said. Line ends in the words stay. */
export function sayLines({ ask }: SayPrompt, look: Look, columns: number): string[] {
  const lines = ask
    .trim()
    .split(/\r?\n/)
    .flatMap((line) => wrapWords(visible(line.trim()), columns - 6));
  return ["", ...lines.map((line) => `  ${look.chosen("│")} ${look.words(line)}`), ""];
}
