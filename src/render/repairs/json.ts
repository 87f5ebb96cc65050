import type { Entry } from "../../domain/entry.ts";
import { writeMoment } from "../../domain/moment.ts";
import type { Repair, RepairStep } from "../../domain/repair.ts";
import { ritualJson } from "../rituals/json.ts";

/** `scarf/repairs/1`. */
export function repairsJson(repairs: readonly Repair[]) {
  return { schema: "scarf/repairs/1", repairs: repairs.map(bodyJson) };
}

/** `scarf/repair/1`. `entry`: the answers that a step was asked for, where it was. */
export function repairJson(repair: Repair, entry?: Entry) {
  return {
    schema: "scarf/repair/1",
    repair: bodyJson(repair),
    ...(entry === undefined ? {} : { entry: ritualJson(entry) }),
  };
}

/** `role`, `entry` (that it was opened from), `follow_up` and `ended` are null where there is none. */
function bodyJson(repair: Repair) {
  const { id, role, entry, state, kind, barriers, happened, opened } = repair;
  return {
    id,
    role: role ?? null,
    entry: entry ?? null,
    state,
    kind,
    barriers,
    happened,
    opened: writeMoment(opened),
    follow_up: repair.followUp ?? null,
    ended: repair.ended === undefined ? null : writeMoment(repair.ended),
    history: repair.history.map(stepJson),
  };
}

function stepJson({ state, at, note, entry }: RepairStep) {
  return { state, at: writeMoment(at), note: note ?? null, entry: entry ?? null };
}
