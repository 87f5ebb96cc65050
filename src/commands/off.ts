import { Command } from "commander";
import { type TakeOffOptions, takeOff } from "../flows/take-off.ts";
import type { Context } from "../ports.ts";
import { takenOffJson } from "../render/rituals/json.ts";
import { renderTakenOff } from "../render/rituals/text.ts";
import { atOption, withAnswerOptions, withWearOptions } from "./options.ts";
import { printResult } from "./print-result.ts";

export function offCommand(context: Context): Command {
  return withAnswerOptions(withWearOptions(new Command("off"), "With --since: "))
    .description("Take it off: after a session.")
    .addOption(atOption("When it came off."))
    .option("--skip", "Ask nothing: it comes off, and that is all.")
    .option("--since <time>", "Record a session that was never put on: when it began.")
    .option("--role <role>", "With --since: in which role.")
    .action(async (options: TakeOffOptions) => {
      const taken = await takeOff(context, options);
      const now = context.clock.now();
      printResult(context, {
        json: () => takenOffJson(taken),
        text: () => renderTakenOff(taken, now),
      });
    });
}
