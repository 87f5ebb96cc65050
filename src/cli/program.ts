import { Command, Option } from "commander";
import type { Context, GlobalOptions } from "../ports.ts";
import { COMMANDS } from "./commands.ts";
import { remindOfSession } from "./remind-of-session.ts";

/**
 * The command line of one call: the command it names with all its options, the others by name and summary.
 * `settle` hears the global options before the command runs.
 */
export async function buildProgram(
  args: readonly string[],
  context: Context,
  settle: (options: GlobalOptions) => void,
): Promise<Command> {
  const program: Command = withGlobalOptions(new Command("scarf"))
    .description(
      "A private journal for people with role power. Put it on before a session, take it off after.",
    )
    .version(context.version, "-V, --version", "Print the version.")
    .helpOption("-h, --help", "Print help.")
    .helpCommand("help [command]", "Print help for a command.")
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => context.io.print(text.trimEnd()),
      // What went wrong is said once, by print-failure.ts.
      writeErr: () => {},
      getOutHelpWidth: () => context.io.width,
      getOutHasColors: () => false,
    })
    .exitOverride()
    .hook("preAction", () => settle(globalOptions(program)))
    .hook("postAction", async (_program, done) => {
      const isOurs = done.parent === program;
      if (isOurs && COMMANDS[done.name()]?.reminds === true) await remindOfSession(context);
    })
    .action(() => program.outputHelp());

  const wanted = commandNames(args);
  for (const [name, { group, summary, load }] of Object.entries(COMMANDS)) {
    const command = wanted.includes(name)
      ? (await load())(context)
      : new Command(name).description(summary);
    adopt(program, command.helpGroup(group));
  }
  return program;
}

/** addCommand alone hands down neither exitOverride nor configureOutput: a bad option would end the process. */
function adopt(parent: Command, command: Command): void {
  command.copyInheritedSettings(parent);
  for (const child of command.commands) adopt(command, child);
  if (command.parent === null) parent.addCommand(command);
}

/** The command named, and for `scarf help on` both. */
function commandNames(args: readonly string[]): readonly string[] {
  const { operands } = withGlobalOptions(new Command()).parseOptions([...args]);
  return operands[0] === "help" ? operands.slice(0, 2) : operands.slice(0, 1);
}

function withGlobalOptions(command: Command): Command {
  return command
    .option("--journal <file>", "Use this journal.")
    .option("--json", "Print JSON for programs.")
    .option("--no-input", "Never ask.")
    .option("--plain", "Ask line by line, without moving the cursor.")
    .option("-q, --quiet", "Say only what was asked for.")
    .addOption(new Option("--color", "Colour, whatever the output is."))
    .addOption(new Option("--no-color", "No colour."));
}

function globalOptions(program: Command): GlobalOptions {
  const { journal, json, input, plain, quiet, color } = program.opts<{
    journal?: string;
    json?: boolean;
    input?: boolean;
    plain?: boolean;
    quiet?: boolean;
    color?: boolean;
  }>();
  return {
    journal,
    json: json ?? false,
    input: input ?? true,
    plain: plain ?? false,
    quiet: quiet ?? false,
    colour: program.getOptionValueSource("color") === "cli" ? color : undefined,
  };
}
