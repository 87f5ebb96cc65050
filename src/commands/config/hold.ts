import { Argument, Command } from "commander";
import { endHold, readHold, setHold } from "../../flows/hold.ts";
import type { WordsSource } from "../../flows/read-words.ts";
import type { Context } from "../../ports.ts";
import { holdJson } from "../../render/config/hold-json.ts";
import { renderHold } from "../../render/config/hold-text.ts";
import { withWordsOptions } from "../options.ts";
import { printResult } from "../print-result.ts";

const SWITCH = ["on", "off"] as const;

/** `scarf config hold`: whether anything may be forgotten. */
export function holdCommand(context: Context): Command {
  return withWordsOptions(new Command("hold"))
    .description(
      "Stop all forgetting for a while, such as for a claim. on asks for the reason, or takes what is piped in.",
    )
    .addArgument(
      new Argument("[state]", "on or off. Without it, scarf shows what is.").choices(SWITCH),
    )
    .action(async (state: (typeof SWITCH)[number] | undefined, source: WordsSource) => {
      const hold = await holdAfter(context, state, source);
      printResult(context, {
        json: () => holdJson(hold),
        text: () => renderHold(hold, context.io),
      });
    });
}

async function holdAfter(
  context: Context,
  state: (typeof SWITCH)[number] | undefined,
  source: WordsSource,
) {
  if (state === undefined) return readHold(context);
  if (state === "on") return setHold(context, source);
  await endHold(context);
  return undefined;
}
