import type { DataKey } from "../../domain/data-key.ts";
import { sayRecoveryCode } from "../../domain/recovery-code.ts";
import type { Asker, Context } from "../../ports.ts";
import { saysEncrypted } from "./check-form.ts";
import { findKey } from "./find-key.ts";
import { newKeyPair } from "./key-pair.ts";
import { keepInKeyring } from "./keyring.ts";
import { settle } from "./lock-journal.ts";
import { askTwice, newPassphrase } from "./new-passphrase.ts";

/**
 * The key of a journal that is made now; undefined for a plain one. Somebody at a terminal chooses whether a passphrase
 * protects it; where nobody can be asked it is plain. A journal that is gone while the settings say
 * that it is encrypted is followed by one under the same key: throws what `findKey` throws.
 */
export async function keyForNew(context: Context): Promise<DataKey | undefined> {
  if (saysEncrypted(context)) return findKey(context);
  const told = context.globals().passphrase;
  if (told !== undefined)
    return protect(context, await newPassphrase(context, told, "--passphrase"));
  const asker = await context.asker();
  if (asker !== undefined && context.io.inputIsTerminal) return offer(context, asker);
  return undefined;
}

async function offer(context: Context, asker: Asker): Promise<DataKey | undefined> {
  if (!(await agrees(asker, PROTECT))) return undefined;
  const passphrase = await askTwice(asker);
  return protect(context, passphrase, await agrees(asker, KEYRING));
}

async function protect(
  context: Context,
  passphrase: string,
  wantsKeyring = false,
): Promise<DataKey> {
  const pair = await newKeyPair(context, passphrase);
  pair.keep();
  const isInKeyring = wantsKeyring && (await keepInKeyring(context, pair.key));
  settle(context, isInKeyring);
  context.io.note(sayRecoveryCode(pair.recoveryCode));
  return pair.key;
}

const PROTECT = {
  id: "protect",
  ask: "This is a new journal. Protect it with a passphrase?",
  help: "Without one, whoever can open your files can read it. You can change this later.",
  default: true,
} as const;

const KEYRING = {
  id: "keyring",
  ask: "Let this computer's keyring open it?",
  help: "Then nobody asks you while you are logged in.",
  default: false,
} as const;

async function agrees(asker: Asker, question: typeof PROTECT | typeof KEYRING): Promise<boolean> {
  const reply = await asker.ask({ kind: "confirm", required: true, ...question });
  return reply.kind === "answered" && reply.value === true;
}
