import { Command } from "commander";
import { type BeginOptions, beginJournal } from "../flows/begin-journal.ts";
import type { Context } from "../ports.ts";
import { begunJson } from "../render/vault/json.ts";
import { renderBegun } from "../render/vault/text.ts";
import { printResult } from "./print-result.ts";

export function initCommand(context: Context): Command {
  return new Command("init")
    .description(
      "First steps: your role, its words, and whether a passphrase protects the journal.",
    )
    .option("--role <role>", "The role you put on most. Asked for when it is not named.")
    .action(async (options: BeginOptions) => {
      const begun = await beginJournal(context, options);
      printResult(context, {
        json: () => begunJson(begun),
        text: () => renderBegun(begun, context.io),
      });
    });
}
