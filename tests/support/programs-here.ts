import { spawnSync } from "node:child_process";

/**
 * Whether a program of the machine's that a test needs is here. Where it is not, what stays untested is told; with `CI` set
 * the test runs all the same, and fails.
 */
export function canRun(command: readonly string[], tests: string): boolean {
  if (doesRun(command)) return true;
  process.stderr.write(`NOT TESTED: ${tests}, because ${command.join(" ")} does not run here.\n`);
  return Boolean(process.env["CI"]);
}

export function doesRun([program = "", ...args]: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}
