import { parseDueDay } from "../domain/due-words.ts";
import type { Answer, Entry } from "../domain/entry.ts";
import { momentDay } from "../domain/moment.ts";
import {
  canMove,
  moveRepair,
  REPAIR_STATES,
  type RepairState,
  seenRepair,
} from "../domain/repair.ts";
import { firstState } from "../domain/repair-answers.ts";
import type { Ids, JournalWriter } from "../ports.ts";

/** Opens a repair for each text, and moves it to where the other answers of the entry say that it stands. */
export function openRepairs(
  journal: JournalWriter,
  { entry, texts }: { readonly entry: Entry; readonly texts: readonly string[] },
  ids: Ids,
): void {
  const { id, session, at } = entry;
  const state = firstState(entry);
  if (state === undefined) return;
  for (const happened of texts) {
    const whose = { session: session?.id, role: session?.role, entry: id };
    const seen = seenRepair({ id: ids.next(), ...whose, happened, opened: at });
    journal.addRepair(state === "seen" ? seen : moveRepair(seen, { state, at, entry: id }));
  }
}

/**
 * Leads the repair on that an entry is about: by its answers to `state`, `barriers` and `follow_up`, where it gives
 * them. A repair that cannot go there any more, because it was moved meanwhile, stays where it is.
 */
export function leadRepairOn(journal: JournalWriter, entry: Entry): void {
  const [repair] = journal.repairsById(entry.repair ?? "");
  if (repair === undefined) return;
  const value = (prompt: string): Answer["value"] =>
    entry.answers.find((answer) => answer.prompt === prompt)?.value;
  const barriers = value("barriers");
  const followUp = parseDueDay(String(value("follow_up") ?? ""), momentDay(entry.at));
  journal.changeRepair(repair.id, {
    barriers: typeof barriers === "object" ? barriers : undefined,
    followUp,
  });
  const state = stateNamed(value("state"));
  if (state === undefined || !canMove(repair.state, state)) return;
  journal.moveRepair(repair.id, { state, at: entry.at, entry: entry.id });
}

function stateNamed(value: Answer["value"]): RepairState | undefined {
  return REPAIR_STATES.find((state) => state === value);
}
