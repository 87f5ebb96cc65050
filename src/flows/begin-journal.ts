import type { Begun } from "../domain/protection.ts";
import type { Role } from "../domain/role.ts";
import { Failure } from "../lib/failure.ts";
import type { Asker, Context } from "../ports.ts";
import { changeRole, findRole, listRoles } from "./roles.ts";
import { readSettings, writeSettings } from "./settings.ts";

export interface BeginOptions {
  /** The role that is worn most. */
  readonly role?: string | undefined;
}

/**
 * First steps: the role that is worn most with its words, then the journal, which asks for its passphrase. Where nobody
 * can be asked the role is the named one with the words it has. Throws Failure `not-now` when there is a journal,
 * `unknown-role`, and what making a journal throws.
 */
export async function beginJournal(context: Context, options: BeginOptions): Promise<Begun> {
  if ((await context.vault.form()) !== "none")
    throw new Failure("not-now", "You have a journal already.", {
      hint: "Look at scarf status; scarf roles changes your roles, scarf lock encrypts the journal.",
    });
  const named = options.role === undefined ? undefined : findRole(context, options.role);
  const asker = await context.asker();
  const role = named ?? (asker && (await askRole(context, asker)));
  const worded = role && asker ? await askWords(context, asker, role) : role;
  if (worded !== undefined) writeSettings(context, { ...readSettings(context), role: worded.id });
  await context.journal("write");
  return { role: worded, isEncrypted: (await context.vault.form()) === "encrypted" };
}

async function askRole(context: Context, asker: Asker): Promise<Role | undefined> {
  const reply = await asker.ask({
    id: "role",
    kind: "choice",
    ask: "Which role do you put on most?",
    help: "You can put on any other too, and add your own with scarf roles add.",
    required: false,
    options: listRoles(context).map(({ id, title }) => ({ value: id, label: title })),
  });
  return reply.kind === "answered" ? findRole(context, String(reply.value)) : undefined;
}

/** The words as they are when they are kept, else a role of the user's own. */
async function askWords(context: Context, asker: Asker, role: Role): Promise<Role> {
  const { words, object } = role;
  const on = await askLine(asker, {
    id: "words_on",
    ask: `What do you say when the ${object} goes on?`,
    usual: words.on,
  });
  const off = await askLine(asker, {
    id: "words_off",
    ask: "And when it comes off?",
    usual: words.off,
  });
  if (on === words.on && off === words.off) return role;
  return changeRole(context, { ...role, words: { on, off }, origin: "own" });
}

interface WordsQuestion {
  readonly id: string;
  readonly ask: string;
  /** The words as they are. */
  readonly usual: string;
}

async function askLine(asker: Asker, { id, ask, usual }: WordsQuestion): Promise<string> {
  const reply = await asker.ask({
    id,
    kind: "text",
    ask,
    help: "Enter keeps these words.",
    required: false,
    default: usual,
  });
  return reply.kind === "answered" ? String(reply.value) : usual;
}
