import type { Command } from "commander";
import { Failure } from "../lib/failure.ts";
import { suggest } from "../lib/suggest.ts";

export interface FoundCommand {
  readonly command: Command;
  /** Its names from the outermost on; none for scarf itself. */
  readonly path: readonly string[];
  /** Whether one of the words was `help`. */
  readonly isHelp: boolean;
}

/**
 * Follows the words of a call down the commands, as far as commands are named. Throws Failure `usage` for a word that is
 * none where one must stand.
 */
export function findCommand(program: Command, words: readonly string[]): FoundCommand {
  const path: string[] = [];
  let command = program;
  let isHelp = false;
  for (const word of words) {
    if (command.commands.length === 0) break;
    const isHelpHere = word === "help";
    isHelp ||= isHelpHere;
    if (isHelpHere) continue;
    const next = command.commands.find((child) => child.name() === word);
    if (next === undefined && command.registeredArguments.length > 0) break;
    if (next === undefined) throw noSuchCommand(command, [...path, word]);
    command = next;
    path.push(word);
  }
  return { command, path, isHelp };
}

function noSuchCommand(parent: Command, path: readonly string[]): Failure {
  const typed = path.at(-1) ?? "";
  const above = path.slice(0, -1).map((name) => `${name} `);
  const names = parent.commands.map((child) => child.name());
  const near = suggest(typed, names) ?? names.find((name) => isBeginning(typed, name));
  const guess = near === undefined ? "" : `Did you mean scarf ${above.join("")}${near}? `;
  return new Failure("usage", `There is no command "${path.join(" ")}".`, {
    hint: `${guess}Run scarf ${above.join("")}--help to see what there is.`,
  });
}

function isBeginning(typed: string, name: string): boolean {
  return typed.length > 1 && name.startsWith(typed);
}
