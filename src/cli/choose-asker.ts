/** What the process and its caller say about asking. */
export interface Surroundings {
  /** False: never ask (`--no-input`). */
  readonly input: boolean;
  /** `--plain`. */
  readonly plain: boolean;
  readonly stdinIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * How questions are asked: with single keys, line by line, or not at all because nobody is there. Piped lines are read
 * as answers only when --plain says so. Questions are drawn on stderr, so line by line too where that is a file.
 */
export function chooseAsker(around: Surroundings): "keys" | "lines" | undefined {
  if (!around.input) return undefined;
  if (around.plain) return "lines";
  if (!around.stdinIsTerminal) return undefined;
  return around.stderrIsTerminal && !isPlainByHabit(around.env) ? "keys" : "lines";
}

/** ACCESSIBLE: the convention of several command-line prompt libraries for screen readers. TERM=dumb: no cursor to move. */
function isPlainByHabit(env: Surroundings["env"]): boolean {
  const accessible = env["ACCESSIBLE"];
  return (
    env["TERM"] === "dumb" || (accessible !== undefined && !["", "0", "false"].includes(accessible))
  );
}
