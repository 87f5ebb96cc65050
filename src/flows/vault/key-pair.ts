import type { DataKey } from "../../domain/data-key.ts";
import type { Context } from "../../ports.ts";

/** A data key, sealed twice, with the code that opens it when the passphrase is forgotten. */
export interface KeyPair {
  readonly key: DataKey;
  readonly recoveryCode: string;
  /** Puts the two files beside the journal. */
  readonly keep: () => void;
}

/** A new key under a passphrase and under a recovery code. Nothing is written yet. */
export async function newKeyPair(
  { vault, files, places }: Context,
  passphrase: string,
): Promise<KeyPair> {
  const key = vault.newKey();
  const recoveryCode = vault.newRecoveryCode();
  const sealed = await vault.seal(key, { text: passphrase, isRandom: false });
  const recovery = await vault.seal(key, { text: recoveryCode, isRandom: true });
  return {
    key,
    recoveryCode,
    keep: () => {
      files.write(places.key, sealed);
      files.write(places.recovery, recovery);
    },
  };
}
