import { Chalk } from "chalk";

/** How text is set off on a terminal. Nothing is said by colour alone: without it the text reads the same. */
export interface Paint {
  readonly heading: (text: string) => string;
  /** What can be passed over. */
  readonly quiet: (text: string) => string;
  /** Bars, courses and the busy days of a calendar. */
  readonly picture: (text: string) => string;
}

export function paintFor(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    heading: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    picture: (text) => chalk.cyan(text),
  };
}
