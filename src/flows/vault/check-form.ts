import { Failure } from "../../lib/failure.ts";
import type { Context, JournalForm } from "../../ports.ts";

/**
 * How the journal lies there. Throws Failure `locked` for a plain one where the settings say that it is encrypted:
 * somebody put another file there, and what is written next would be open.
 */
export async function checkForm(context: Context): Promise<JournalForm> {
  const form = await context.vault.form();
  // What no key belongs to was never encrypted: opening it says what it is.
  if (form === "encrypted" && !hasKey(context)) return "plain";
  if (form !== "plain" || !saysEncrypted(context)) return form;
  throw new Failure("locked", "The settings say that the journal is encrypted, and it is not.", {
    hint: "Put the encrypted journal back, or take the line encrypted: true out of config.yaml.",
  });
}

/** Throws Failure `not-now` unless the journal is encrypted. */
export async function checkEncrypted({ vault }: Context): Promise<void> {
  if ((await vault.form()) === "encrypted") return;
  throw new Failure("not-now", "The journal is not encrypted.", {
    hint: "Encrypt it with scarf lock.",
  });
}

function hasKey(context: Context): boolean {
  const { files, places } = context;
  return files.isThere(places.key) || files.isThere(places.recovery) || saysEncrypted(context);
}

/** Whether the settings say so. One line is looked for: reading YAML would cost every start more than all the rest. */
export function saysEncrypted({ files, places }: Context): boolean {
  if (places.isNamed) return false;
  return /^encrypted:\s*true\s*(#.*)?$/m.test(files.read(places.config) ?? "");
}
