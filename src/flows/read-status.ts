import { momentDay } from "../domain/moment.ts";
import type { JournalProtection } from "../domain/protection.ts";
import { looksForgotten } from "../domain/session.ts";
import type { Status } from "../domain/status.ts";
import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";

/** What is on and what waits today. Nothing is written; without a journal nothing is on. */
export async function readStatus(context: Context): Promise<Status> {
  const journal = await context.journal("read");
  const now = context.clock.now();
  const session = journal.wearing();
  return {
    session,
    looksForgotten: session !== undefined && looksForgotten(session, now),
    due: journal.due(momentDay(now)),
    unfinished: journal.drafts().length,
    protection: await readProtection(context),
  };
}

/** The same; undefined for a journal that only somebody who is asked could open. */
export async function readStatusUnasked(context: Context): Promise<Status | undefined> {
  try {
    return await readStatus(context);
  } catch (error) {
    if (error instanceof Failure && error.code === "locked") return undefined;
    throw error;
  }
}

/** The settings are read for an encrypted journal alone: they cost more than all the rest. */
async function readProtection(context: Context): Promise<JournalProtection> {
  const form = await context.vault.form();
  if (form !== "encrypted") return { form, usesKeyring: false };
  const { readSettings } = await import("./settings.ts");
  return { form, usesKeyring: readSettings(context).usesKeyring };
}
