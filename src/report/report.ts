import type { Day } from "../domain/day.ts";
import type { Period } from "../domain/period.ts";

/** What a number counts. Renderers word it, sections never do. */
export const UNITS = [
  "sessions",
  "entries",
  "days",
  "minutes",
  "answers",
  "share",
  "points",
  "repairs",
  "loose ends",
] as const;
export type Unit = (typeof UNITS)[number];

/** A number with its unit. share: 0 to 1. points: the user's own rating. `n`: how many answers it rests on. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
  readonly n?: number | undefined;
}

export type Cell = string | Quantity | Day;

/** The shapes a section can be drawn in. A new section uses these; a new format draws all of them. */
export type Block =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "table"; readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  | {
      readonly kind: "bars";
      /** What the bars show, for those who cannot see them. */
      readonly caption: string;
      readonly bars: readonly { readonly label: string; readonly quantity: Quantity }[];
    }
  | {
      readonly kind: "calendar";
      readonly caption: string;
      /** Every day of the period in order. `marked`: the day was closed. */
      readonly days: readonly { readonly day: Day; readonly count: Quantity; readonly marked: boolean }[];
    }
  | {
      readonly kind: "quotes";
      readonly quotes: readonly { readonly day: Day; readonly asked: string; readonly text: string }[];
    }
  | {
      readonly kind: "series";
      readonly caption: string;
      readonly points: readonly { readonly label: string; readonly quantity: Quantity }[];
    };

export interface Section {
  readonly id: string;
  readonly title: string;
  /** Empty: the section has nothing to say and is left out. */
  readonly blocks: readonly Block[];
}

export interface Totals {
  readonly sessions: number;
  readonly sessionsByRole: Readonly<Record<string, number>>;
  /** Sessions that were left on or are still on are not in it. */
  readonly minutesInRole: number;
  readonly leftOn: number;
  readonly rituals: { readonly on: number; readonly off: number; readonly day: number };
  readonly daysClosed: number;
  readonly repairs: { readonly opened: number; readonly made: number; readonly open: number };
  readonly looseEnds: { readonly made: number; readonly closed: number; readonly open: number };
}

export interface Report {
  readonly period: Period;
  readonly sections: readonly Section[];
  readonly totals: Totals;
}
