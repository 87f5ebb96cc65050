import type { Held } from "../../src/domain/held.ts";
import { type Moment, momentDay } from "../../src/domain/moment.ts";
import { isIn, type Period } from "../../src/domain/period.ts";
import type { JournalReader } from "../../src/ports.ts";

type HeldReader = Pick<JournalReader, "held" | "heldNow" | "heldIn" | "heldFrom" | "heldById">;

/** What is left with scarves, of the reading side of `fakeJournal`. */
export function fakeHeldReader(shelf: { readonly held: readonly Held[] }): HeldReader {
  const inOrder = () => shelf.held.toSorted(byTime);
  const now = () =>
    inOrder().filter(({ ended, isForgotten }) => ended === undefined && isForgotten !== true);
  return {
    held: ({ role, ref }, newest) =>
      now()
        .filter((held) => held.role === role && (held.ref === undefined || held.ref === ref))
        .slice(-newest),
    heldNow: now,
    heldIn: (period) =>
      inOrder().filter(({ left, shown, ended }) => touches(period, [left, shown, ended?.at])),
    heldFrom: (entry) => inOrder().filter((held) => held.entry === entry),
    heldById: (prefix) => {
      const digits = bare(prefix);
      if (!/^[0-9a-f]{1,32}$/.test(digits)) return [];
      return inOrder()
        .filter(({ id }) => bare(id).startsWith(digits))
        .slice(0, 5);
    },
  };
}

function touches(period: Period | undefined, moments: readonly (Moment | undefined)[]): boolean {
  if (period === undefined) return true;
  return moments.some((moment) => moment !== undefined && isIn(period, momentDay(moment)));
}

function byTime(a: Held, b: Held): number {
  return a.left.instant - b.left.instant;
}

function bare(id: string): string {
  return id.toLowerCase().replaceAll("-", "");
}
