import type { Answer, Entry } from "../../src/domain/entry.ts";
import type { Found } from "../../src/domain/found.ts";
import { comesBackWith, type Held } from "../../src/domain/held.ts";
import { momentDay } from "../../src/domain/moment.ts";
import { isIn } from "../../src/domain/period.ts";
import type { SearchWords } from "../../src/domain/search-words.ts";
import type { JournalReader, SearchFilter } from "../../src/ports.ts";
import type { Contents } from "./fake-journal-reader.ts";

/** Search of the reading side of `fakeJournal`. `entries`: those that the filter leaves, with their sessions. */
export function fakeSearch(
  shelf: Contents,
  entries: (filter: SearchFilter) => readonly Entry[],
): JournalReader["search"] {
  return (words, filter) => {
    if (words.length === 0) return [];
    const bare = entries({ ...filter, newest: undefined }).map((entry) => ({
      ...entry,
      answers: entry.answers.filter(
        (answer) => !isFoundAsMatter(shelf, { entry, answer, words, filter }),
      ),
    }));
    const found = everyText(shelf, bare, filter)
      .filter(({ text, at }) => isInPeriod(filter, at) && hasAll(text, words))
      .toReversed()
      .toSorted((a, b) => b.at.instant - a.at.instant);
    const once = found.filter(
      (one, index) =>
        found.findIndex(({ id, kind }) => id === one.id && kind === one.kind) === index,
    );
    return once.slice(0, filter.newest ?? once.length);
  };
}

function everyText(
  shelf: Contents,
  entries: readonly Entry[],
  filter: SearchFilter,
): readonly Found[] {
  const { role, seat, rituals, tag } = filter;
  const ofEntries = entries.flatMap((entry) => textsOfEntry(shelf, entry, filter));
  if ([seat, rituals, tag].some((one) => one !== undefined)) return ofEntries;
  const isOf = (one: { readonly role?: string | undefined }) =>
    role === undefined || one.role === role;
  return [
    ...ofEntries,
    ...shelf.held
      .filter((held) => isOf(held) && isSeen(held, filter))
      .map(({ id, left, text }): Found => ({ kind: "held", id, at: left, text })),
    ...shelf.repairs
      .filter(isOf)
      .flatMap(({ id, opened, happened, history }) =>
        [happened, ...history.flatMap(({ note }) => note ?? [])].map(
          (text): Found => ({ kind: "repair", id, at: opened, text }),
        ),
      ),
    ...shelf.looseEnds
      .filter(() => role === undefined)
      .map(
        ({ id, made, what, when, where }): Found => ({
          kind: "loose end",
          id,
          at: made,
          text: lines([what, when, where]),
        }),
      ),
    ...shelf.accounts
      .filter(() => role === undefined)
      .map(
        ({ id, made, title, fields }): Found => ({
          kind: "account",
          id,
          at: made,
          text: lines([title, ...Object.values(fields)]),
        }),
      ),
  ];
}

interface Fed {
  readonly entry: Entry;
  readonly answer: Answer;
  readonly words: readonly SearchWords[];
  readonly filter: SearchFilter;
}

/** Whether what an answer became is found by the same words. */
function isFoundAsMatter(shelf: Contents, { entry, answer, words, filter }: Fed): boolean {
  const { role, seat, rituals, tag } = filter;
  if ([seat, rituals, tag].some((one) => one !== undefined)) return false;
  if (answer.feeds === "repair")
    return shelf.repairs.some(
      (repair) =>
        repair.entry === entry.id &&
        (role === undefined || repair.role === role) &&
        hasAll(repair.happened, words),
    );
  if (answer.feeds !== "loose_end" || role !== undefined) return false;
  return shelf.looseEnds.some(
    ({ entry: from, what, when, where }) =>
      from === entry.id && hasAll(lines([what, when, where]), words),
  );
}

function textsOfEntry(shelf: Contents, entry: Entry, filter: SearchFilter): readonly Found[] {
  const found = { kind: "entry", id: entry.id, at: entry.at } as const;
  const isLost = !shelf.held.some((held) => held.entry === entry.id);
  const isShown = ({ feeds }: Answer) => feeds !== "held" || (filter.held === "all" && isLost);
  const answered = shelf.followUps.filter((one) => one.entry === entry.id);
  return [
    ...entry.answers.filter(isShown).map((answer) => ({
      ...found,
      where: "answer" as const,
      prompt: answer.prompt,
      text: writtenIn(answer),
    })),
    ...entry.tags.map((text) => ({ ...found, where: "tag" as const, text })),
    { ...found, where: "field" as const, text: lines(Object.values(entry.fields)) },
    ...answered.map(({ answer = "" }) => ({ ...found, where: "follow-up" as const, text: answer })),
  ];
}

function isSeen(held: Held, filter: SearchFilter): boolean {
  if (filter.held === "all") return true;
  if (filter.held === undefined || held.ended !== undefined) return false;
  return comesBackWith(held, filter.held);
}

function writtenIn({ kind, value }: Answer): string {
  if (kind === "lines" && typeof value === "object") return value.join("\n");
  return kind === "text" ? String(value ?? "") : "";
}

function isInPeriod({ period }: SearchFilter, at: Found["at"]): boolean {
  return period === undefined || isIn(period, momentDay(at));
}

function hasAll(text: string, words: readonly SearchWords[]): boolean {
  const there = tokens(text);
  return words.every(({ text: wanted, isBeginning }) => {
    const run = tokens(wanted);
    return there.some((_token, start) =>
      run.every((token, index) => {
        const one = there[start + index];
        return isBeginning && index === run.length - 1
          ? one?.startsWith(token) === true
          : one === token;
      }),
    );
  });
}

function tokens(text: string): readonly string[] {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function lines(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("\n");
}
