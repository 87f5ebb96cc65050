import { Command } from "commander";
import { unlockJournal } from "../flows/vault/unlock-journal.ts";
import type { Context } from "../ports.ts";
import { unlockedJson } from "../render/vault/json.ts";
import { printResult } from "./print-result.ts";

export function unlockCommand(context: Context): Command {
  return new Command("unlock")
    .description("Take the encryption away. Whoever can open your files can read it then.")
    .action(async () => {
      await unlockJournal(context);
      printResult(context, {
        json: unlockedJson,
        text: () => "The journal is not encrypted any more.",
      });
    });
}
