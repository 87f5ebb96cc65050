import { type Command, InvalidArgumentError, Option } from "commander";
import { RITUALS } from "../domain/entry.ts";
import { SEATS } from "../domain/role.ts";
import { withPeriodOptions } from "./period-options.ts";

/** Which entries, and how many: for the commands that list them. */
export function withEntryFilters(command: Command): Command {
  return withPeriodOptions(command)
    .option("--role <role>", "Only of this role.")
    .addOption(new Option("--seat <seat>", "Only in this seat.").choices(SEATS))
    .addOption(new Option("--ritual <ritual>", "Only of this ritual.").choices(RITUALS))
    .option("--tag <tag>", "Only with this tag.")
    .addOption(
      new Option("-n, --newest <count>", "Only the newest so many.").argParser(readNewest),
    );
}

function readNewest(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Write a whole number from 1 on.");
}
