import type { Failure, FailureCode } from "../lib/failure.ts";
import type { Moment } from "./moment.ts";
import type { JournalProtection } from "./protection.ts";

/** What can be wrong inside a journal that opens: its pages, what refers to what, and the index of the search. */
export const FLAWS = ["pages", "references", "search"] as const;
export type Flaw = (typeof FLAWS)[number];

/** How a journal that opens holds together. */
export interface Soundness {
  /** Number of the last migration that ran on it. */
  readonly version: number;
  /** Version of SQLite itself. */
  readonly sqlite: string;
  /** In the order of `FLAWS`; none when it is sound. */
  readonly flaws: readonly Flaw[];
}

/** What was found, or why it could not be looked at. */
export type Looked<T> =
  | { readonly kind: "seen"; readonly value: T }
  | { readonly kind: "refused"; readonly failure: Failure };

/** How many of each there are. No words of them. */
export interface Counts {
  /** Done ones. */
  readonly entries: number;
  readonly sessions: number;
  /** Interrupted rituals. */
  readonly drafts: number;
  readonly repairs: number;
  readonly looseEnds: number;
  /** Left with scarves and not ended. */
  readonly held: number;
  readonly followUps: number;
  readonly accounts: number;
}

export interface OpenedJournal {
  readonly soundness: Soundness;
  readonly counts: Counts;
  /** Since when nothing may be forgotten. Absent: there is no hold. */
  readonly holdSince?: Moment | undefined;
}

/** How the journal is closed to others. */
export interface Closure extends JournalProtection {
  /** Whether a command of the settings opens it. */
  readonly usesCommand: boolean;
  readonly hasKey: boolean;
  readonly hasRecovery: boolean;
}

/** Copies in the folder of backups. */
export interface Copies {
  readonly count: number;
  /** The name of the newest one. */
  readonly newest?: string | undefined;
  /** Paths of those that anybody can read who has them. */
  readonly plain: readonly string[];
}

/** The user's own prompt sets. */
export interface OwnSets {
  readonly count: number;
  /** Paths of files with issues. */
  readonly withIssues: readonly string[];
}

/** Everything that is looked at, as it was found. */
export interface CheckUp {
  readonly versions: { readonly scarf: string; readonly node: string };
  readonly places: {
    readonly journal: string;
    readonly config: string;
    readonly prompts: string;
    readonly backups: string;
  };
  readonly closure: Looked<Closure>;
  readonly opened: Looked<OpenedJournal>;
  readonly copies: Looked<Copies>;
  /** Whether there is a file of settings. */
  readonly settings: Looked<boolean>;
  readonly sets: Looked<OwnSets>;
}

/** One line of a check-up. */
export type Finding =
  | { readonly state: "ok"; readonly about: string; readonly says: string }
  /** It works, and something is worth doing. */
  | { readonly state: "look"; readonly about: string; readonly says: string; readonly todo: string }
  /** It does not work until something is done. `code` says what kind of stop it is. */
  | {
      readonly state: "broken";
      readonly about: string;
      readonly says: string;
      readonly todo: string;
      readonly code: FailureCode;
    };
