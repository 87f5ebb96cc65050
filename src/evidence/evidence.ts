import type { Account } from "../domain/account.ts";
import { isIn, type Period } from "../domain/period.ts";
import { countWords } from "./count-words.ts";
import type { Profile, WordLimit } from "./profile.ts";
import { missingIn, project } from "./projection.ts";

/** The accounts of a period beside what a register asks for. */
export interface Evidence {
  readonly profile: Profile;
  /** Absent: everything. */
  readonly period?: Period | undefined;
  /** Those whose day lies in the period, oldest first. */
  readonly accounts: readonly CountedAccount[];
  /** How many accounts lie outside of the period. */
  readonly outside: number;
  readonly gap: Gap;
  readonly limits: readonly CountedLimit[];
}

export interface CountedAccount {
  readonly account: Account;
  /** False when nothing that the register asks for is written yet. */
  readonly counts: boolean;
  /** The register's headings under which nothing is written, in order. */
  readonly missing: readonly string[];
  /** Words under the register's headings. */
  readonly words: number;
}

/** What is there towards the minimum. */
export interface Gap {
  readonly accounts: Held;
  readonly withPeer: Held;
  /** How many of those that count have headings with nothing under them. */
  readonly unfinished: number;
}

interface Held {
  readonly there: number;
  /** Absent: no minimum is named. */
  readonly least?: number | undefined;
}

export interface CountedLimit extends WordLimit {
  /** Words of all accounts together. Absent: scarf does not hold the text. */
  readonly there?: number | undefined;
}

/** Lays the accounts of the journal, oldest first, beside a profile. */
export function layBeside(
  profile: Profile,
  accounts: readonly Account[],
  period: Period | undefined,
): Evidence {
  const inside = accounts.filter(({ day }) => period === undefined || isIn(period, day));
  const counted = inside.map((account) => countAccount(profile, account));
  const words = counted.reduce((sum, { words }) => sum + words, 0);
  return {
    profile,
    period,
    accounts: counted,
    outside: accounts.length - inside.length,
    gap: findGap(profile, counted),
    limits: profile.limits.map((limit) =>
      limit.holds === "accounts" ? { ...limit, there: words } : limit,
    ),
  };
}

function countAccount({ sections }: Profile, account: Account): CountedAccount {
  const missing = missingIn(account, sections);
  const written = project(account, sections);
  return {
    account,
    counts: written.length > 0,
    missing,
    words: written.reduce((sum, { text }) => sum + countWords(text), 0),
  };
}

function findGap({ least, leastWithPeer }: Profile, accounts: readonly CountedAccount[]): Gap {
  const counting = accounts.filter(({ counts }) => counts);
  return {
    accounts: { there: counting.length, least },
    withPeer: {
      there: counting.filter(({ account }) => account.peer).length,
      least: leastWithPeer,
    },
    unfinished: counting.filter(({ missing }) => missing.length > 0).length,
  };
}
