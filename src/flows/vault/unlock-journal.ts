import type { Context } from "../../ports.ts";
import { readSettings, writeSettings } from "../settings.ts";
import { checkEncrypted } from "./check-form.ts";
import { findKey } from "./find-key.ts";

/**
 * Takes the encryption away. The files of the key go to the backups, where an encrypted copy may need them. Throws
 * Failure `not-now` when the journal is plain, `busy` while another scarf has it open, and what `findKey` throws.
 */
export async function unlockJournal(context: Context): Promise<void> {
  const { vault } = context;
  await checkEncrypted(context);
  const key = await findKey(context);
  await vault.convert({ from: key, ready: () => unsettle(context) });
  putAside(context);
  await vault.keyring.forget();
}

/** Before the file is the plain one: it would be refused else if this were interrupted. */
function unsettle(context: Context): void {
  if (context.places.isNamed) return;
  const settings = readSettings(context);
  writeSettings(context, { ...settings, isEncrypted: false, usesKeyring: false });
}

function putAside({ files, places, clock, ids }: Context): void {
  const stamp = `${clock.now().local.slice(0, 10)}-${ids.next()}`;
  for (const [name, path] of [
    ["key", places.key],
    ["recovery", places.recovery],
  ] as const) {
    const sealed = files.read(path);
    if (sealed === undefined) continue;
    files.write(`${places.backups}/${name}-${stamp}.age`, sealed);
    files.remove(path);
  }
}
