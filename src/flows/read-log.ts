import type { Entry, Ritual } from "../domain/entry.ts";
import type { LogPage } from "../domain/log-page.ts";
import type { Seat } from "../domain/role.ts";
import type { Context, EntryFilter, Journal } from "../ports.ts";
import type { HeldWish } from "./held-things.ts";
import { idsToType } from "./ids-to-type.ts";
import { periodFrom } from "./times.ts";

export interface LogOptions extends HeldWish {
  /** The words of a period. */
  readonly words?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly role?: string | undefined;
  readonly seat?: Seat | undefined;
  readonly ritual?: Ritual | undefined;
  readonly tag?: string | undefined;
  readonly newest?: number | undefined;
}

/** What a bare `scarf log` shows. */
const NEWEST = 50;
const OLDER =
  "There are older entries. Name a period such as last month, or how many: scarf log -n 200.";

/**
 * The entries that were asked for, drafts among them; without a period or a filter the newest ones, all of them with
 * --json. Throws Failure `bad-time`, `usage` and `unknown-role`.
 */
export async function readLog(context: Context, options: LogOptions): Promise<LogPage> {
  const journal = await context.journal("read");
  const filter = await filterFrom(context, journal, options);
  const isCut = options.newest === undefined && isBare(options) && !context.globals().json;
  const found = findEntries(journal, filter, isCut ? NEWEST : options.newest);
  if (found.entries.length === 0) context.io.remark(sayNothing(journal));
  if (isCut && found.hasOlder) context.io.remark(OLDER);
  return {
    entries: found.entries,
    shortIds: namesOf(journal, found.entries),
    isAllSeen: options.withScarfOff === true,
  };
}

function isBare({ words, from, to, role, seat, ritual, tag }: LogOptions): boolean {
  return !words && [from, to, role, seat, ritual, tag].every((option) => option === undefined);
}

/** What the options leave of the journal, however many. Throws Failure `bad-time`, `usage` and `unknown-role`. */
export async function filterFrom(
  context: Context,
  journal: Journal,
  options: LogOptions,
): Promise<EntryFilter> {
  const { words, from, to, role, seat, ritual, tag } = options;
  const hasPeriod = Boolean(words) || from !== undefined || to !== undefined;
  return {
    period: hasPeriod ? periodFrom({ words, from, to }, "today", context.clock) : undefined,
    role: role === undefined ? undefined : await roleMeant(context, journal, role),
    seat,
    rituals: ritual === undefined ? undefined : [ritual],
    tag,
  };
}

/** A role that was removed is still in the journal. */
async function roleMeant(context: Context, journal: Journal, name: string): Promise<string> {
  if (journal.entries({ role: name, newest: 1 }).length > 0) return name;
  // It brings the reader of YAML, which a log without --role does not need.
  const { findRole } = await import("./roles.ts");
  return findRole(context, name).id;
}

/** Oldest first. One more than wanted is read, to know whether there are older ones. */
function findEntries(
  journal: Journal,
  filter: EntryFilter,
  limit: number | undefined,
): { readonly entries: readonly Entry[]; readonly hasOlder: boolean } {
  if (limit === undefined) return { entries: journal.entries(filter), hasOlder: false };
  const newest = journal.entries({ ...filter, newest: limit + 1 });
  return { entries: newest.slice(0, limit).toReversed(), hasOlder: newest.length > limit };
}

function sayNothing(journal: Journal): string {
  return journal.entries({ newest: 1 }).length === 0
    ? "Your journal is empty. Begin with scarf on, or look at scarf demo."
    : "No entries match.";
}

/** `scarf show` takes them. */
function namesOf(journal: Journal, entries: readonly Entry[]): ReadonlyMap<string, string> {
  return idsToType(
    entries.map(({ id }) => id),
    (start) => journal.entriesById(start).map(({ id }) => id),
  );
}
