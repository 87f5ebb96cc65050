import type { Entry } from "../domain/entry.ts";
import {
  canMove,
  isOpenRepair,
  needsProcess,
  REPAIR_STATE_WORDS,
  type Repair,
  type RepairDetails,
  type RepairKind,
  type RepairPage,
  type RepairState,
} from "../domain/repair.ts";
import { Failure } from "../lib/failure.ts";
import type { Clock, Context, JournalReader } from "../ports.ts";
import { dueDay } from "./due-days.ts";
import { idsToType } from "./ids-to-type.ts";
import { onlyOne } from "./only-one.ts";
import { remarkOnPeople } from "./people/remark-on-people.ts";
import { readWords } from "./read-words.ts";
import { listRoles } from "./roles.ts";

/** Those that are open, and with `all` those that have ended, too. */
export async function listRepairs(
  context: Context,
  { all }: { readonly all?: boolean | undefined },
): Promise<RepairPage> {
  const journal = await context.journal("read");
  const repairs = journal.repairs().filter((repair) => all === true || isOpenRepair(repair));
  if (repairs.length === 0)
    context.io.remark(
      "No repair is open. Open one with scarf repairs new, or when scarf off asks.",
    );
  return pageOf(context, journal, repairs);
}

function pageOf(context: Context, journal: JournalReader, repairs: readonly Repair[]): RepairPage {
  const sharing = (start: string) => journal.repairsById(start).map(({ id }) => id);
  const hasRole = repairs.some(({ role }) => role !== undefined);
  return {
    repairs,
    shortIds: idsToType(
      repairs.map(({ id }) => id),
      sharing,
    ),
    // Roles are read from files: only where one is shown.
    roleTitles: new Map(hasRole ? listRoles(context).map(({ id, title }) => [id, title]) : []),
  };
}

/** A repair whole. */
export interface RepairShown {
  readonly repair: Repair;
  readonly roleTitle?: string | undefined;
  /** What makes it hard, in words. */
  readonly barriers: readonly string[];
  /** The entries that its steps came from, by their ids. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Throws Failure `not-found` when no one repair has such an id. */
export async function showRepair(context: Context, start: string): Promise<RepairShown> {
  const journal = await context.journal("read");
  const repair = findRepair(journal, start);
  remindOfProcess(context, repair);
  const { roleTitles } = pageOf(context, journal, [repair]);
  const entries = [repair.entry, ...repair.history.map(({ entry }) => entry)]
    .filter((id) => id !== undefined)
    .flatMap((id) => journal.entriesById(id));
  return {
    repair,
    roleTitle: roleTitles.get(repair.role ?? "") ?? repair.role,
    barriers: await barrierWords(context, repair),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
  };
}

/** The list is a file of YAML: it is read where there is something to look up. */
async function barrierWords(context: Context, { barriers }: Repair): Promise<readonly string[]> {
  if (barriers.length === 0) return [];
  const { loadDataList } = await import("./find-prompt-set.ts");
  const labels = new Map(loadDataList(context, "barriers").map(({ id, label }) => [id, label]));
  return barriers.map((id) => labels.get(id) ?? id);
}

export interface MoveRepairOptions {
  /** Words that name a day to come, or `none`. */
  readonly followUp?: string | undefined;
  readonly kind?: RepairKind | undefined;
  /** Words to go with the step: a file, or `-` for stdin. */
  readonly file?: string | undefined;
}

export interface RepairMoved {
  readonly repair: Repair;
  /** Whether it had ended before, and is open now. */
  readonly isOpenAgain: boolean;
}

/**
 * Moves a repair to a state, gives it another day or kind, or all of that. Throws Failure `usage` when nothing is named,
 * `not-found`, `not-now` for a state that it cannot go to, `bad-time`, and what `readWords` throws.
 */
export async function moveRepair(
  context: Context,
  start: string,
  { state, ...options }: MoveRepairOptions & { readonly state?: RepairState | undefined },
): Promise<RepairMoved> {
  const before = findRepair(await context.journal("read"), start);
  checkMove(before, state, options);
  const followUp =
    options.followUp === undefined ? undefined : dayOrNone(options.followUp, context.clock);
  const note = options.file === undefined ? undefined : await readNote(context, options.file);
  const journal = await context.journal("write");
  const at = context.clock.now();
  const repair = journal.write(at, (writer) => {
    if (state !== undefined) writer.moveRepair(before.id, { state, at, note });
    writer.changeRepair(before.id, { followUp, kind: options.kind });
    return findRepair(writer, before.id);
  });
  remindOfProcess(context, repair);
  if (note !== undefined) await remarkOnPeople(context, [note]);
  return { repair, isOpenAgain: !isOpenRepair(before) && isOpenRepair(repair) };
}

/** Without a day it comes up every time. */
function dayOrNone(words: string, clock: Clock): RepairDetails["followUp"] {
  return words.trim().toLowerCase() === "none" ? "none" : dueDay(words, clock);
}

async function readNote(context: Context, file: string): Promise<string> {
  const question = { id: "note", ask: "What do you want to note?" };
  return (await readWords(context, { file }, question)).text;
}

function checkMove(
  { state: from }: Repair,
  to: RepairState | undefined,
  { followUp, kind, file }: MoveRepairOptions,
): void {
  if (to === undefined && (file !== undefined || (followUp ?? kind) === undefined))
    throw new Failure("usage", "Where does it stand now? Nothing was moved.", {
      hint: "Name a state, such as scarf repairs move <id> planned, or another day with --follow-up.",
    });
  if (to === undefined || canMove(from, to)) return;
  const now = REPAIR_STATE_WORDS[from].toLowerCase();
  if (from === to)
    throw new Failure("not-now", `It stands there already: ${now}.`, {
      hint: "Run scarf repairs show to see its history.",
    });
  throw new Failure("not-now", `This repair has ended: ${now}.`, {
    hint: "Open it again first with scarf repairs move <id> seen. Its history is kept.",
  });
}

/** Throws Failure `not-found` when no one repair has such an id. */
export function findRepair(journal: JournalReader, start: string): Repair {
  return onlyOne(journal.repairsById(start.trim()), {
    things: "repairs",
    list: "scarf repairs --all",
  });
}

/** Says of harm and danger that this is no report of them. */
export function remindOfProcess({ io }: Context, repair: Pick<Repair, "kind">): void {
  if (needsProcess(repair))
    io.remark("Report harm or danger through the process made for it. This is not that record.");
}
