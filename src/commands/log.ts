import { Command, InvalidArgumentError, Option } from "commander";
import { RITUALS } from "../domain/entry.ts";
import { SEATS } from "../domain/role.ts";
import { type LogOptions, readLog } from "../flows/read-log.ts";
import type { Context } from "../ports.ts";
import { logJson } from "../render/entries/json.ts";
import { renderLog } from "../render/entries/log-text.ts";
import { periodArgument, withPeriodOptions } from "./period-options.ts";
import { printResult } from "./print-result.ts";

export function logCommand(context: Context): Command {
  return withPeriodOptions(new Command("log"))
    .description("Read your journal, day by day.")
    .addArgument(periodArgument("Default: the newest 50 entries."))
    .option("--role <role>", "Only of this role.")
    .addOption(new Option("--seat <seat>", "Only in this seat.").choices(SEATS))
    .addOption(new Option("--ritual <ritual>", "Only of this ritual.").choices(RITUALS))
    .option("--tag <tag>", "Only with this tag.")
    .addOption(new Option("-n, --newest <count>", "Only the newest so many.").argParser(readNewest))
    .action(async (words: readonly string[], options: LogOptions) => {
      const page = await readLog(context, { ...options, words: words.join(" ") });
      printResult(context, {
        json: () => logJson(page.entries),
        text: () => renderLog(page, context.io),
      });
    });
}

function readNewest(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Write a whole number from 1 on.");
}
