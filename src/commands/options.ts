import { type Command, InvalidArgumentError, Option } from "commander";
import { isStrength, STRENGTHS, type Strength } from "../domain/role.ts";

/** `--set`, `--answer` and `--answers`, for every ritual. */
export function withAnswerOptions(command: Command): Command {
  return withGivenAnswers(command.option("--set <id>", "Ask from this prompt set."));
}

/** `--answer` and `--answers`. */
export function withGivenAnswers(command: Command): Command {
  return command
    .option(
      "--answer <id=value>",
      "Answer a question beforehand. Repeatable.",
      (pair: string, before?: readonly string[]) => [...(before ?? []), pair],
    )
    .option("--answers <file>", "Answers as YAML or JSON, one line a question. - reads stdin.");
}

/** `--file`, for words that are no answer of a prompt set. */
export function withWordsOptions(command: Command): Command {
  return command.option("--file <file>", "Take the words from a file. - reads stdin.");
}

/** `--acknowledge`, for words that go out and may name somebody. */
export function acknowledgeOption(): Option {
  return new Option("--acknowledge", "You have read the words that go out, and they may.");
}

/** `--with-scarf-off`, the way round what is out of sight. `what` is seen with it. */
export function scarfOffOption(what: string): Option {
  return new Option("--with-scarf-off", `Reach for ${what}, too.`);
}

/** `--skip`, which takes no answers. `what` says what happens without them. */
export function skipOption(what: string): Option {
  return new Option("--skip", `Ask nothing: ${what}, and that is all.`).conflicts([
    "answer",
    "answers",
  ]);
}

/** How a role is worn this time. */
export function withWearOptions(command: Command): Command {
  return command
    .addOption(new Option("--down", "You have less role power.").conflicts("level"))
    .option("--level", "Neither of you has more role power.")
    .addOption(strengthOption())
    .option("--ref <code>", "A short code for whom it is with. It is personal data too.");
}

/** `--yes`, for what is asked once. */
export function yesOption(): Option {
  return new Option("--yes", "Do not ask whether you mean it.");
}

export function strengthOption(): Option {
  return new Option("--strength <1-5>", "How strong the difference is, 5 is most.").argParser(
    readStrength,
  );
}

/** `--at`, with what the time is of, and how it may be written. */
export function atOption(
  what: string,
  examples = '"14:05", "yesterday 17:30" or "20 minutes ago"',
): Option {
  return new Option("--at <time>", `${what} Such as ${examples}.`);
}

export function readStrength(text: string): Strength {
  const strength = Number(text);
  if (text.trim() !== "" && isStrength(strength)) return strength;
  throw new InvalidArgumentError(`Allowed choices are ${STRENGTHS.join(", ")}.`);
}
