import type { Hold } from "../../domain/hold.ts";
import { writeMoment } from "../../domain/moment.ts";

/** `scarf/hold/1`. `since` and `reason` are null while none is on. */
export function holdJson(hold: Hold | undefined) {
  return {
    schema: "scarf/hold/1",
    on: hold !== undefined,
    since: hold === undefined ? null : writeMoment(hold.since),
    reason: hold?.reason ?? null,
  };
}
