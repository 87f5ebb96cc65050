import { MODEL_FIELDS } from "../../domain/entry.ts";
import type { Cell, Row } from "./connection.ts";

/** One of the values of an answer that is a list. */
export interface Item {
  readonly value: string;
  readonly label: string | null;
}

/** A row with the items that belong to it. */
export interface Kept {
  readonly row: Row;
  readonly items: readonly Item[];
}

interface TableRules {
  /** The columns that name a row for good. */
  readonly key: readonly string[];
  /** What a person wrote in the row, for the full-text index. */
  readonly words: (kept: Kept) => readonly (Cell | undefined)[];
  /** Whether it stays with the scarf, so that search leaves it out. */
  readonly held: (row: Row) => boolean;
  /** The moment whose time of day is needed until the row is settled, also where only days are kept. */
  readonly waits?: Waiting;
}

interface Waiting {
  readonly time: string;
  readonly isSettled: (row: Row) => boolean;
  /** The same in SQL. */
  readonly settled: string;
}

const ID = ["id"];
const never = () => false;

/** Every table whose changes are logged. */
const TABLES = {
  session: {
    key: ID,
    words: () => [],
    held: never,
    // How long it was worn is counted from it.
    waits: {
      time: "on",
      isSettled: (row) => row["off_utc"] !== null,
      settled: "off_utc IS NOT NULL",
    },
  },
  entry: {
    key: ID,
    words: ({ row }) => MODEL_FIELDS.map((field) => row[field]),
    held: never,
    // An off that is interrupted ends its session as of when it began.
    waits: { time: "at", isSettled: (row) => row["state"] === "done", settled: "state = 'done'" },
  },
  entry_tag: { key: ["entry", "tag"], words: ({ row }) => [row["tag"]], held: never },
  answer: { key: ["entry", "prompt"], words: answerWords, held: (row) => row["feeds"] === "held" },
  held: { key: ID, words: ({ row }) => [row["text"]], held: () => true },
  repair: { key: ID, words: ({ row }) => [row["happened"]], held: never },
  repair_state: { key: ["repair", "position"], words: ({ row }) => [row["note"]], held: never },
  repair_barrier: { key: ["repair", "barrier"], words: () => [], held: never },
  loose_end: {
    key: ID,
    words: ({ row }) => [row["what"], row["due_words"], row["place"]],
    held: never,
  },
  account: {
    key: ID,
    words: ({ row }) => [row["title"], ...MODEL_FIELDS.map((field) => row[field])],
    held: never,
  },
  // The words are in the index already, with the answer they are from.
  quote: { key: ID, words: () => [], held: never },
  follow_up: { key: ID, words: ({ row }) => [row["answer"]], held: never },
  // Who looks for words of the journal does not mean these.
  hold: { key: ID, words: () => [], held: never },
  own_word: { key: ID, words: () => [], held: never },
} as const satisfies Record<string, TableRules>;

export type Table = keyof typeof TABLES;

export const TABLE_NAMES: readonly Table[] = [
  "session",
  "entry",
  "entry_tag",
  "answer",
  "held",
  "repair",
  "repair_state",
  "repair_barrier",
  "loose_end",
  "account",
  "quote",
  "follow_up",
  "hold",
  "own_word",
];

export function tableRules(table: Table): TableRules {
  return TABLES[table];
}

// The words of a choice are the set's, not the person's.
function answerWords({ row, items }: Kept): readonly (Cell | undefined)[] {
  if (row["kind"] === "text") return [row["text"]];
  return row["kind"] === "lines" ? items.map(({ value }) => value) : [];
}
