import type { Moment } from "./moment.ts";

/** While there is one nothing is forgotten: somebody has a claim on what is written. */
export interface Hold {
  readonly id: string;
  /** As it was written. */
  readonly reason: string;
  readonly since: Moment;
}
