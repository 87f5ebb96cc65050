import type { Command } from "commander";
import { COMMANDS } from "../../src/cli/commands.ts";
import { buildProgram } from "../../src/cli/program.ts";
import type { GlobalOptions } from "../../src/ports.ts";
import { contextOf, world } from "../support/scarf.ts";

/** A command with what can stand behind it, as commander itself has it. */
export interface Definition {
  /** Such as `on` or `roles add`. */
  readonly name: string;
  /** Such as `[role]` and `-n, --newest <count>`: arguments, then options, without those of every command. */
  readonly takes: readonly string[];
}

export interface CommandLine {
  readonly commands: readonly Definition[];
  /** What every command takes. */
  readonly global: readonly string[];
}

const NO_OPTIONS: GlobalOptions = {
  json: false,
  input: true,
  plain: false,
  quiet: false,
  passphrase: undefined,
  journal: undefined,
  colour: undefined,
};

/** The whole command line. */
export async function commandLine(): Promise<CommandLine> {
  const { program, commands } = await everyCommand();
  return {
    commands: commands.flatMap((command) => definitions(command, "")),
    global: [...program.options.map(({ flags }) => flags), "-h, --help"],
  };
}

/** scarf itself, and its commands with all that they take. */
export async function everyCommand(): Promise<{
  readonly program: Command;
  readonly commands: readonly Command[];
}> {
  const call = { globals: () => NO_OPTIONS, exitWith: () => {}, out: [], err: [] };
  const context = contextOf(world(), call);
  const program = await buildProgram([], context, () => {});
  const makers = await Promise.all(Object.values(COMMANDS).map(({ load }) => load()));
  return { program, commands: makers.map((make) => make(context)) };
}

function definitions(command: Command, parent: string): readonly Definition[] {
  const name = `${parent}${command.name()}`;
  const takes = [
    ...command.registeredArguments.map((argument) => {
      const words = argument.variadic ? `${argument.name()}...` : argument.name();
      return argument.required ? `<${words}>` : `[${words}]`;
    }),
    ...command.options.map(({ flags }) => flags),
  ];
  return [{ name, takes }, ...command.commands.flatMap((child) => definitions(child, `${name} `))];
}
