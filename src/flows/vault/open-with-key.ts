import type { DataKey } from "../../domain/data-key.ts";
import type { Context, Journal } from "../../ports.ts";
import { checkForm } from "./check-form.ts";

/** Opens the journal with this key; absent, as a plain one. */
type Open = (key: DataKey | undefined) => Journal;

/**
 * Opens the journal with the key that it has, or that a new one gets. Of a new one without a key that is said, once it
 * is there. Throws Failure `locked` when nothing opens it, and what `open` throws.
 */
export async function openWithKey(
  context: Context,
  access: "read" | "write",
  open: Open,
): Promise<Journal> {
  const form = await checkForm(context);
  if (form === "plain" || (form === "none" && access === "read")) return open(undefined);
  // Loaded when there is something to ask.
  if (form === "none") return openNew(context, open);
  return open(await (await import("./find-key.ts")).findKey(context));
}

async function openNew(context: Context, open: Open): Promise<Journal> {
  const { keyForNew } = await import("./protect-new.ts");
  const key = await keyForNew(context);
  const journal = open(key);
  if (key === undefined)
    context.io.remark("Your new journal is not encrypted. scarf lock encrypts it.");
  return journal;
}
