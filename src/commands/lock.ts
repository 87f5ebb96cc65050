import { Command } from "commander";
import { type LockOptions, lockJournal } from "../flows/vault/lock-journal.ts";
import type { Context } from "../ports.ts";
import { lockedJson } from "../render/vault/json.ts";
import { renderLocked } from "../render/vault/text.ts";
import { printResult } from "./print-result.ts";

export function lockCommand(context: Context): Command {
  return new Command("lock")
    .description("Encrypt the journal. Asks for a passphrase, and tells a recovery code once.")
    .option("--keyring", "Let this computer's keyring open it, so that nobody asks you.")
    .action(async (options: LockOptions) => {
      const locked = await lockJournal(context, options);
      printResult(context, {
        json: () => lockedJson(locked),
        text: () => renderLocked(locked, context.io),
      });
    });
}
