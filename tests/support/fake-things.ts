import { momentDay } from "../../src/domain/moment.ts";
import type { Thing, ThingKind } from "../../src/domain/thing.ts";
import type { JournalReader, JournalWriter } from "../../src/ports.ts";
import type { Contents, Shelf } from "./fake-journal-reader.ts";
import { notNow } from "./fake-rows.ts";

const LIST_OF = {
  entry: "entries",
  repair: "repairs",
  "loose end": "looseEnds",
  held: "held",
  "follow-up": "followUps",
  quote: "quotes",
  account: "accounts",
} as const satisfies Record<ThingKind, keyof Contents>;

/** Things by the starts of their ids, of the reading side of `fakeJournal`. */
export function fakeThingReader(
  shelf: Contents,
  deleted: ReadonlyMap<string, Thing>,
): Pick<JournalReader, "thingsById"> {
  return {
    thingsById: (prefix) => {
      const digits = bare(prefix);
      if (!/^[0-9a-f]{1,32}$/.test(digits)) return [];
      return [...thingsIn(shelf), ...deleted.values()]
        .filter(({ id }) => bare(id).startsWith(digits))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, 9);
    },
  };
}

export function thingWrites(shelf: Shelf): Pick<JournalWriter, "deleteThing"> {
  return {
    deleteThing: (kind, id) => {
      const list = LIST_OF[kind];
      const rows: readonly { readonly id: string }[] = shelf[list];
      if (!rows.some((row) => row.id === id)) throw notNow("It is deleted already.");
      Object.assign(shelf, { [list]: rows.filter((row) => row.id !== id) });
      if (kind !== "entry") return;
      shelf.quotes = shelf.quotes.filter(({ entry }) => entry !== id);
      shelf.followUps = shelf.followUps.filter(({ entry }) => entry !== id);
      shelf.held = shelf.held.filter(({ entry }) => entry !== id);
    },
  };
}

export function thingsIn(shelf: Contents): readonly Thing[] {
  const isDeleted = false;
  const titles = new Map(shelf.sessions.map(({ id, roleTitle }) => [id, roleTitle]));
  return [
    ...shelf.entries.map(({ id, at, ritual, session }): Thing => {
      const roleTitle = session && (titles.get(session.id) ?? session.roleTitle);
      return { kind: "entry", id, day: momentDay(at), ritual, roleTitle, isDeleted };
    }),
    ...shelf.repairs.map(({ id, opened }) => thing("repair", id, momentDay(opened))),
    ...shelf.looseEnds.map(({ id, made }) => thing("loose end", id, momentDay(made))),
    ...shelf.held.map(({ id, left }) => thing("held", id, momentDay(left))),
    ...shelf.followUps.map(({ id, made }) => thing("follow-up", id, momentDay(made))),
    ...shelf.quotes.map(({ id, marked }) => thing("quote", id, momentDay(marked))),
    ...shelf.accounts.map(({ id, day }) => thing("account", id, day)),
  ];
}

function thing(kind: ThingKind, id: string, day: Thing["day"]): Thing {
  return { kind, id, day, isDeleted: false };
}

function bare(id: string): string {
  return id.toLowerCase().replaceAll("-", "");
}
