import type { Begun, Locked, PassphraseChanged } from "../../domain/protection.ts";

/** `scarf/lock/1`. */
export function lockedJson({ recoveryCode, isInKeyring, plainCopies }: Locked) {
  return {
    schema: "scarf/lock/1",
    encrypted: true,
    recovery_code: recoveryCode,
    keyring: isInKeyring,
    plain_copies: plainCopies,
  };
}

/** `scarf/unlock/1`. */
export function unlockedJson() {
  return { schema: "scarf/unlock/1", encrypted: false };
}

/** `scarf/passphrase/1`. `recovery_code` is null when it stays the same. */
export function passphraseJson({ recoveryCode, isInKeyring }: PassphraseChanged) {
  return {
    schema: "scarf/passphrase/1",
    recovery_code: recoveryCode ?? null,
    keyring: isInKeyring,
  };
}

/** `scarf/init/1`. `role` is null when none was named. */
export function begunJson({ role, isEncrypted }: Begun) {
  return { schema: "scarf/init/1", role: role?.id ?? null, encrypted: isEncrypted };
}
