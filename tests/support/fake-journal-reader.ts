import type { Account } from "../../src/domain/account.ts";
import type { Answer, AnswerValue, Entry } from "../../src/domain/entry.ts";
import type { FollowUp } from "../../src/domain/follow-up.ts";
import type { Held } from "../../src/domain/held.ts";
import type { Hold } from "../../src/domain/hold.ts";
import type { LooseEnd } from "../../src/domain/loose-end.ts";
import { type Moment, momentDay } from "../../src/domain/moment.ts";
import type { OwnWord } from "../../src/domain/own-word.ts";
import { isIn, type Period } from "../../src/domain/period.ts";
import type { Quote } from "../../src/domain/quote.ts";
import { isOpenRepair, type Repair } from "../../src/domain/repair.ts";
import type { Session } from "../../src/domain/session.ts";
import type { EntryFilter, JournalReader } from "../../src/ports.ts";
import { fakeHeldReader } from "./fake-held.ts";
import { fakeHours } from "./fake-hours.ts";
import { fakeSearch } from "./fake-search.ts";

/** What a fake journal holds. Ids tell its rows apart. */
export interface Contents {
  readonly sessions: readonly Session[];
  readonly entries: readonly Entry[];
  readonly held: readonly Held[];
  readonly repairs: readonly Repair[];
  readonly looseEnds: readonly LooseEnd[];
  readonly followUps: readonly FollowUp[];
  readonly quotes: readonly Quote[];
  readonly accounts: readonly Account[];
  readonly holds: readonly Hold[];
  readonly ownWords: readonly OwnWord[];
}

/** The same, to be changed. */
export type Shelf = { -readonly [Name in keyof Contents]: Contents[Name] };

/** The reading side of `fakeJournal`. */
export function fakeReader(
  shelf: Shelf,
): Omit<JournalReader, "thingsById" | "changes" | "forgetPlan"> {
  const sessions = () => shelf.sessions.toSorted((a, b) => byTime(a.on, b.on));
  const entries = () =>
    shelf.entries.toSorted((a, b) => byTime(a.at, b.at)).map(withSession(shelf));
  return {
    wearing: () => sessions().findLast(({ off }) => off === undefined),
    sessions: (period) => sessions().filter(({ on }) => isIn(period, momentDay(on))),
    session: (id) => shelf.sessions.find((session) => session.id === id),
    lastSession: (but) => sessions().findLast(({ id }) => id !== but),
    entries: (filter) => filterEntries(entries(), filter),
    entriesById: (prefix) => byPrefix(entries(), prefix),
    entriesOf: (ids) => entries().filter(({ id }) => ids.includes(id)),
    search: fakeSearch(shelf, (filter) => filterEntries(entries(), filter)),
    drafts: () =>
      entries()
        .filter(({ state, isForgotten }) => state === "draft" && isForgotten !== true)
        .toReversed(),
    lastAnswer: (prompt, of) => lastAnswer(shelf, prompt, of),
    ...fakeHeldReader(shelf),
    ...matterReader(shelf),
    ...followUpReader(shelf),
    quotes: (period) => quotes(shelf, period),
    accounts: (period) =>
      shelf.accounts
        .filter(({ day }) => period === undefined || isIn(period, day))
        .toSorted((a, b) => byText(a.day, b.day) || byTime(a.made, b.made)),
    hours: () => fakeHours(shelf),
    hold: () => shelf.holds.at(-1),
    ownWords: () => shelf.ownWords.toSorted((a, b) => byText(a.id, b.id)),
    size: () => ({
      entries: shelf.entries.filter(({ state }) => state === "done").length,
      sessions: shelf.sessions.length,
    }),
  };
}

function matterReader(
  shelf: Shelf,
): Pick<
  JournalReader,
  "looseEndsDue" | "looseEnds" | "looseEndsById" | "repairs" | "repairsById" | "due"
> {
  const looseEnds = () => shelf.looseEnds.toSorted((a, b) => byTime(a.made, b.made));
  const repairs = () => shelf.repairs.toSorted((a, b) => byTime(a.opened, b.opened));
  const looseEndsDue = (day: string) =>
    looseEnds()
      .filter((end) => isOpen(end) && (end.due ?? "") <= day)
      .toSorted((a, b) => byText(a.due ?? "~", b.due ?? "~"));
  return {
    looseEndsDue,
    looseEnds: (period) =>
      looseEnds().filter(
        ({ made, ended }) => ended === undefined || touches(period, [made, ended.at]),
      ),
    looseEndsById: (prefix) => byPrefix(looseEnds(), prefix),
    repairsById: (prefix) => byPrefix(repairs(), prefix),
    repairs: (period) =>
      repairs().filter((repair) => isOpenRepair(repair) || touches(period, momentsOf(repair))),
    due: (day) => ({
      looseEnds: looseEndsDue(day).length,
      repairs: shelf.repairs.filter((repair) => isRepairDue(repair, day)).length,
      followUps: followUpReader(shelf).followUpsDue(day).length,
    }),
  };
}

function followUpReader(shelf: Shelf): Pick<JournalReader, "followUps" | "followUpsDue"> {
  const followUps = () => shelf.followUps.toSorted((a, b) => byTime(a.made, b.made));
  return {
    followUps: (period) =>
      followUps().filter(
        ({ made, ended }) => ended === undefined || touches(period, [made, ended]),
      ),
    followUpsDue: (day) =>
      followUps()
        .filter((one) => isOpen(one) && one.due <= day)
        .toSorted((a, b) => byText(a.due, b.due)),
  };
}

function quotes(shelf: Shelf, period: Period | undefined): readonly Quote[] {
  return shelf.entries
    .filter(({ at }) => period === undefined || isIn(period, momentDay(at)))
    .toSorted((a, b) => byTime(a.at, b.at))
    .flatMap(({ id }) =>
      shelf.quotes
        .filter(({ entry }) => entry === id)
        .toSorted((a, b) => byTime(a.marked, b.marked)),
    );
}

function isRepairDue(repair: Repair, day: string): boolean {
  return isOpenRepair(repair) && isOpen(repair) && (repair.followUp ?? "") <= day;
}

function isOpen({
  ended,
  isForgotten,
}: {
  readonly ended?: unknown;
  readonly isForgotten?: true | undefined;
}): boolean {
  return ended === undefined && isForgotten !== true;
}

function momentsOf({ opened, ended, history }: Repair): readonly (Moment | undefined)[] {
  return [opened, ended, ...history.map(({ at }) => at)];
}

function touches(period: Period | undefined, moments: readonly (Moment | undefined)[]): boolean {
  if (period === undefined) return true;
  return moments.some((moment) => moment !== undefined && isIn(period, momentDay(moment)));
}

function filterEntries(entries: readonly Entry[], filter: EntryFilter): readonly Entry[] {
  const { period, role, seat, rituals, tag, newest } = filter;
  const found = entries.filter(
    (entry) =>
      (period === undefined || isIn(period, momentDay(entry.at))) &&
      isWanted(role, entry.session?.role) &&
      isWanted(seat, entry.session?.seat) &&
      (rituals ?? [entry.ritual]).includes(entry.ritual) &&
      (tag === undefined || entry.tags.includes(tag)),
  );
  return newest === undefined ? found : found.toReversed().slice(0, newest);
}

function isWanted(wanted: string | undefined, value: string | undefined): boolean {
  return wanted === undefined || wanted === value;
}

function lastAnswer(
  shelf: Shelf,
  prompt: string,
  of: Parameters<JournalReader["lastAnswer"]>[1],
): AnswerValue | undefined {
  const isOf = (session: Session | undefined) =>
    isWanted(of.session, session?.id) && isWanted(of.role, session?.role);
  const found = shelf.entries
    .map((entry) => ({ entry, session: shelf.sessions.find(({ id }) => id === entry.session?.id) }))
    .filter(({ session }) => isOf(session))
    .toSorted((a, b) => byTime(a.entry.at, b.entry.at))
    .findLast(({ entry }) => entry.answers.some((answer) => counts(answer, prompt)));
  return found?.entry.answers.find((answer) => counts(answer, prompt))?.value;
}

function counts(answer: Answer, prompt: string): boolean {
  return answer.prompt === prompt && answer.value !== undefined && answer.feeds !== "held";
}

/** Entries show their session as the journal has it. Contents may name one that the fake was not given. */
function withSession(shelf: Shelf): (entry: Entry) => Entry {
  return (entry) => {
    const session = shelf.sessions.find(({ id }) => id === entry.session?.id);
    if (session === undefined) return entry;
    const { id, role, roleTitle, seat, ref } = session;
    return { ...entry, session: { id, role, roleTitle, seat, ref } };
  };
}

function byPrefix<T extends { readonly id: string }>(
  rows: readonly T[],
  prefix: string,
): readonly T[] {
  const digits = bare(prefix);
  if (!/^[0-9a-f]{1,32}$/.test(digits)) return [];
  return rows.filter(({ id }) => bare(id).startsWith(digits)).slice(0, 5);
}

function bare(id: string): string {
  return id.toLowerCase().replaceAll("-", "");
}

function byTime(a: { readonly instant: number }, b: { readonly instant: number }): number {
  return a.instant - b.instant;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
