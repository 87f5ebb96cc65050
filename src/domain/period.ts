import type { Day } from "./day.ts";

/** Days from `from` to `to`, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

export function isIn({ from, to }: Period, day: Day): boolean {
  return from <= day && day <= to;
}
