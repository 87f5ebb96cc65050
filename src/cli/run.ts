import { CommanderError } from "commander";
import type { Context, GlobalOptions } from "../ports.ts";
import { exitCodeOf, printFailure } from "./print-failure.ts";
import { readInvocation } from "./program.ts";
import { usageFailure } from "./usage-failure.ts";

/** How a world is opened for one call: the global options are known when the command runs. */
export type OpenContext = (call: {
  readonly globals: () => GlobalOptions;
  readonly exitWith: (code: number) => void;
}) => Context;

/** One call of scarf: arguments in, exit code out. Never throws. */
export async function run(args: readonly string[], open: OpenContext): Promise<number> {
  let globals: GlobalOptions = {
    journal: undefined,
    json: false,
    input: true,
    plain: false,
    quiet: false,
    passphrase: undefined,
    colour: undefined,
  };
  let exitCode = 0;
  let path: readonly string[] = [];
  const context = open({
    globals: () => globals,
    exitWith: (code) => {
      exitCode = code;
    },
  });
  try {
    const invocation = await readInvocation(args, context, (options) => {
      globals = options;
    });
    path = invocation.path;
    await invocation.run();
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const failure = error instanceof CommanderError ? usageFailure(error, path) : error;
    printFailure(failure, context.io);
    return exitCodeOf(failure);
  }
}
