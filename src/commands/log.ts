import { Command } from "commander";
import { type LogOptions, readLog } from "../flows/read-log.ts";
import type { Context } from "../ports.ts";
import { logJson } from "../render/entries/json.ts";
import { renderLog } from "../render/entries/log-text.ts";
import { withEntryFilters } from "./entry-filters.ts";
import { scarfOffOption } from "./options.ts";
import { periodArgument } from "./period-options.ts";
import { printResult } from "./print-result.ts";

export function logCommand(context: Context): Command {
  return withEntryFilters(new Command("log"))
    .description("Read your journal, day by day.")
    .addArgument(periodArgument("Default: the newest 50 entries."))
    .addOption(scarfOffOption("what is with a scarf that is off"))
    .action(async (words: readonly string[], options: LogOptions) => {
      const page = await readLog(context, { ...options, words: words.join(" ") });
      printResult(context, {
        json: () => logJson(page),
        text: () => renderLog(page, context.io),
      });
    });
}
