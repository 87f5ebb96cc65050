import type { FollowUp } from "../../domain/follow-up.ts";
import { writeMoment } from "../../domain/moment.ts";

/** `scarf/follow-ups/1`: what is open, in the order due. */
export function followUpsJson(open: readonly FollowUp[]) {
  return { schema: "scarf/follow-ups/1", follow_ups: open.map(bodyJson) };
}

/** `scarf/follow-up/1`. */
export function followUpJson(followUp: FollowUp) {
  return { schema: "scarf/follow-up/1", follow_up: bodyJson(followUp) };
}

/** `answer` is null while it is open and where it was let go, `ended` while it is open. */
function bodyJson({ id, entry, asked, due, made, answer, ended }: FollowUp) {
  return {
    id,
    entry,
    asked,
    due,
    made: writeMoment(made),
    answer: answer ?? null,
    ended: ended === undefined ? null : writeMoment(ended),
  };
}
