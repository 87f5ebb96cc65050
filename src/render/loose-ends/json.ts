import type { LooseEnd } from "../../domain/loose-end.ts";
import { writeMoment } from "../../domain/moment.ts";

/** `scarf/ends/1`. */
export function looseEndsJson(looseEnds: readonly LooseEnd[]) {
  return { schema: "scarf/ends/1", ends: looseEnds.map(bodyJson) };
}

/** `scarf/end/1`. */
export function looseEndJson(looseEnd: LooseEnd) {
  return { schema: "scarf/end/1", end: bodyJson(looseEnd) };
}

/** `due` is null without a day, `when` (as it was written) and `where` where nothing was said, `ended` and `how` while it is open. */
function bodyJson({ id, what, due, when, where, made, ended }: LooseEnd) {
  return {
    id,
    what,
    due: due ?? null,
    when: when ?? null,
    where: where ?? null,
    made: writeMoment(made),
    ended: ended === undefined ? null : writeMoment(ended.at),
    how: ended?.how ?? null,
  };
}
