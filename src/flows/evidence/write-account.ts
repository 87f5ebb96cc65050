import type { Account } from "../../domain/account.ts";
import type { Day } from "../../domain/day.ts";
import { monthTitle } from "../../domain/day-words.ts";
import type { Entry } from "../../domain/entry.ts";
import { momentDay } from "../../domain/moment.ts";
import { shownAnswers } from "../../domain/shown-answers.ts";
import { Failure } from "../../lib/failure.ts";
import type { Context } from "../../ports.ts";
import type { AnswerOptions } from "../given-answers.ts";
import { remarkOnPeople } from "../people/remark-on-people.ts";
import { readEntry } from "../read-entry.ts";
import { momentAt } from "../times.ts";
import { fieldsOf } from "./account-of-entry.ts";
import { askAccount, oneLine } from "./ask-account.ts";
import { findAccount } from "./read-evidence.ts";

export interface AccountOptions extends AnswerOptions {
  /** Id of the prompt set to ask from. */
  readonly set?: string | undefined;
  /** The day that it is about. */
  readonly day?: string | undefined;
}

/**
 * Makes an account, from an entry where one is named: what it says already is filled in, and the rest is asked. Throws
 * what `readEntry`, `momentAt` and `askAccount` throw, Failure `not-now` for an entry that has one, and `bad-answers`
 * when nothing came of it.
 */
export async function addAccount(
  context: Context,
  start: string | undefined,
  options: AccountOptions,
): Promise<Account> {
  const entry = start === undefined ? undefined : await entryWithoutAccount(context, start);
  const day = dayOf(context, options) ?? momentDay(entry?.at ?? context.clock.now());
  const account = await askAccount(context, {
    account: {
      id: context.ids.next(),
      entry: entry?.id,
      day,
      title: titleOf(entry) ?? `An account of ${monthTitle(day)}`,
      fields: entry === undefined ? {} : await fieldsSoFar(context, entry),
      peer: false,
      made: context.clock.now(),
    },
    isNew: true,
    options,
    asker: await context.asker(),
  });
  await remarkOnPeople(context, wordsOf(account));
  if (Object.keys(account.fields).length > 0) return account;
  throw new Failure("bad-answers", "Nothing is written yet, so no account was kept.", {
    hint: "Answer one of the questions at least, or begin from an entry: scarf evidence add <id>.",
  });
}

/**
 * Changes an account: what is given takes the place of what was there; without anything given all of it is asked
 * again. Throws what `findAccount`, `momentAt` and `askAccount` throw.
 */
export async function editAccount(
  context: Context,
  start: string,
  options: AccountOptions,
): Promise<Account> {
  const before = await findAccount(context, start);
  const { answer, answers, day } = options;
  const saysAll = [answer, answers, day].some((option) => option !== undefined);
  const account = await askAccount(context, {
    account: { ...before, day: dayOf(context, options) ?? before.day },
    isNew: false,
    options,
    asker: saysAll ? undefined : await context.asker(),
  });
  await remarkOnPeople(context, wordsOf(account));
  return account;
}

function wordsOf({ title, fields }: Account): readonly string[] {
  return [title, ...Object.values(fields)];
}

async function fieldsSoFar(context: Context, entry: Entry): Promise<Account["fields"]> {
  const followUps = (await context.journal("read")).followUps();
  return fieldsOf(entry, followUps.find((followUp) => followUp.entry === entry.id)?.answer);
}

/** Worked out twice, one entry would count twice. */
async function entryWithoutAccount(context: Context, start: string): Promise<Entry> {
  const entry = await readEntry(context, start);
  const accounts = (await context.journal("read")).accounts();
  const there = accounts.find((account) => account.entry === entry.id);
  if (there === undefined) return entry;
  throw new Failure("not-now", "This entry has an account already.", {
    hint: `Change it with scarf evidence edit ${there.id}.`,
  });
}

function dayOf({ clock }: Context, { day }: AccountOptions): Day | undefined {
  return day === undefined ? undefined : momentDay(momentAt(day, clock));
}

/** An entry that was asked from the same questions may have one. */
function titleOf(entry: Entry | undefined): string | undefined {
  const shown = entry === undefined ? [] : shownAnswers(entry);
  const title = shown.find(({ prompt, kind }) => prompt === "title" && kind === "text");
  return title?.value === undefined ? undefined : oneLine(String(title.value));
}
