import type { Account } from "../../domain/account.ts";
import { momentDay } from "../../domain/moment.ts";
import { monthsUpTo, type Period } from "../../domain/period.ts";
import { shortIds } from "../../domain/short-ids.ts";
import { type Evidence, layBeside } from "../../evidence/evidence.ts";
import type { Profile } from "../../evidence/profile.ts";
import type { Clock, Context } from "../../ports.ts";
import { onlyOne } from "../only-one.ts";
import { periodFrom } from "../times.ts";
import { findProfile, loadProfiles } from "./profiles.ts";

/** The days asked for, where it is not the register's own period up to today. */
export interface PeriodWish {
  readonly words?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Something read, with as much of each account's id as names it, by id. */
export interface Read<T> {
  readonly found: T;
  readonly shortIds: ReadonlyMap<string, string>;
}

/** Every profile with what is there for it in its own period up to today. */
export async function readProfiles(context: Context): Promise<readonly Evidence[]> {
  const accounts = (await context.journal("read")).accounts();
  return loadProfiles(context).map((profile) =>
    layBeside(profile, accounts, ownPeriod(profile, context.clock)),
  );
}

/** What is there for one register. Throws Failure `unknown-profile`, `bad-time` and `usage`. */
export async function readEvidence(
  context: Context,
  id: string,
  wish: PeriodWish,
): Promise<Read<Evidence>> {
  const profile = findProfile(context, id);
  const { words, from, to } = wish;
  const isAsked = Boolean(words) || from !== undefined || to !== undefined;
  const period = isAsked
    ? periodFrom(wish, "today", context.clock)
    : ownPeriod(profile, context.clock);
  const { found: accounts, shortIds } = await readAccounts(context);
  const evidence = layBeside(profile, accounts, period);
  if (evidence.accounts.length === 0) context.io.remark(NOTHING);
  return { found: evidence, shortIds };
}

const NOTHING = "No account yet in these days. Make one from an entry: scarf evidence add <id>.";

/** Every account, by its day. */
export async function readAccounts(context: Context): Promise<Read<readonly Account[]>> {
  const found = (await context.journal("read")).accounts();
  return { found, shortIds: shortIds(found.map(({ id }) => id)) };
}

/** The account whose id starts so. Throws Failure `not-found` when there is none, and when there are several. */
export async function findAccount(context: Context, start: string): Promise<Account> {
  const wanted = start.trim().toLowerCase();
  const { found } = await readAccounts(context);
  return onlyOne(
    found.filter(({ id }) => wanted !== "" && id.startsWith(wanted)),
    { things: "accounts", list: "scarf evidence list" },
  );
}

function ownPeriod({ months }: Profile, clock: Clock): Period | undefined {
  return months === undefined ? undefined : monthsUpTo(momentDay(clock.now()), months);
}
