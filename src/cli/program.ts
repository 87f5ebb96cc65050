import { Command, InvalidArgumentError, Option } from "commander";
import { passphraseFrom, withPassphraseOptions } from "../commands/passphrase-options.ts";
import type { Context, GlobalOptions } from "../ports.ts";
import { COMMANDS } from "./commands.ts";
import { findCommand } from "./find-command.ts";
import { printTopic, topicIn, topicList } from "./help-topics.ts";
import { remindOfSession } from "./remind-of-session.ts";

/** One call, ready to be run. */
export interface Invocation {
  /** The names of its command from the outermost on; none for scarf itself. */
  readonly path: readonly string[];
  readonly run: () => Promise<unknown>;
}

/**
 * Reads one call. `settle` hears the global options before its command runs. Throws Failure `usage` for a command that
 * there is not, and commander's error for a global option without its value.
 */
export async function readInvocation(
  args: readonly string[],
  context: Context,
  settle: (options: GlobalOptions) => void,
): Promise<Invocation> {
  const words = wordsOf(args);
  const topic = topicIn(words);
  if (topic !== undefined) return { path: [], run: () => printTopic(context, topic) };
  const program = await buildProgram(words, context, settle);
  const { path, isHelp } = findCommand(program, words);
  const asked = isHelp ? [...path, "--help"] : args;
  return { path, run: () => program.parseAsync(asked, { from: "user" }) };
}

/** The words in front of the first option that is not global: the command, its subcommand, what it is given. */
function wordsOf(args: readonly string[]): readonly string[] {
  const silent = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  return withGlobalOptions(silent).parseOptions([...args]).operands;
}

/** The command that is named with all its options, the others by name and summary. */
export async function buildProgram(
  words: readonly string[],
  context: Context,
  settle: (options: GlobalOptions) => void,
): Promise<Command> {
  const program: Command = withGlobalOptions(new Command("scarf"))
    .description(
      "A private journal for people with role power. Put it on before a session, take it off after.",
    )
    .version(context.version, "-V, --version", "Print the version.")
    .helpOption("-h, --help", "Print help.")
    .helpCommand("help [command...]", "Print help for a command.")
    // Commander leaves what is narrower to the terminal, which breaks inside words.
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: 20 })
    .configureOutput({
      writeOut: (text) => context.io.print(text.trimEnd()),
      // What went wrong is said once, by print-failure.ts.
      writeErr: () => {},
      getOutHelpWidth: () => context.io.width,
      getOutHasColors: () => false,
    })
    .addHelpText("after", topicList())
    .exitOverride()
    .hook("preAction", (_program, action) => settle(globalOptions(program, action)))
    .hook("postAction", async (_program, done) => {
      const isOurs = done.parent === program;
      if (isOurs && COMMANDS[done.name()]?.reminds === true) await remindOfSession(context);
    })
    .action(() => program.outputHelp());

  const wanted = words.find((word) => word !== "help");
  for (const [name, { group, summary, load }] of Object.entries(COMMANDS)) {
    const command =
      wanted === name ? (await load())(context) : new Command(name).description(summary);
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

function withGlobalOptions(command: Command): Command {
  return withPassphraseOptions(command, "passphrase", "the passphrase")
    .option("--journal <file>", "Use this journal.", readFileName)
    .option("--json", "Print JSON for programs.")
    .option("--no-input", "Never ask.")
    .option("--plain", "Ask line by line, without moving the cursor.")
    .option("-q, --quiet", "Say only what was asked for.")

    .addOption(new Option("--color", "Colour, whatever the output is."))
    .addOption(new Option("--no-color", "No colour."));
}

function readFileName(text: string): string {
  if (text.trim() !== "") return text;
  throw new InvalidArgumentError("Name a file.");
}

function globalOptions(program: Command, action: Command): GlobalOptions {
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
    input: (input ?? true) && !asksNobody(action),
    plain: plain ?? false,
    quiet: quiet ?? false,
    passphrase: passphraseFrom(program, "passphrase"),
    colour: program.getOptionValueSource("color") === "cli" ? color : undefined,
  };
}

function asksNobody(action: Command): boolean {
  const option = COMMANDS[action.name()]?.asksNobodyWith;
  return option !== undefined && action.getOptionValue(option) === true;
}
