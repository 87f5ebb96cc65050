import { Command } from "commander";
import { type ForgetWish, forget } from "../flows/forget.ts";
import type { Context } from "../ports.ts";
import { forgetJson } from "../render/forget/json.ts";
import { renderForgetting } from "../render/forget/text.ts";
import { yesOption } from "./options.ts";
import { printResult } from "./print-result.ts";

export function forgetCommand(context: Context): Command {
  return new Command("forget")
    .description(
      "Remove words for good, and keep what can be counted: numbers, days, roles, choices. What is deleted goes whole.",
    )
    .argument("[id]", "One thing with what was made of it, by its id or the start of it.")
    .option("--older-than <age>", "All that is older, by its own day, such as 3y or 18m.")
    .option("--ref <code>", "All that has to do with this code.")
    .option("--hours", "The hours of all that is there. Words stay, and days.")
    .option("--dry-run", "Only say what would go.")
    .addOption(yesOption())
    .action(async (id: string | undefined, wish: ForgetWish) => {
      const forgetting = await forget(context, { ...wish, id });
      printResult(context, {
        json: () => forgetJson(forgetting),
        text: () => renderForgetting(forgetting, wish.dryRun === true, context.io),
      });
    });
}
