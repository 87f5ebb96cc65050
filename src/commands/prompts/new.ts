import { Command, Option } from "commander";
import { type NewSetOptions, newPromptSet } from "../../flows/new-prompt-set.ts";
import type { Context } from "../../ports.ts";
import { SET_RITUALS } from "../../prompt-sets/prompt-set.ts";
import { pathJson } from "../../render/prompt-sets/json.ts";
import { printResult } from "../print-result.ts";

export function newCommand(context: Context): Command {
  const ritual = new Option("--ritual <ritual>", "What it is for. Default: off.");
  return new Command("new")
    .description("Write a set of your own to begin with, and print where it lies.")
    .argument("<id>", "What you will type after --set.")
    .addOption(ritual.choices(SET_RITUALS))
    .option("--from <set>", "Begin from this set and change it.")
    .action((id: string, options: NewSetOptions) => {
      const path = newPromptSet(context, id, options);
      printResult(context, { json: () => pathJson(path), text: () => path });
    });
}
