import type { Entry } from "../domain/entry.ts";
import { isOpenState, type OpenRepairState, type Repair } from "../domain/repair.ts";
import { asEntrySession } from "../domain/session.ts";
import { Failure } from "../lib/failure.ts";
import type { Context, Journal } from "../ports.ts";
import { settleDrafts } from "./drafts.ts";
import { findSetFor } from "./find-ritual-set.ts";
import { type AnswerOptions, withInputTaken } from "./given-answers.ts";
import { findRepair, remindOfProcess } from "./repairs.ts";
import { listRoles } from "./roles.ts";
import { prepareRitual, runRitual, startDraft } from "./run-ritual.ts";

/** The set that asks about the next step of a repair in each state. */
const NEXT_SETS: Readonly<Record<OpenRepairState, string>> = {
  seen: "repair-plan",
  planned: "repair-offer",
  offered: "repair-look-again",
};

/** Sets that go with a repair, and are no reflection of their own. */
export const REPAIR_SETS: readonly string[] = Object.values(NEXT_SETS);

export interface RepairLed {
  readonly repair: Repair;
  /** Whether the answers moved it, if only to be offered again. */
  readonly isMoved: boolean;
  readonly entry: Entry;
}

/**
 * Leads a repair through its next step: the questions of its state, kept as an entry, whose answers move it. Throws
 * Failure `not-found`, `not-now` for a repair that has ended, and what sets and answers throw; nothing is written then.
 */
export async function leadRepair(
  world: Context,
  start: string,
  options: AnswerOptions,
): Promise<RepairLed> {
  const context = withInputTaken(world, options);
  const before = findRepair(await context.journal("read"), start);
  const { id, state } = before;
  if (!isOpenState(state)) throw hasEnded();
  remindOfProcess(context, before);
  const resumed = await settleDrafts(context, {
    ...options,
    isMine: ({ repair }) => repair === id,
  });
  const entry =
    resumed ?? (await askNext(context, { repair: before, set: NEXT_SETS[state] }, options));
  const journal = await context.journal("read");
  const repair = findRepair(journal, id);
  return { repair, isMoved: repair.history.length > before.history.length, entry };
}

async function askNext(
  context: Context,
  { repair, set: id }: { readonly repair: Repair; readonly set: string },
  options: AnswerOptions,
): Promise<Entry> {
  const set = findSetFor(context, "reflect", id);
  const session = sessionOf(await context.journal("read"), repair);
  const role = listRoles(context).find((role) => role.id === repair.role);
  const ritual = await prepareRitual(context, { set, scene: { session, role } }, options);
  const journal = await context.journal("write");
  const entryId = context.ids.next();
  const at = context.clock.now();
  journal.write(at, (writer) =>
    startDraft(writer, ritual, {
      id: entryId,
      at,
      session: session && asEntrySession(session),
      repair: repair.id,
    }),
  );
  return runRitual(context, ritual, entryId);
}

function sessionOf(journal: Journal, { session }: Repair) {
  return session === undefined ? undefined : journal.session(session);
}

function hasEnded(): Failure {
  return new Failure("not-now", "This repair has ended: there is no next step.", {
    hint: "Open it again with scarf repairs move <id> seen. Its history is kept.",
  });
}
