import type { Moment } from "./moment.ts";

/** Words of an answer that their writer chose to share. They stay as they were when they were marked. */
export interface Quote {
  readonly id: string;
  /** The entry and the prompt that the words answer. Never of an answer that was left with a scarf. */
  readonly entry: string;
  readonly prompt: string;
  readonly text: string;
  readonly marked: Moment;
}
