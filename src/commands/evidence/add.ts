import { Command } from "commander";
import { type AccountOptions, addAccount } from "../../flows/evidence/write-account.ts";
import type { Context } from "../../ports.ts";
import { renderKept } from "../../render/evidence/accounts.ts";
import { accountJson } from "../../render/evidence/json.ts";
import { withAnswerOptions } from "../options.ts";
import { printResult } from "../print-result.ts";

export function addCommand(context: Context): Command {
  return withAnswerOptions(new Command("add"))
    .description("Work an entry out into an account, or write one by itself.")
    .argument("[id]", "The entry, by its id or the start of it. What it says already is filled in.")
    .option("--day <day>", "The day it is about. Default: that of the entry, else today.")
    .action(async (id: string | undefined, options: AccountOptions) => {
      const account = await addAccount(context, id, options);
      printResult(context, {
        json: () => accountJson(account),
        text: () => renderKept(account, context.io),
      });
    });
}
