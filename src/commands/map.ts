import { Command } from "commander";
import { type MapOptions, mapPower } from "../flows/map-power.ts";
import type { Context } from "../ports.ts";
import { mappedJson } from "../render/rituals/json.ts";
import { renderMapped } from "../render/rituals/text.ts";
import { atOption, strengthOption, withGivenAnswers } from "./options.ts";
import { printResult } from "./print-result.ts";

export function mapCommand(context: Context): Command {
  return withGivenAnswers(new Command("map"))
    .description("Look at where the power is, from both sides.")
    .addOption(atOption("When it was."))
    .addOption(strengthOption())
    .action(async (options: MapOptions) => {
      const mapped = await mapPower(context, options);
      const now = context.clock.now();
      printResult(context, {
        json: () => mappedJson(mapped),
        text: () => renderMapped(mapped, now, context.io),
      });
    });
}
