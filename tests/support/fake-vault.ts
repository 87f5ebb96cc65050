import type { DataKey } from "../../src/domain/data-key.ts";
import { readDataKey, writeDataKey } from "../../src/domain/data-key.ts";
import { writeRecoveryCode } from "../../src/domain/recovery-code.ts";
import { Failure } from "../../src/lib/failure.ts";
import type { JournalForm, Vault } from "../../src/ports.ts";

export interface FakeVault extends Vault {
  /** The key that the journal has. */
  readonly key: () => DataKey | undefined;
  /** A journal was made, with this key or plain. */
  readonly made: (key: DataKey | undefined) => void;
  /** What the keyring holds. */
  readonly inKeyring: () => DataKey | undefined;
}

export interface FakeVaultParts {
  /** Plain unless said otherwise. */
  readonly form?: JournalForm;
  /** Whether the keyring takes and gives anything. */
  readonly hasKeyring?: boolean;
}

/** The encryption of a journal that is in memory: who has the key, and what is asked for it, without any cipher. */
export function fakeVault({ form = "plain", hasKeyring = true }: FakeVaultParts = {}): FakeVault {
  let count = 0;
  let lies = form;
  let key: DataKey | undefined;
  let kept: DataKey | undefined;
  return {
    key: () => key,
    inKeyring: () => kept,
    made: (given) => {
      if (lies !== "none") return;
      key = given;
      lies = given === undefined ? "plain" : "encrypted";
    },
    form: async () => lies,
    newKey: () => {
      count += 1;
      return { bytes: new Uint8Array(48).fill(count) };
    },
    newRecoveryCode: () => {
      count += 1;
      return writeRecoveryCode(new Uint8Array(20).fill(count));
    },
    seal: async (sealing, { text }) => JSON.stringify([text, writeDataKey(sealing)]),
    unseal: async (sealed, passphrase) => unseal(sealed, passphrase),
    convert: async ({ from, to, ready }) => {
      if (!isSame(from, key)) throw locked();
      ready();
      key = to;
      lies = to === undefined ? "plain" : "encrypted";
    },
    check: async (other) => {
      if (!isSame(other, key)) throw locked();
    },
    plain: async (paths) => paths,
    keyring: {
      read: async () => kept,
      keep: async (given) => {
        if (hasKeyring) kept = given;
        return hasKeyring;
      },
      forget: async () => {
        const was = kept !== undefined;
        kept = undefined;
        return was;
      },
    },
  };
}

function unseal(sealed: string, passphrase: string): DataKey | undefined {
  const [text, key] = /^\["(.*)","(x'.*')"\]$/.exec(sealed)?.slice(1) ?? [];
  if (key === undefined)
    throw new Failure("bad-file", "The key cannot be read.", { hint: "Put a copy back." });
  return text === passphrase ? readDataKey(key) : undefined;
}

function isSame(one: DataKey | undefined, other: DataKey | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return writeDataKey(one) === writeDataKey(other);
}

function locked(): Failure {
  return new Failure("locked", "It is another key.", { hint: "Use the right one." });
}
