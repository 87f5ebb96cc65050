import { Chalk } from "chalk";

type Paint = (text: string) => string;

/** How the parts of a question look. Colour only repeats what words and signs say. */
export interface Look {
  readonly question: Paint;
  /** What was answered, and what is chosen just now. */
  readonly chosen: Paint;
  readonly dim: Paint;
  readonly problem: Paint;
  /** The words that are said aloud. */
  readonly words: Paint;
}

export function lookOf(colour: boolean): Look {
  // 16 colours: they follow the user's own theme, light or dark.
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    question: (text) => chalk.bold(text),
    chosen: (text) => chalk.cyan(text),
    dim: (text) => chalk.dim(text),
    problem: (text) => chalk.yellow(text),
    words: (text) => chalk.bold.cyan(text),
  };
}
