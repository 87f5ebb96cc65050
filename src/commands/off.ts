import { Command } from "commander";
import { type TakeOffOptions, takeOff } from "../flows/take-off.ts";
import type { Context } from "../ports.ts";
import { takenOffJson } from "../render/rituals/json.ts";
import { renderTakenOff } from "../render/rituals/text.ts";
import { atOption, skipOption, withAnswerOptions, withWearOptions } from "./options.ts";
import { printResult } from "./print-result.ts";

export function offCommand(context: Context): Command {
  const command = new Command("off")
    .description("Take it off: after a session.")
    .addOption(skipOption("it comes off"))
    .addOption(atOption("When it came off."));
  const past = withAnswerOptions(command)
    .optionsGroup("For a session that was never put on:")
    .option("--since <time>", "Record it: when it began.")
    .option("--role <role>", "In which role.");
  return withWearOptions(past).action(async (options: TakeOffOptions) => {
    const taken = await takeOff(context, options);
    const now = context.clock.now();
    printResult(context, {
      json: () => takenOffJson(taken),
      text: () => renderTakenOff(taken, now, context.io),
    });
  });
}
