import { Command } from "commander";
import { changePassphrase, type PassphraseOptions } from "../flows/vault/change-passphrase.ts";
import type { Context } from "../ports.ts";
import { passphraseJson } from "../render/vault/json.ts";
import { renderPassphraseChanged } from "../render/vault/text.ts";
import { passphraseFrom, withPassphraseOptions } from "./passphrase-options.ts";
import { printResult } from "./print-result.ts";

export function passphraseCommand(context: Context): Command {
  const command = new Command("passphrase")
    .description("Change the passphrase of the journal.")
    .option("--recovery", "Open it with the recovery code: the passphrase is forgotten.")
    .option("--new-recovery-code", "Make a new recovery code; the old one opens nothing then.")
    .option("--keyring", "Let this computer's keyring open it too.")
    .option("--no-keyring", "Take the key out of the keyring.");
  withPassphraseOptions(command, NEW, "the new passphrase");
  return command.action(async (options: PassphraseOptions) => {
    const newPassphrase = passphraseFrom(command, NEW);
    const changed = await changePassphrase(context, { ...options, newPassphrase });
    printResult(context, {
      json: () => passphraseJson(changed),
      text: () => renderPassphraseChanged(changed, context.io),
    });
  });
}

const NEW = "new-passphrase";
