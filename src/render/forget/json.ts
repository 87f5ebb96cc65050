import { FORGOTTEN_KINDS, type ForgetPlan } from "../../domain/forgetting.ts";
import type { HoursKept } from "../../domain/hours.ts";

interface Forgetting {
  readonly plan: ForgetPlan;
  readonly hours?: HoursKept | undefined;
  readonly isDone: boolean;
  readonly copies: readonly string[];
}

/**
 * `scarf/forget/1`. `first` and `last` are null where there is nothing of a day, `hours` where none were asked for. `copies`
 * still hold what is forgotten.
 */
export function forgetJson({ plan, hours, isDone, copies }: Forgetting) {
  const { counts, first, last, stillOpen } = plan;
  const counted = FORGOTTEN_KINDS.map((kind) => [kind.replace(/[ -]/, "_"), counts[kind]]);
  return {
    schema: "scarf/forget/1",
    forgotten: isDone,
    counts: Object.fromEntries(counted),
    hours: hours ?? null,
    first: first ?? null,
    last: last ?? null,
    still_open: { repairs: stillOpen.repairs, loose_ends: stillOpen.looseEnds },
    copies,
  };
}
