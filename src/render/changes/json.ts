import type { ChangeGroup } from "../../domain/change-group.ts";
import { writeMoment } from "../../domain/moment.ts";
import type { Thing } from "../../domain/thing.ts";

/** `scarf/undo/1`: the change that was taken back, or brought back. */
export function undoJson(group: ChangeGroup) {
  return { schema: "scarf/undo/1", change: groupJson(group) };
}

/** `scarf/changes/1`, newest first. */
export function changesJson(groups: readonly ChangeGroup[]) {
  return { schema: "scarf/changes/1", changes: groups.map(groupJson) };
}

function groupJson({ at, changes, isTakenBack }: ChangeGroup) {
  return { at: writeMoment(at), zone: at.zone, taken_back: isTakenBack, things: changes };
}

interface Deletion {
  readonly thing?: Thing | undefined;
  readonly isDone: boolean;
}

/** `scarf/delete/1`. `kind` and `id` are null when nothing was chosen. */
export function deletedJson({ thing, isDone }: Deletion) {
  return {
    schema: "scarf/delete/1",
    deleted: isDone,
    kind: thing?.kind ?? null,
    id: thing?.id ?? null,
  };
}
