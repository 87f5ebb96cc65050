import { Argument, Command } from "commander";
import { changeHold, type HoldWish } from "../../flows/hold.ts";
import type { Context } from "../../ports.ts";
import { holdJson } from "../../render/config/hold-json.ts";
import { renderHold } from "../../render/config/hold-text.ts";
import { withWordsOptions } from "../options.ts";
import { printResult } from "../print-result.ts";

const ABOUT = `on asks for the reason, or takes what is piped in. Words that you type behind
--why stay in the history of your shell, and others who use this computer can
see them while scarf runs: leave them out, and it asks.`;

/** `scarf config hold`: whether anything may be forgotten. */
export function holdCommand(context: Context): Command {
  return withWordsOptions(new Command("hold"))
    .description("Stop all forgetting for a while, such as for a claim.")
    .addArgument(
      new Argument("[state]", "on or off. Without it, scarf shows what is.").choices(["on", "off"]),
    )
    .option("--why [words]", "The reason. Without words it asks; those you type here can be seen.")
    .addHelpText("after", `\n${ABOUT}`)
    .action(async (state: HoldWish["state"], options: Omit<HoldWish, "state">) => {
      const hold = await changeHold(context, { ...options, state });
      printResult(context, {
        json: () => holdJson(hold),
        text: () => renderHold(hold, context.io),
      });
    });
}
