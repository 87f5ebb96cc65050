import type { Day } from "./day.ts";
import type { ModelField } from "./entry.ts";
import type { Moment } from "./moment.ts";

/**
 * A reflection worked out for somebody else to read: a register, an appraiser, a supervisor. It holds no ref and no
 * role, so that none can slip into what is handed in.
 */
export interface Account {
  readonly id: string;
  /** The entry it was made from. Absent: it was written by itself. */
  readonly entry?: string | undefined;
  /** The day that it is about. It counts for the period that this day lies in. */
  readonly day: Day;
  /** One line. */
  readonly title: string;
  /** The seven fields as far as they are written. */
  readonly fields: Readonly<Partial<Record<ModelField, string>>>;
  /** Whether it was talked over with a peer. */
  readonly peer: boolean;
  readonly made: Moment;
}
