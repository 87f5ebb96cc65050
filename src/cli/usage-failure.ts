import type { CommanderError } from "commander";
import { Failure } from "../lib/failure.ts";

/** What commander says about a wrong call, in scarf's form. `path`: the names of the command. */
export function usageFailure(error: CommanderError, path: readonly string[]): Failure {
  return new Failure("usage", sentence(withoutWords(error)), {
    hint: `Run ${["scarf", ...path, "--help"].join(" ")} to see what it takes.`,
    cause: error,
  });
}

/** Commander repeats all that is too many, which may be a text without its quotes. */
function withoutWords({ code, message }: CommanderError): string {
  return code === "commander.excessArguments"
    ? message.replace(/ but got \d+: .*$/s, ".")
    : message;
}

/** `error: unknown option '--fo'\n(Did you mean --from?)` -> `Unknown option '--fo'. Did you mean --from?` */
function sentence(message: string): string {
  const [said = "", ...rest] = message.replace(/^error: /, "").split("\n");
  const suggestion = rest.join(" ").replace(/^\(|\)$/g, "");
  const first = `${said.charAt(0).toUpperCase()}${said.slice(1)}`.replace(/[.]?$/, ".");
  return suggestion === "" ? first : `${first} ${suggestion}`;
}
