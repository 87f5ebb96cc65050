/** Who opens an encrypted journal. */
export function sayOpeners(isInKeyring: boolean): string {
  return isInKeyring
    ? "The keyring opens it while you are logged in, else the passphrase."
    : "The passphrase opens it.";
}
