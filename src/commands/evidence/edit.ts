import { Command } from "commander";
import { type AccountOptions, editAccount } from "../../flows/evidence/write-account.ts";
import type { Context } from "../../ports.ts";
import { renderKept } from "../../render/evidence/accounts.ts";
import { accountJson } from "../../render/evidence/json.ts";
import { withAnswerOptions } from "../options.ts";
import { printResult } from "../print-result.ts";

export function editCommand(context: Context): Command {
  return withAnswerOptions(new Command("edit"))
    .description("Change an account. Asks for all of it when no answer is given.")
    .argument("<id>", "Its id as scarf evidence shows it, or the start of it.")
    .option("--day <day>", "The day it is about.")
    .action(async (id: string, options: AccountOptions) => {
      const account = await editAccount(context, id, options);
      printResult(context, {
        json: () => accountJson(account),
        text: () => renderKept(account, context.io),
      });
    });
}
