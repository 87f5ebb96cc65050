import { FORGOTTEN_KINDS, type ForgetPlan } from "../../domain/forgetting.ts";

interface Forgetting {
  readonly plan: ForgetPlan;
  readonly isDone: boolean;
  readonly copies: readonly string[];
}

/** `scarf/forget/1`. `first` and `last` are null where there is nothing of a day. `copies` still hold the words. */
export function forgetJson({ plan, isDone, copies }: Forgetting) {
  const { counts, first, last, stillOpen } = plan;
  const counted = FORGOTTEN_KINDS.map((kind) => [kind.replace(/[ -]/, "_"), counts[kind]]);
  return {
    schema: "scarf/forget/1",
    forgotten: isDone,
    counts: Object.fromEntries(counted),
    first: first ?? null,
    last: last ?? null,
    still_open: { repairs: stillOpen.repairs, loose_ends: stillOpen.looseEnds },
    copies,
  };
}
