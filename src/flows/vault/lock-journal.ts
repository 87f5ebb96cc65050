import type { Locked } from "../../domain/protection.ts";
import { Failure } from "../../lib/failure.ts";
import type { Context } from "../../ports.ts";
import { readSettings, writeSettings } from "../settings.ts";
import { newKeyPair } from "./key-pair.ts";
import { keepInKeyring } from "./keyring.ts";
import { newPassphrase } from "./new-passphrase.ts";
import { copyNames, plainAmong } from "./plain-copies.ts";

export interface LockOptions {
  /** Keep the key in the system's keyring too. */
  readonly keyring?: boolean | undefined;
}

/**
 * Encrypts the journal under a new passphrase. Until its last step the journal is the plain one, from then on the
 * encrypted one. Throws Failure `not-now` when it is encrypted or there is none, `busy` while another scarf has it
 * open, and what asking for a passphrase throws.
 */
export async function lockJournal(context: Context, { keyring }: LockOptions): Promise<Locked> {
  await checkPlain(context);
  const passphrase = await newPassphrase(context, context.globals().passphrase, "--passphrase");
  const pair = await newKeyPair(context, passphrase);
  // With nobody else at the journal: of two that lock it at once, one must not replace the key of the other.
  await context.vault.convert({ to: pair.key, ready: pair.keep });
  const isInKeyring = keyring === true && (await keepInKeyring(context, pair.key));
  settle(context, isInKeyring);
  return {
    recoveryCode: pair.recoveryCode,
    isInKeyring,
    plainCopies: await plainAmong(context, copyNames(context)),
  };
}

async function checkPlain({ vault }: Context): Promise<void> {
  const form = await vault.form();
  if (form === "plain") return;
  throw form === "none"
    ? new Failure("not-now", "There is no journal yet.", {
        hint: "Begin one with scarf init; it asks for a passphrase.",
      })
    : new Failure("not-now", "The journal is encrypted already.", {
        hint: "Change its passphrase with scarf passphrase.",
      });
}

/** From now on a plain journal in its place is refused. A journal that was named is none of the settings' business. */
export function settle(context: Context, isInKeyring: boolean): void {
  if (context.places.isNamed) return;
  const settings = readSettings(context);
  writeSettings(context, { ...settings, isEncrypted: true, usesKeyring: isInKeyring });
}
