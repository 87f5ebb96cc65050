import { EXIT_CODES, Failure } from "../lib/failure.ts";
import { safeLines } from "../lib/safe-text.ts";
import type { Io } from "../ports.ts";

/**
 * Says a failure on stderr: one `error:` and one `hint:`. A bug is named by its kind alone, because its message
 * could quote the journal.
 */
export function printFailure(failure: unknown, io: Io): void {
  if (failure instanceof Failure) {
    const where =
      failure.at === undefined
        ? ""
        : `${failure.at.file}:${failure.at.line}:${failure.at.column}: `;
    io.note(safeLines(`error: ${where}${failure.message}\nhint: ${failure.hint}`));
    return;
  }
  const kind = failure instanceof Error ? failure.name : typeof failure;
  io.note(`error: scarf made a mistake (${kind}). What you answered so far is kept.`);
  io.note(
    "hint: Run the command again. If it happens again, please report it with the command you ran.",
  );
}

/** The exit code of a failure; 1 for a bug. */
export function exitCodeOf(failure: unknown): number {
  return failure instanceof Failure ? EXIT_CODES[failure.code] : 1;
}
