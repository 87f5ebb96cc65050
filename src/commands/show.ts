import { Command } from "commander";
import { readEntry } from "../flows/read-entry.ts";
import type { Context } from "../ports.ts";
import { showJson } from "../render/entries/json.ts";
import { renderShow } from "../render/entries/show-text.ts";
import { printResult } from "./print-result.ts";

export function showCommand(context: Context): Command {
  return new Command("show")
    .description("Read one entry whole.")
    .argument("<id>", "Its id as scarf log shows it, or the start of it.")
    .action(async (id: string) => {
      const entry = await readEntry(context, id);
      printResult(context, {
        json: () => showJson(entry),
        text: () => renderShow(entry, context.io),
      });
    });
}
