import { type Command, InvalidArgumentError, Option } from "commander";
import { isStrength, STRENGTHS, type Strength } from "../domain/role.ts";

/** `--answer` and `--answers`, for every ritual. */
export function withAnswerOptions(command: Command): Command {
  return command
    .option("--set <id>", "Ask from this prompt set.")
    .option(
      "--answer <id=value>",
      "Answer a question beforehand. Repeatable.",
      (pair: string, before?: readonly string[]) => [...(before ?? []), pair],
    )
    .option("--answers <file>", "Answers as YAML or JSON, one line a question. - reads stdin.");
}

/** How a role is worn this time. `when` says when the options hold, for the help. */
export function withWearOptions(command: Command, when = ""): Command {
  return command
    .addOption(new Option("--down", `${when}You have less role power.`).conflicts("level"))
    .option("--level", `${when}Neither of you has more role power.`)
    .addOption(
      new Option("--strength <1-5>", `${when}How strong the difference is, 5 is most.`).argParser(
        readStrength,
      ),
    )
    .option("--ref <code>", `${when}A short code for whom it is with. It is personal data too.`);
}

/** `--at`, with what the time is of. */
export function atOption(what: string): Option {
  return new Option(
    "--at <time>",
    `${what} Such as "14:05", "yesterday 17:30", "20 minutes ago" or "2026-11-23 14:05".`,
  );
}

export function readStrength(text: string): Strength {
  const strength = Number(text);
  if (text.trim() !== "" && isStrength(strength)) return strength;
  throw new InvalidArgumentError(`Allowed choices are ${STRENGTHS.join(", ")}.`);
}
