import type { Moment } from "../../src/domain/moment.ts";
import { Failure } from "../../src/lib/failure.ts";
import type { JournalReader, JournalWriter } from "../../src/ports.ts";
import type { Shelf } from "./fake-journal-reader.ts";

export type Writes = Omit<JournalWriter, keyof JournalReader>;

export interface Writing {
  readonly shelf: Shelf;
  readonly at: Moment;
  readonly mustBeWriting: () => void;
  readonly isDeleted: (id: string) => boolean;
}

interface Row {
  readonly id: string;
}

export function put<T extends Row>(
  { mustBeWriting }: Writing,
  rows: readonly T[],
  row: T,
): readonly T[] {
  mustBeWriting();
  if (rows.some(({ id }) => id === row.id)) throw new Error("A row of that id is there");
  return [...rows, row];
}

export function mend<T extends Row>(
  { mustBeWriting }: Writing,
  rows: readonly T[],
  row: T,
): readonly T[] {
  mustBeWriting();
  return rows.map((other) => (other.id === row.id ? row : other));
}

export function mustBe<T>(row: T | undefined): T {
  if (row === undefined) throw new Error("No such row");
  return row;
}

export function mustKnowSession(shelf: Shelf, session: string | undefined): void {
  if (session === undefined || shelf.sessions.some(({ id }) => id === session)) return;
  throw new Error("No such session");
}

export function notNow(message: string): Failure {
  return new Failure("not-now", message, { hint: "See what is on with scarf status." });
}
