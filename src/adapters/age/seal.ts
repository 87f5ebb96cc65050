import { type DataKey, readDataKey, writeDataKey } from "../../domain/data-key.ts";
import { Failure } from "../../lib/failure.ts";

/**
 * The data key in an age file with armor, under a passphrase: the stock age opens it. `effort` is scrypt's work factor
 * as a power of two; 18 takes about a second, here and for whoever tries to guess. https://age-encryption.org/v1
 */
export async function seal(key: DataKey, passphrase: string, effort: number): Promise<string> {
  // Loaded here alone: a plain journal needs none of it.
  const { armor, Encrypter } = await import("age-encryption");
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(effort);
  encrypter.setPassphrase(passphrase);
  return armor.encode(await encrypter.encrypt(`${writeDataKey(key)}\n`));
}

/** Undefined for another passphrase. Throws Failure `bad-file` for what is no such file. */
export async function unseal(sealed: string, passphrase: string): Promise<DataKey | undefined> {
  const { armor, Decrypter } = await import("age-encryption");
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const text = await decrypter.decrypt(armor.decode(sealed.trim()), "text");
    return readDataKey(text) ?? fail();
  } catch (error) {
    if (error instanceof Error && error.message === OTHER_PASSPHRASE) return undefined;
    return fail();
  }
}

/** The package has no class of errors of its own. */
const OTHER_PASSPHRASE = "no identity matched any of the file's recipients";

function fail(): never {
  throw new Failure("bad-file", "The key of the journal cannot be read: its file is damaged.", {
    hint: "Put a copy of key.age back, or open the journal with scarf passphrase --recovery.",
  });
}
