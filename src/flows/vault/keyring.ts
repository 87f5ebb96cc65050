import type { DataKey } from "../../domain/data-key.ts";
import type { Context } from "../../ports.ts";

/** Whether the keyring holds the key now. Where it does not, that is said, and the passphrase still opens the journal. */
export async function keepInKeyring({ vault, io }: Context, key: DataKey): Promise<boolean> {
  const isKept = await vault.keyring.keep(key);
  if (!isKept) io.note("The keyring did not take the key. The passphrase opens the journal.");
  return isKept;
}
