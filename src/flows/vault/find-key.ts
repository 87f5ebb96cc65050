import type { DataKey } from "../../domain/data-key.ts";
import { Failure } from "../../lib/failure.ts";
import type { Context } from "../../ports.ts";
import { readSettings, type Settings } from "../settings.ts";
import { askSecret } from "./ask-secret.ts";

/**
 * The key of the encrypted journal: with the passphrase that the options or the settings name, from the keyring, or with
 * the passphrase that is asked for, three times at most. Throws Failure `locked` when nothing opens it, and what
 * reading the files throws.
 */
export async function findKey(context: Context): Promise<DataKey> {
  const settings = readSettings(context);
  const isTold = context.globals().passphrase !== undefined;
  const kept = !isTold && settings.usesKeyring ? await readKeyring(context) : undefined;
  return kept ?? openByPassphrase(context, settings);
}

/** The same without the keyring. */
export async function findKeyByPassphrase(context: Context): Promise<DataKey> {
  return openByPassphrase(context, readSettings(context));
}

async function openByPassphrase(
  context: Context,
  { passphraseCommand: command }: Settings,
): Promise<DataKey> {
  const sealed = readKeyFile(context);
  const source =
    context.globals().passphrase ??
    (command === undefined ? undefined : ({ kind: "command", command } as const));
  if (source === undefined) return askForKey(context, sealed);
  const key = await context.vault.unseal(sealed, await context.secret(source));
  if (key === undefined) throw wrongPassphrase();
  return key;
}

async function readKeyring({ vault, io }: Context): Promise<DataKey | undefined> {
  const key = await vault.keyring.read();
  if (key === undefined) io.remark("The keyring gave no key; the passphrase opens the journal.");
  return key;
}

/** The key that stands beside the journal, sealed. Throws Failure `locked` when there is none. */
function readKeyFile({ files, places }: Context): string {
  const sealed = files.read(places.key);
  if (sealed !== undefined) return sealed;
  throw new Failure("locked", "The journal is encrypted, and its key is not beside it.", {
    hint: `Put back ${places.key}, or open the journal with scarf passphrase --recovery.`,
  });
}

const TRIES = 3;

async function askForKey(context: Context, sealed: string): Promise<DataKey> {
  const asker = await context.asker();
  if (asker === undefined)
    throw new Failure("locked", "The journal is locked, and nobody can be asked to open it.", {
      hint: "Hand the passphrase over with --passphrase-fd, --passphrase-command or --passphrase-file.",
    });
  for (let tried = 0; tried < TRIES; tried += 1) {
    const help = tried === 0 ? undefined : "That was not the passphrase.";
    const passphrase = await askSecret(asker, { id: "passphrase", ask: "Passphrase", help });
    const key = await context.vault.unseal(sealed, passphrase);
    if (key !== undefined) return key;
  }
  throw wrongPassphrase();
}

function wrongPassphrase(): Failure {
  return new Failure("locked", "That is not the passphrase of this journal.", {
    hint: "Try again, or use the recovery code with scarf passphrase --recovery.",
  });
}
