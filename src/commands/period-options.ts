import { Argument, type Command } from "commander";

export interface PeriodOptions {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The words of a period, quoted or not. `otherwise` says what is read without them. */
export function periodArgument(otherwise: string): Argument {
  return new Argument(
    "[period...]",
    `Which days: today, week, last month, 2026-10, year. ${otherwise}`,
  );
}

export function withPeriodOptions(command: Command): Command {
  return command
    .option("--from <day>", "The first day, instead of a period.")
    .option("--to <day>", "The last day, instead of a period.");
}
