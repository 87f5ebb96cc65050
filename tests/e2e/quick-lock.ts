import { join } from "node:path";
import { bundled } from "../support/bundled.ts";
import { runNode } from "../support/processes.ts";

/**
 * Encrypts the journal of a home as `scarf lock` does, under the passphrase in a file, but so that a try takes no second:
 * for tests that look at something else.
 */
export async function lockQuickly(home: string, passphraseFile: string): Promise<void> {
  const program = await bundled("converting-process.ts");
  const args = [program, join(home, "journal.db"), "lock", passphraseFile];
  const { stderr, end } = await runNode({ args });
  if (end !== 0) throw new Error(`Locking ended with ${end}: ${stderr}`);
}
