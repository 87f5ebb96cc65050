import { Command } from "commander";
import { type EndDayOptions, endDay } from "../flows/end-day.ts";
import type { Context } from "../ports.ts";
import { dayEndedJson } from "../render/rituals/json.ts";
import { renderDayBehind, renderDayEnded } from "../render/rituals/text.ts";
import { atOption, withAnswerOptions } from "./options.ts";
import { printResult } from "./print-result.ts";

export function dayCommand(context: Context): Command {
  const command = new Command("day")
    .description("End the day with nothing left on.")
    .addOption(atOption("Which day, or when it ended.", '"yesterday" or "21:30"'));
  return withAnswerOptions(command).action(async (options: EndDayOptions) => {
    const ended = await endDay(context, options, (behind) =>
      context.io.remark(renderDayBehind(behind, context.clock.now(), context.io)),
    );
    const now = context.clock.now();
    printResult(context, {
      json: () => dayEndedJson(ended),
      text: () => renderDayEnded(ended, now, context.io),
    });
  });
}
