import type { Held, HeldThing } from "../../domain/held.ts";
import { writeMoment } from "../../domain/moment.ts";

/** `scarf/leave/1`: what was just left, by its ids alone. The words are out of sight. */
export function leftJson(things: readonly Held[]) {
  return { schema: "scarf/leave/1", count: things.length, ids: things.map(({ id }) => id) };
}

/** `scarf/held/1`: what stays with scarves, in the order left. */
export function heldListJson(things: readonly HeldThing[]) {
  return { schema: "scarf/held/1", things: things.map(heldThingJson) };
}

/** `scarf/held-thing/1`. */
export function heldShowJson(thing: HeldThing) {
  return { schema: "scarf/held-thing/1", thing: heldThingJson(thing) };
}

/** `scarf/held-ended/1`. `loose_end` is the id of the one that it became, null where it was let go. */
export function heldEndedJson({ id }: Held, looseEnd: string | undefined) {
  return { schema: "scarf/held-ended/1", id, loose_end: looseEnd ?? null };
}

/** `text` is null while it is out of sight; `shown` and `ended` are null until then, `entry` where no ritual was. */
function heldThingJson({ held, isSeen }: HeldThing) {
  const { id, entry, role, ref, text, left, shown, ended } = held;
  return {
    id,
    entry: entry ?? null,
    role,
    ref: ref ?? null,
    left: writeMoment(left),
    shown: shown === undefined ? null : writeMoment(shown),
    ended: ended === undefined ? null : { at: writeMoment(ended.at), how: ended.how },
    text: isSeen ? text : null,
  };
}
