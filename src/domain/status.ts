import type { JournalProtection } from "./protection.ts";
import type { Session } from "./session.ts";

/** How many wait today: loose ends and follow-ups that are due, repairs that are open and due. */
export interface Due {
  readonly looseEnds: number;
  readonly repairs: number;
  readonly followUps: number;
}

/** Where somebody stands right now. */
export interface Status {
  /** What is on. */
  readonly session?: Session | undefined;
  /** On for so long that it was most likely forgotten. */
  readonly looksForgotten: boolean;
  readonly due: Due;
  /** Rituals that were interrupted and wait to be gone on with. */
  readonly unfinished: number;
  readonly protection: JournalProtection;
}
