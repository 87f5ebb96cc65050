import type { DataKey } from "../../domain/data-key.ts";
import type { Precision } from "../../domain/precision.ts";
import type { Context, Journal } from "../../ports.ts";
import { checkForm } from "./check-form.ts";

/** How a journal is to be opened. */
export interface OpeningWish {
  /** Absent: as a plain one. */
  readonly key?: DataKey | undefined;
  /** Of the times that are written from now on. Absent: the minute. */
  readonly precision?: Precision | undefined;
}
type Open = (wish: OpeningWish) => Journal;

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
  if (form === "none" && access === "read") return open({});
  const precision = access === "write" ? await wishedPrecision(context) : undefined;
  if (form === "plain") return open({ precision });
  // Loaded when there is something to ask.
  if (form === "none") return openNew(context, (key) => open({ key, precision }));
  const key = await (await import("./find-key.ts")).findKey(context);
  return open({ key, precision });
}

// Loaded by who writes: reading the settings costs a status more than all the rest.
async function wishedPrecision(context: Context): Promise<Precision> {
  return (await import("../settings.ts")).readSettings(context).precision;
}

async function openNew(
  context: Context,
  open: (key: DataKey | undefined) => Journal,
): Promise<Journal> {
  const { keyForNew } = await import("./protect-new.ts");
  const key = await keyForNew(context);
  const journal = open(key);
  if (key === undefined)
    context.io.remark("Your new journal is not encrypted. scarf lock encrypts it.");
  return journal;
}
