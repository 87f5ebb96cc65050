import type { Due } from "./open-matters.ts";
import type { Session } from "./session.ts";

/** Where somebody stands right now. */
export interface Status {
  /** What is on. */
  readonly session?: Session | undefined;
  /** On for so long that it was most likely forgotten. */
  readonly looksForgotten: boolean;
  readonly due: Due;
  /** Rituals that were interrupted and wait to be gone on with. */
  readonly unfinished: number;
}
