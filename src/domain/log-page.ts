import type { Entry } from "./entry.ts";

/** A stretch of the journal to read. */
export interface LogPage {
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** By entry id: as much of it as names the entry. */
  readonly shortIds: ReadonlyMap<string, string>;
  /** Whether what was left with scarves may be seen, too. */
  readonly isAllSeen: boolean;
}
