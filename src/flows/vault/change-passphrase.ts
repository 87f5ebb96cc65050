import type { DataKey } from "../../domain/data-key.ts";
import type { PassphraseChanged } from "../../domain/protection.ts";
import { readRecoveryCode } from "../../domain/recovery-code.ts";
import { Failure } from "../../lib/failure.ts";
import type { Context, SecretSource } from "../../ports.ts";
import { readSettings, writeSettings } from "../settings.ts";
import { askSecret } from "./ask-secret.ts";
import { checkEncrypted } from "./check-form.ts";
import { findKeyByPassphrase } from "./find-key.ts";
import { keepInKeyring } from "./keyring.ts";
import { newPassphrase } from "./new-passphrase.ts";

export interface PassphraseOptions {
  /** Open it with the recovery code: the passphrase is forgotten. */
  readonly recovery?: boolean | undefined;
  /** Make a new recovery code; the old one opens nothing then. */
  readonly newRecoveryCode?: boolean | undefined;
  readonly newPassphrase?: SecretSource | undefined;
  /** Keep the key in the system's keyring, or take it out. Absent: as it is. */
  readonly keyring?: boolean | undefined;
}

/**
 * Puts the key of the journal under another passphrase; the journal itself stays as it is. Each file is replaced in one
 * step, so that the old passphrase or the new one opens it. Throws Failure `not-now` when the journal is plain, `locked`
 * for a wrong passphrase or code, and what asking throws.
 */
export async function changePassphrase(
  context: Context,
  options: PassphraseOptions,
): Promise<PassphraseChanged> {
  const { vault, files, places } = context;
  await checkEncrypted(context);
  const key = await (options.recovery === true ? recoverKey : findKeyByPassphrase)(context);
  await vault.check(key);
  const passphrase = await newPassphrase(context, options.newPassphrase, "--new-passphrase");
  const sealed = await vault.seal(key, { text: passphrase, isRandom: false });
  const recoveryCode = options.newRecoveryCode === true ? vault.newRecoveryCode() : undefined;
  const recovery =
    recoveryCode === undefined
      ? undefined
      : await vault.seal(key, { text: recoveryCode, isRandom: true });
  files.write(places.key, sealed);
  if (recovery !== undefined) files.write(places.recovery, recovery);
  return { recoveryCode, isInKeyring: await settleKeyring(context, key, options.keyring) };
}

/** Throws Failure `locked` when there is no recovery file, or for another code. */
async function recoverKey(context: Context): Promise<DataKey> {
  const sealed = context.files.read(context.places.recovery);
  if (sealed === undefined)
    throw new Failure("locked", "There is no recovery key beside the journal.", {
      hint: `Put back ${context.places.recovery}; a copy may lie with your backups.`,
    });
  const key = await context.vault.unseal(sealed, readRecoveryCode(await codeOf(context)));
  if (key !== undefined) return key;
  throw new Failure("locked", "That is not the recovery code of this journal.", {
    hint: "It has eight groups of four signs. Small letters and other gaps are fine.",
  });
}

async function codeOf(context: Context): Promise<string> {
  const told = context.globals().passphrase;
  if (told !== undefined) return context.secret(told);
  const asker = await context.asker();
  if (asker !== undefined) return askSecret(asker, { id: "recovery_code", ask: "Recovery code" });
  throw new Failure("locked", "Nobody can be asked for the recovery code.", {
    hint: "Hand it over with --passphrase-fd, --passphrase-command or --passphrase-file.",
  });
}

async function settleKeyring(
  context: Context,
  key: DataKey,
  wish: boolean | undefined,
): Promise<boolean> {
  const settings = readSettings(context);
  if (wish === undefined) return settings.usesKeyring;
  const usesKeyring = wish && (await keepInKeyring(context, key));
  if (!wish) await context.vault.keyring.forget();
  if (!context.places.isNamed) writeSettings(context, { ...settings, usesKeyring });
  return usesKeyring;
}
