import type { Role } from "./role.ts";

/** A journal that was encrypted. */
export interface Locked {
  /** To be written down: it is told once. */
  readonly recoveryCode: string;
  readonly isInKeyring: boolean;
  /** Paths of copies among the backups that anybody who has them can read. */
  readonly plainCopies: readonly string[];
}

/** A journal that has another passphrase. */
export interface PassphraseChanged {
  /** Absent: the old one stays. */
  readonly recoveryCode?: string | undefined;
  readonly isInKeyring: boolean;
}

/** A journal that was begun. */
export interface Begun {
  /** The role that is worn most. Absent: none was named. */
  readonly role?: Role | undefined;
  readonly isEncrypted: boolean;
}

/** How the journal lies there, and whether the keyring opens it. */
export interface JournalProtection {
  readonly form: "none" | "plain" | "encrypted";
  readonly usesKeyring: boolean;
}
