import { type Answer, type Entry, MODEL_FIELDS } from "../../src/domain/entry.ts";
import {
  type ForgetPlan,
  type ForgetScope,
  type IsOurs,
  quotingAny,
} from "../../src/domain/forgetting.ts";
import { type Moment, momentDay } from "../../src/domain/moment.ts";
import { isOpenRepair } from "../../src/domain/repair.ts";
import { writtenLines } from "../../src/domain/shown-answers.ts";
import type { Thing } from "../../src/domain/thing.ts";
import type { Deleted, Gone } from "./fake-changes.ts";
import type { Contents, Shelf } from "./fake-journal-reader.ts";

/** What `fakeJournal` would forget. Of what is deleted it knows the id and the day alone. */
export function fakeForgetPlan(shelf: Contents, deleted: Deleted, scope: ForgetScope): ForgetPlan {
  const found = scopeOf(shelf, scope);
  const days = [
    ...found.entries.map(({ at }) => momentDay(at)),
    ...found.repairs.map(({ opened }) => momentDay(opened)),
    ...found.held.map(({ left }) => momentDay(left)),
    ...found.looseEnds.map(({ made }) => momentDay(made)),
    ...found.accounts.map(({ day }) => day),
  ].toSorted();
  const isOld = (at: Moment) => scope.kind === "before" && momentDay(at) < scope.day;
  return {
    counts: {
      entries: found.entries.length,
      repairs: found.repairs.length,
      "loose ends": found.looseEnds.length,
      held: found.held.length,
      "follow-ups": found.followUps.length,
      accounts: found.accounts.length,
      quotes: found.quotes.length,
      refs: found.sessions.length,
      deleted: deletedIn(deleted.things, scope).length + deleted.ownWords.size,
    },
    first: days[0],
    last: days.at(-1),
    stillOpen: {
      repairs: shelf.repairs.filter((one) => isOpenRepair(one) && isOld(one.opened)).length,
      looseEnds: shelf.looseEnds.filter((one) => one.ended === undefined && isOld(one.made)).length,
    },
  };
}

/** Forgets on the shelf. Gives what was deleted and is gone now. */
export function fakeForget(
  shelf: Shelf,
  deleted: Deleted,
  { scope, isOurs }: { readonly scope: ForgetScope; readonly isOurs: IsOurs },
): readonly Gone[] {
  const found = scopeOf(shelf, scope);
  const things = deletedIn(deleted.things, scope);
  for (const { id } of things) deleted.things.delete(id);
  const ownWords = [...deleted.ownWords];
  deleted.ownWords.clear();
  const isQuoting = quotingAny(
    found.entries.flatMap(({ answers }) => answers.flatMap(writtenLines)),
  );
  const forget = entryForgetter(isOurs);
  shelf.entries = shelf.entries.map((entry) =>
    found.entries.includes(entry) ? forget(entry) : withoutQuestions(entry, isOurs, isQuoting),
  );
  const isForgotten = true;
  shelf.sessions = change(shelf.sessions, found.sessions, { ref: undefined });
  shelf.repairs = shelf.repairs.map((repair) =>
    found.repairs.includes(repair)
      ? {
          ...repair,
          happened: "",
          history: repair.history.map((step) => ({ ...step, note: undefined })),
          isForgotten,
        }
      : repair,
  );
  shelf.held = change(shelf.held, found.held, { text: "", ref: undefined, isForgotten });
  shelf.looseEnds = change(shelf.looseEnds, found.looseEnds, {
    what: "",
    when: undefined,
    where: undefined,
    isForgotten,
  });
  shelf.followUps = shelf.followUps.map((one) =>
    found.followUps.includes(one)
      ? { ...one, asked: "", answer: one.answer === undefined ? undefined : "", isForgotten }
      : one,
  );
  shelf.accounts = shelf.accounts.filter((account) => !found.accounts.includes(account));
  shelf.quotes = shelf.quotes.filter((quote) => !found.quotes.includes(quote));
  return [
    ...things.map(({ kind, id }) => ({ thing: kind, id })),
    ...ownWords.map((id) => ({ thing: "own word" as const, id })),
  ];
}

function change<T>(rows: readonly T[], found: readonly T[], parts: Partial<T>): readonly T[] {
  return rows.map((row) => (found.includes(row) ? { ...row, ...parts } : row));
}

function entryForgetter(isOurs: IsOurs): (entry: Entry) => Entry {
  const label = (text: string) => (isOurs(text) ? text : "");
  const end = (of: Answer["from"]) => of && { ...of, label: label(of.label) };
  return (entry) => ({
    ...entry,
    tags: [],
    fields: emptied(entry.fields),
    isForgotten: true,
    answers: entry.answers.map((answer) => ({
      ...answer,
      asked: isOurs(answer.asked) ? answer.asked : answer.prompt,
      value: emptiedValue(answer),
      labels: answer.labels?.every(isOurs) === true ? answer.labels : undefined,
      from: end(answer.from),
      to: end(answer.to),
    })),
  });
}

function emptiedValue({ kind, value }: Answer): Answer["value"] {
  if (kind === "text") return value === undefined ? undefined : "";
  if (kind === "lines" && typeof value === "object") return value.map(() => "");
  return value;
}

function withoutQuestions(
  entry: Entry,
  isOurs: IsOurs,
  isQuoting: (text: string) => boolean,
): Entry {
  const isTold = ({ asked }: Answer) => !isOurs(asked) && isQuoting(asked);
  if (!entry.answers.some(isTold)) return entry;
  const answers = entry.answers.map((one) => (isTold(one) ? { ...one, asked: one.prompt } : one));
  return { ...entry, answers };
}

function emptied(fields: Entry["fields"]): Entry["fields"] {
  return Object.fromEntries(
    MODEL_FIELDS.filter((field) => fields[field] !== undefined).map((field) => [field, ""]),
  );
}

function deletedIn(deleted: ReadonlyMap<string, Thing>, scope: ForgetScope): readonly Thing[] {
  return [...deleted.values()].filter(
    ({ id, day }) =>
      (scope.kind === "thing" && scope.id === id) || (scope.kind === "before" && day < scope.day),
  );
}

type Scope = Omit<Contents, "holds" | "ownWords">;

/** What of the shelf a scope means and has words still. */
function scopeOf(shelf: Contents, scope: ForgetScope): Scope {
  const found = rowsOf(shelf, scope);
  const entries = new Set(found.entries.map(({ id }) => id));
  const of = (row: { readonly id: string; readonly entry?: string | undefined }) =>
    entries.has(row.entry ?? "") || (scope.kind === "thing" && scope.id === row.id);
  return {
    sessions: found.sessions.filter(({ ref }) => ref !== undefined),
    entries: found.entries.filter(isNew),
    repairs: found.repairs.filter(isNew),
    looseEnds: found.looseEnds.filter(isNew),
    held: found.held.filter(isNew),
    followUps: shelf.followUps.filter((one) => of(one) || isBefore(scope, one.made)).filter(isNew),
    quotes: shelf.quotes.filter(of),
    accounts: shelf.accounts.filter(
      (one) => of(one) || (scope.kind === "before" && one.day < scope.day),
    ),
  };
}

type Rows = Pick<Contents, "sessions" | "entries" | "repairs" | "looseEnds" | "held">;

function rowsOf(shelf: Contents, scope: ForgetScope): Rows {
  switch (scope.kind) {
    case "before":
      return {
        sessions: shelf.sessions.filter(({ on }) => isBefore(scope, on)),
        entries: shelf.entries.filter(({ at }) => isBefore(scope, at)),
        repairs: shelf.repairs.filter((one) => isBefore(scope, one.opened) && !isOpenRepair(one)),
        looseEnds: shelf.looseEnds.filter(
          ({ made, ended }) => isBefore(scope, made) && ended !== undefined,
        ),
        held: shelf.held.filter(({ left }) => isBefore(scope, left)),
      };
    case "ref":
      return rowsOfRef(shelf, scope.ref);
    case "thing":
      return rowsOfThing(shelf, scope.id);
  }
}

function isBefore(scope: ForgetScope, at: Moment): boolean {
  return scope.kind === "before" && momentDay(at) < scope.day;
}

function rowsOfRef(shelf: Contents, ref: string): Rows {
  const sessions = shelf.sessions.filter((session) => session.ref === ref);
  const worn = new Set<string | undefined>(sessions.map(({ id }) => id));
  const inSessions = new Set<string | undefined>(
    shelf.entries.filter(({ session }) => worn.has(session?.id)).map(({ id }) => id),
  );
  const cameOf = ({
    session,
    entry,
  }: {
    readonly session?: string | undefined;
    readonly entry?: string | undefined;
  }) => worn.has(session) || inSessions.has(entry);
  const repairs = shelf.repairs.filter(cameOf);
  return {
    sessions,
    entries: shelf.entries.filter(
      ({ id, repair }) => inSessions.has(id) || repairs.some((one) => one.id === repair),
    ),
    repairs,
    looseEnds: shelf.looseEnds.filter(cameOf),
    held: shelf.held.filter((one) => one.ref === ref || cameOf(one)),
  };
}

function rowsOfThing(shelf: Contents, id: string): Rows {
  const isIt = (row: { readonly id: string; readonly entry?: string | undefined }) =>
    row.id === id || row.entry === id;
  return {
    sessions: [],
    entries: shelf.entries.filter((one) => one.id === id || one.repair === id),
    repairs: shelf.repairs.filter(isIt),
    looseEnds: shelf.looseEnds.filter(isIt),
    held: shelf.held.filter(isIt),
  };
}

function isNew({ isForgotten }: { readonly isForgotten?: true | undefined }): boolean {
  return isForgotten !== true;
}
