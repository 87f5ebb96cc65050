import type {
  CheckUp,
  Closure,
  Copies,
  Counts,
  Looked,
  OpenedJournal,
  OwnSets,
} from "../domain/check-up.ts";
import { Failure } from "../lib/failure.ts";
import type { Context, Journal } from "../ports.ts";
import { parseSetFile } from "./find-prompt-set.ts";
import { ownSetFiles } from "./set-files.ts";
import { readSettings } from "./settings.ts";
import { copyNames, plainAmong } from "./vault/plain-copies.ts";

/**
 * Looks at everything that scarf keeps, as the commands do that need it, and goes on where one of them would stop. An
 * encrypted journal is unlocked for it. Nothing is changed.
 */
export async function checkUp(context: Context): Promise<CheckUp> {
  const { version: scarf, nodeVersion: node, places } = context;
  return {
    versions: { scarf, node },
    places,
    settings: await look(() => lookAtSettings(context)),
    closure: await look(() => lookAtClosure(context)),
    opened: await look(() => lookInside(context)),
    copies: await look(() => lookAtCopies(context)),
    sets: await look(() => lookAtSets(context)),
  };
}

/** What stops the work is what is looked for. A bug is none of that. */
async function look<T>(work: () => T | Promise<T>): Promise<Looked<T>> {
  try {
    return { kind: "seen", value: await work() };
  } catch (failure) {
    if (failure instanceof Failure && failure.code !== "interrupted")
      return { kind: "refused", failure };
    throw failure;
  }
}

function lookAtSettings(context: Context): boolean {
  readSettings(context);
  return context.files.isThere(context.places.config);
}

async function lookAtClosure(context: Context): Promise<Closure> {
  const { files, places, vault } = context;
  const form = await vault.form();
  const settings = form === "encrypted" ? readSettings(context) : undefined;
  return {
    form,
    usesKeyring: settings?.usesKeyring ?? false,
    usesCommand: settings?.passphraseCommand !== undefined,
    hasKey: files.read(places.key) !== undefined,
    hasRecovery: files.read(places.recovery) !== undefined,
  };
}

async function lookInside(context: Context): Promise<OpenedJournal> {
  const journal = await context.journal("read");
  return {
    soundness: journal.check(),
    counts: countAll(journal),
    holdSince: journal.hold()?.since,
  };
}

function countAll(journal: Journal): Counts {
  return {
    ...journal.size(),
    drafts: journal.drafts().length,
    repairs: journal.repairs().length,
    looseEnds: journal.looseEnds().length,
    held: journal.heldNow().length,
    followUps: journal.followUps().length,
    accounts: journal.accounts().length,
  };
}

async function lookAtCopies(context: Context): Promise<Copies> {
  const names = copyNames(context);
  // Their names begin with what they were made for, and end with the time.
  const newest = names.toSorted((a, b) => timeIn(a) - timeIn(b)).at(-1);
  return { count: names.length, newest, plain: await plainAmong(context, names) };
}

function timeIn(name: string): number {
  return Number(/(\d+)\.db$/.exec(name)?.[1] ?? 0);
}

function lookAtSets(context: Context): OwnSets {
  const files = ownSetFiles(context);
  const withIssues = files.filter((file) => "issues" in parseSetFile(context, file));
  return { count: files.length, withIssues: withIssues.map(({ path }) => path) };
}
