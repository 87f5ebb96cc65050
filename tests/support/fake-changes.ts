import {
  type ChangeAction,
  type ChangedThing,
  type ChangeGroup,
  countChanges,
} from "../../src/domain/change-group.ts";
import type { Moment } from "../../src/domain/moment.ts";
import type { Thing } from "../../src/domain/thing.ts";
import type { JournalReader, JournalWriter } from "../../src/ports.ts";
import type { Contents, Shelf } from "./fake-journal-reader.ts";
import { notNow } from "./fake-rows.ts";
import { thingsIn } from "./fake-things.ts";

/** Which thing the rows of each list are. */
const LISTS: readonly (readonly [keyof Contents, ChangedThing])[] = [
  ["sessions", "session"],
  ["entries", "entry"],
  ["repairs", "repair"],
  ["looseEnds", "loose end"],
  ["held", "held"],
  ["followUps", "follow-up"],
  ["quotes", "quote"],
  ["accounts", "account"],
  ["holds", "hold"],
  ["ownWords", "own word"],
];

interface Row {
  readonly id: string;
}

interface RowChange {
  readonly list: keyof Contents;
  readonly thing: ChangedThing;
  readonly id: string;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

interface Group {
  readonly at: Moment;
  readonly rows: readonly RowChange[];
  /** Its own change, or one that took the group back or brought an undo back. */
  readonly kind: "own" | "forget" | "undo" | "back";
  readonly of?: Group | undefined;
  isTakenBack: boolean;
}

/** What is deleted and not forgotten yet. */
export interface Deleted {
  /** By id. */
  readonly things: Map<string, Thing>;
  /** Ids. */
  readonly ownWords: Set<string>;
}

/** What was deleted and is forgotten now. */
export interface Gone {
  readonly thing: ChangedThing;
  readonly id: string;
}

export interface History {
  readonly reader: Pick<JournalReader, "changes">;
  readonly writer: Pick<JournalWriter, "takeBack" | "bringBack">;
  readonly deleted: Deleted;
  /** The transaction that ends now was a forgetting, of these that were deleted among others. */
  readonly forgot: (gone: readonly Gone[]) => void;
  /** To be called at the end of each transaction. */
  readonly commit: (before: Contents, at: Moment) => void;
  /** Takes back what a failed transaction meant to log. */
  readonly abandon: () => void;
}

/** The change log of `fakeJournal`, kept as the rows themselves. */
export function fakeHistory(shelf: Shelf): History {
  const groups: Group[] = [];
  const deleted: Deleted = { things: new Map(), ownWords: new Set() };
  let gone: readonly RowChange[] = [];
  let meaning: Pick<Group, "kind" | "of"> = { kind: "own" };
  const afterForgetting = () =>
    groups.slice(groups.findLastIndex(({ kind }) => kind === "forget") + 1);
  return {
    deleted,
    forgot: (these) => {
      meaning = { kind: "forget" };
      gone = these.map(({ thing, id }) => ({
        list: "entries",
        thing,
        id,
        before: undefined,
        after: undefined,
      }));
    },
    abandon: () => {
      meaning = { kind: "own" };
    },
    commit: (before, at) => {
      const rows = [...LISTS.flatMap((list) => changesIn(list, before, shelf)), ...gone];
      if (meaning.kind !== "forget") keepDeleted(deleted, before, shelf);
      if (rows.length > 0) groups.push({ at, rows, ...meaning, isTakenBack: false });
      gone = [];
      meaning = { kind: "own" };
    },
    reader: {
      changes: (newest) =>
        groups
          .filter(({ kind }) => kind === "own" || kind === "forget")
          .slice(-newest)
          .toReversed()
          .map(tell),
    },
    writer: {
      takeBack: () => {
        const group = afterForgetting().findLast(
          ({ kind, isTakenBack }) => kind === "own" && !isTakenBack,
        );
        if (group === undefined) throw notNow("There is no change that could be taken back.");
        reverse(shelf, group.rows);
        group.isTakenBack = true;
        meaning = { kind: "undo", of: group };
        return tell(group);
      },
      bringBack: () => {
        const at = groups.findLastIndex(({ kind, isTakenBack }) => kind === "undo" && !isTakenBack);
        const undo = groups[at];
        const isNewest = groups
          .slice(at + 1)
          .every(({ kind }) => kind === "undo" || kind === "back");
        if (undo?.of === undefined || !isNewest) throw notNow("Nothing was taken back last.");
        reverse(shelf, undo.rows);
        undo.isTakenBack = true;
        undo.of.isTakenBack = false;
        meaning = { kind: "back" };
        return tell(undo.of);
      },
    },
  };
}

function tell({ at, rows, kind, isTakenBack }: Group): ChangeGroup {
  const changes = rows.map(({ thing, id, before, after }) => ({
    thing,
    id,
    action: kind === "forget" ? kind : actionOf(before, after),
  }));
  return { at, changes: countChanges(changes), isTakenBack };
}

function actionOf(before: Row | undefined, after: Row | undefined): ChangeAction {
  if (before === undefined) return "create";
  return after === undefined ? "delete" : "edit";
}

function changesIn(
  [list, thing]: (typeof LISTS)[number],
  before: Contents,
  after: Contents,
): readonly RowChange[] {
  const then = new Map<string, Row>(before[list].map((row) => [row.id, row]));
  const now = new Map<string, Row>(after[list].map((row) => [row.id, row]));
  return [...new Set([...then.keys(), ...now.keys()])]
    .map((id) => ({ list, thing, id, before: then.get(id), after: now.get(id) }))
    .filter((row) => row.before !== row.after);
}

function reverse(shelf: Shelf, rows: readonly RowChange[]): void {
  for (const { list, id, before, after } of rows) {
    const all: readonly Row[] = shelf[list];
    if (all.find((row) => row.id === id) !== after)
      throw notNow("Something of that change is no longer as it was left.");
    const others = all.filter((row) => row.id !== id);
    Object.assign(shelf, { [list]: before === undefined ? others : [...others, before] });
  }
}

function keepDeleted({ things, ownWords }: Deleted, before: Contents, after: Contents): void {
  const there = new Set(thingsIn(after).map(({ id }) => id));
  for (const id of there) things.delete(id);
  for (const thing of thingsIn(before))
    if (!there.has(thing.id)) things.set(thing.id, { ...thing, isDeleted: true });
  for (const { id } of before.ownWords) ownWords.add(id);
  for (const { id } of after.ownWords) ownWords.delete(id);
}
