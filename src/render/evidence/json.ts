import type { Account } from "../../domain/account.ts";
import { MODEL_FIELDS } from "../../domain/entry.ts";
import { writeMoment } from "../../domain/moment.ts";
import type { Evidence, Gap } from "../../evidence/evidence.ts";
import type { Model } from "../../evidence/models.ts";
import { pagesOf } from "../../evidence/pages.ts";
import { sayGap } from "./words.ts";

/** `scarf/evidence-profiles/1`. `gap` as in `scarf/evidence/1`, `says` the same in words. */
export function profilesJson(all: readonly Evidence[]) {
  return {
    schema: "scarf/evidence-profiles/1",
    profiles: all.map(({ profile, gap }) => ({
      id: profile.id,
      title: profile.title,
      gap: gapJson(gap),
      says: sayGap(gap),
    })),
  };
}

/**
 * `scarf/evidence/1`. Made to be handed on: no ids, no times, days as exact as the register wants them. `least` is null
 * where no minimum is named, `words` of a limit where scarf does not hold the text, `period` where everything counts.
 */
export function evidenceJson(evidence: Evidence, model: Model | undefined) {
  const { profile, period, gap, limits, outside } = evidence;
  return {
    schema: "scarf/evidence/1",
    profile: profileJson(evidence),
    period: period === undefined ? null : { from: period.from, to: period.to },
    model: model ?? null,
    gap: gapJson(gap),
    outside,
    limits: limits.map(({ title, words, there }) => ({ title, most: words, words: there ?? null })),
    accounts: pagesOf(evidence, model).pages.map(({ leftOut, ...page }) => ({
      ...page,
      left_out: leftOut,
    })),
    unfinished: evidence.accounts
      .filter(({ missing }) => missing.length > 0)
      .map(({ account, counts, missing }) => ({ title: account.title, counts, missing })),
    caution: profile.caution,
  };
}

function profileJson({ profile }: Evidence) {
  const { id, title, whom, asks, form, dates, checked, link } = profile;
  return { id, title, whom, asks, form: form ?? null, dates, checked, link };
}

function gapJson({ accounts, withPeer, unfinished }: Gap) {
  return {
    accounts: { there: accounts.there, least: accounts.least ?? null },
    with_peer: { there: withPeer.there, least: withPeer.least ?? null },
    unfinished,
  };
}

/** `scarf/accounts/1`: whole, for the one who wrote them. */
export function accountsJson(accounts: readonly Account[]) {
  return { schema: "scarf/accounts/1", accounts: accounts.map(fieldsJson) };
}

/** `scarf/account/1`. A field that is not written is null. */
export function accountJson(account: Account) {
  return { schema: "scarf/account/1", account: fieldsJson(account) };
}

function fieldsJson({ id, entry, day, title, fields, peer, made }: Account) {
  const texts = MODEL_FIELDS.map((field) => [field, fields[field] ?? null]);
  return {
    id,
    entry: entry ?? null,
    day,
    title,
    fields: Object.fromEntries(texts),
    peer,
    made: writeMoment(made),
    zone: made.zone,
  };
}
