import { onTestFinished } from "vitest";
import { type OpenTerminal, openTerminal, type TerminalOptions } from "./open-terminal.ts";

export type TestTerminal = Omit<OpenTerminal, "kill" | "drawn">;

/** Starts a command, which is killed at the end of the test if it still runs. */
export function startTerminal(
  command: readonly string[],
  options: TerminalOptions = {},
): TestTerminal {
  const terminal = openTerminal(command, options);
  onTestFinished(terminal.kill);
  return terminal;
}
