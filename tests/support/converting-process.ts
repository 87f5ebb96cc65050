import { dirname } from "node:path";
import { systemClock } from "../../src/adapters/node/clock.ts";
import { diskFiles } from "../../src/adapters/node/files.ts";
import { dayOrderedIds } from "../../src/adapters/node/ids.ts";
import { placesIn } from "../../src/adapters/node/places.ts";
import { readSecret } from "../../src/adapters/node/secret.ts";
import { backUpJournal } from "../../src/adapters/sqlite/back-up-journal.ts";
import { changeKey, openDatabase } from "../../src/adapters/sqlite/open-database.ts";
import { fileVault } from "../../src/adapters/vault/vault.ts";
import { changePassphrase } from "../../src/flows/vault/change-passphrase.ts";
import { findKey } from "../../src/flows/vault/find-key.ts";
import { lockJournal } from "../../src/flows/vault/lock-journal.ts";
import { unlockJournal } from "../../src/flows/vault/unlock-journal.ts";
import type { Context } from "../../src/ports.ts";
import { withFiles } from "../flows/files-only.ts";

// A process of its own that does something to the encryption of a journal. It says `begun` when all is loaded, and at the
// end how many milliseconds it took:
//
//   node converting-process.ts <journal> lock|unlock|passphrase|backup|in-place <file with a passphrase> <another>
//
// `passphrase` goes from the one to the other or back. `in-place` is what scarf never does: it changes the key of the
// journal itself.

process.umask(0o077);
const [path = "", action = "", first = "", second = ""] = process.argv.slice(2);
const clock = systemClock(process.env);

function contextWith(passphrase: string): Context {
  return {
    ...withFiles(diskFiles()),
    // Quick to guess: what is tried here is what happens to files.
    vault: fileVault(path, 1),
    places: placesIn(dirname(path), "/nowhere"),
    clock,
    ids: dayOrderedIds(),
    secret: async (source) => readSecret(source),
    globals: () => ({
      passphrase: { kind: "file", path: passphrase },
      journal: undefined,
      json: false,
      input: false,
      plain: false,
      quiet: true,
      colour: false,
    }),
  };
}

async function changeThereOrBack(): Promise<void> {
  const context = contextWith(first);
  const sealed = context.files.read(context.places.key) ?? "";
  const isFirst = await context.vault.unseal(sealed, readSecret({ kind: "file", path: first }));
  const [from, to] = isFirst === undefined ? [second, first] : [first, second];
  await changePassphrase(contextWith(from), { newPassphrase: { kind: "file", path: to } });
}

async function backUp(): Promise<void> {
  const key = await findKey(contextWith(first));
  const connection = openDatabase({ path, access: "write", key });
  backUpJournal(connection, { path, key, now: clock.now() });
  connection.close();
}

async function changeInPlace(): Promise<void> {
  const key = await findKey(contextWith(first));
  const other = { bytes: key.bytes.map((byte) => byte ^ 1) };
  changeKey({ path, from: key, to: other });
  changeKey({ path, from: other, to: key });
}

const ACTIONS: Readonly<Record<string, () => Promise<unknown>>> = {
  lock: () => lockJournal(contextWith(first), {}),
  unlock: () => unlockJournal(contextWith(first)),
  passphrase: changeThereOrBack,
  backup: backUp,
  "in-place": changeInPlace,
};

process.stdout.write("begun\n");
const begun = performance.now();
await ACTIONS[action]?.();
process.stdout.write(`${performance.now() - begun}\n`);
