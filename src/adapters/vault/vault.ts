import { KEY_BYTES, SALT_BYTES } from "../../domain/data-key.ts";
import { RECOVERY_BYTES, writeRecoveryCode } from "../../domain/recovery-code.ts";
import type { Keyring, Vault } from "../../ports.ts";
import { journalForm } from "../sqlite/journal-form.ts";

/** As stock age chooses it: about a second, which a guess costs too. */
const EFFORT = 18;
/** Nobody guesses 160 random bits, however quick each guess is. */
const EFFORT_FOR_RANDOM = 10;

/**
 * The encryption of the journal at this path. All but a look at the file is loaded when it is used. `effort`: the work
 * factor of a passphrase that a person chose.
 */
export function fileVault(path: string, effort = EFFORT): Vault {
  return {
    form: async () => journalForm(path),
    newKey: () => ({ bytes: randomBytes(KEY_BYTES + SALT_BYTES) }),
    newRecoveryCode: () => writeRecoveryCode(randomBytes(RECOVERY_BYTES)),
    seal: async (key, { text, isRandom }) => {
      const { seal } = await import("../age/seal.ts");
      return seal(key, text, isRandom ? Math.min(effort, EFFORT_FOR_RANDOM) : effort);
    },
    unseal: async (sealed, passphrase) =>
      (await import("../age/seal.ts")).unseal(sealed, passphrase),
    convert: async (conversion) =>
      (await import("../sqlite/convert-journal.ts")).convertJournal(path, conversion),
    check: async (key) => (await import("../sqlite/check-key.ts")).checkKey(path, key),
    plain: async (paths) => paths.filter((copy) => journalForm(copy) === "plain"),
    keyring: keyringOf(path),
  };
}

function randomBytes(count: number): Uint8Array {
  // Loaded when it is needed: an import would cost every start of scarf 4 ms.
  return process.getBuiltinModule("node:crypto").randomBytes(count);
}

function keyringOf(path: string): Keyring {
  const open = async () => (await import("../keyring/keyring.ts")).systemKeyring(path);
  return {
    read: async () => (await open()).read(),
    keep: async (key) => (await open()).keep(key),
    forget: async () => (await open()).forget(),
  };
}
