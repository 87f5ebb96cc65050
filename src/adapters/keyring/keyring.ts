import { readDataKey, writeDataKey } from "../../domain/data-key.ts";
import type { Keyring } from "../../ports.ts";

const SERVICE = "scarf-journal";

/**
 * The system's keyring. It holds the data key, so that no passphrase is asked for; each journal has its own, named by
 * its path. Whatever fails there counts as no key: the passphrase still opens the journal.
 */
export function systemKeyring(journal: string): Keyring {
  return {
    read: () => attempt(async () => readDataKey((await entry()).getPassword() ?? ""), undefined),
    keep: (key) =>
      attempt(async () => {
        (await entry()).setPassword(writeDataKey(key));
        return (await entry()).getPassword() === writeDataKey(key);
      }, false),
    forget: () => attempt(async () => (await entry()).deletePassword(), false),
  };

  async function entry() {
    // Optional: not every platform has it.
    const { Entry } = await import("@napi-rs/keyring");
    // The kernel's own keyring is emptied at every restart.
    return new Entry(SERVICE, journal, { linux: { store: "secret-service" } });
  }
}

async function attempt<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}
