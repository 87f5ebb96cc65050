import { fullDay } from "../../domain/day-words.ts";
import type { CountedLimit, Gap } from "../../evidence/evidence.ts";
import type { AccountPage, EvidencePages } from "../../evidence/pages.ts";
import type { Profile } from "../../evidence/profile.ts";
import { counted } from "../../lib/counted.ts";

/** De-identification is never complete: the question is put to the one who hands it in. */
export const BEFORE_HANDING_IN =
  "Before you hand it in: could the person it is about, or somebody who knows them, recognise this?";

/** `2 of 5; none with a peer discussion; 1 with something left to write`. Without a minimum: `2 accounts`. */
export function sayGap({ accounts, withPeer, unfinished }: Gap): string {
  const parts = [
    accounts.least === undefined
      ? sayAccounts(accounts.there)
      : `${accounts.there} of ${accounts.least}`,
    ...(withPeer.least === undefined ? [] : [sayWithPeer(withPeer.there, withPeer.least)]),
    ...(unfinished === 0 ? [] : [`${unfinished} with something left to write`]),
  ];
  return parts.join("; ");
}

function sayAccounts(there: number): string {
  return there === 0 ? "no account yet" : counted(there, "account");
}

function sayWithPeer(there: number, least: number): string {
  const many = there === 0 ? "none" : String(there);
  return `${least === 1 ? many : `${there} of ${least}`} with a peer discussion`;
}

/** `Statement: 350 of at most 1500 words, all accounts together.` */
export function sayLimit({ title, words, there }: CountedLimit): string {
  if (there === undefined)
    return `${title}: at most ${counted(words, "word")} of your own. scarf holds nothing of it.`;
  const over = there > words ? ` That is ${counted(there - words, "word")} too many.` : "";
  return `${title}: ${there} of at most ${counted(words, "word")}, all accounts together.${over}`;
}

export function sayForm({ form }: Profile): readonly string[] {
  switch (form) {
    case undefined:
      return [];
    case "own form":
      return ["It has a form of its own: copy the accounts into it."];
    case "Word template":
      return ["It has a template for Word: copy the accounts into it."];
  }
}

/** When the rules were looked up, and that they change. */
export function sayChecked({ checked, caution }: Profile): string {
  return `Looked up on ${fullDay(checked)}. ${caution}`;
}

/** What stands between the title of the whole and the accounts, one paragraph each. */
export function sayHead({ period, model }: EvidencePages): readonly string[] {
  return [
    ...(period === undefined ? [] : [period]),
    ...(model === undefined ? [] : [`Headings: ${model}.`]),
    BEFORE_HANDING_IN,
  ];
}

/** What stands below the title of an account: `November 2026, 212 words, talked over with a peer`. */
export function sayAbout({
  when,
  words,
  peer,
}: Pick<AccountPage, "when" | "words" | "peer">): string {
  return [when, counted(words, "word"), ...(peer ? ["talked over with a peer"] : [])].join(", ");
}

/** Nothing written goes away unnoticed. */
export function sayLeftOut({ leftOut }: AccountPage): readonly string[] {
  return leftOut.length === 0 ? [] : [`The model has no stage for: ${leftOut.join(", ")}.`];
}
