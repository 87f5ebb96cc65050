import type { CommanderError } from "commander";
import { Failure } from "../lib/failure.ts";
import { COMMANDS } from "./commands.ts";

/** What commander says about a wrong call, in scarf's form. */
export function usageFailure(error: CommanderError, args: readonly string[]): Failure {
  const command = args.find((arg) => arg in COMMANDS);
  return new Failure("usage", sentence(error.message), {
    hint: `Run scarf ${command === undefined ? "" : `${command} `}--help to see what it takes.`,
    cause: error,
  });
}

/** `error: unknown option '--fo'\n(Did you mean --from?)` -> `Unknown option '--fo'. Did you mean --from?` */
function sentence(message: string): string {
  const [said = "", ...rest] = message.replace(/^error: /, "").split("\n");
  const suggestion = rest.join(" ").replace(/^\(|\)$/g, "");
  const first = `${said.charAt(0).toUpperCase()}${said.slice(1)}`.replace(/[.]?$/, ".");
  return suggestion === "" ? first : `${first} ${suggestion}`;
}
