/**
 * What an encrypted journal is encrypted with: 32 bytes of key, then the 16 bytes of salt that its file begins with.
 * It is made once and stays the same when the passphrase changes.
 */
export interface DataKey {
  readonly bytes: Uint8Array;
}

export const KEY_BYTES = 32;
export const SALT_BYTES = 16;

/**
 * As SQLCipher takes it, so that a journal can be opened without scarf: `x'` with 96 hexadecimal digits and `'`.
 * https://www.zetetic.net/sqlcipher/sqlcipher-api/#key
 */
export function writeDataKey({ bytes }: DataKey): string {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"));
  return `x'${digits.join("")}'`;
}

/** Undefined for a text that is none; space around it is left out. */
export function readDataKey(text: string): DataKey | undefined {
  const digits = /^x'([0-9a-f]{96})'$/i.exec(text.trim())?.[1];
  if (digits === undefined) return undefined;
  const pairs = digits.match(/../g) ?? [];
  return { bytes: Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)) };
}

/** The bytes that a file under this key begins with. */
export function saltOf({ bytes }: DataKey): Uint8Array {
  return bytes.subarray(KEY_BYTES);
}
