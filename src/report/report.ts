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
  "change",
  "number",
  "repairs",
  "loose ends",
  "follow-ups",
  "things",
  "pairs",
] as const;
export type Unit = (typeof UNITS)[number];

/**
 * A number with its unit. share: 0 to 1. points: on the scale that was asked. change: in points, down when negative.
 * number: what the user typed, whatever it counts, or a count whose column says of what. `n`: how many answers it rests on; for minutes, how many sessions.
 */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit;
  readonly n?: number | undefined;
}

export type Cell = string | Quantity | Day;

/** The shapes a section can be drawn in. A new section uses these; a new format draws all of them. */
export type Block =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "table";
      readonly columns: readonly string[];
      /** Columns whose texts are all scarf's own, such as those of months. In the others a person's words may stand. */
      readonly ours?: readonly string[] | undefined;
      readonly rows: readonly (readonly Cell[])[];
    }
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
      readonly days: readonly {
        readonly day: Day;
        readonly count: Quantity;
        readonly marked: boolean;
      }[];
    }
  | {
      readonly kind: "quotes";
      readonly quotes: readonly {
        readonly day: Day;
        readonly asked: string;
        readonly text: string;
      }[];
    }
  | {
      readonly kind: "series";
      readonly caption: string;
      /** The ends of the scale that the points lie on. */
      readonly from: number;
      readonly to: number;
      /** In the order of time. */
      readonly points: readonly { readonly label: string; readonly quantity: Quantity }[];
    };

export interface Section {
  readonly id: string;
  readonly title: string;
  /** Empty: the section has nothing to say and is left out. */
  readonly blocks: readonly Block[];
}

/** What the period adds up to. A session counts for the day on which it went on. */
export interface Totals {
  readonly sessions: number;
  /** By role id, most sessions first. */
  readonly sessionsByRole: Readonly<Record<string, number>>;
  /** Whole minutes. Sessions that were left on or are still on are not in it: nobody knows their end. */
  readonly minutesInRole: number;
  /** Sessions that were closed as left on. One that is still on is not among them. */
  readonly leftOn: number;
  /** Done ones. A draft does not count, its session does. */
  readonly rituals: { readonly on: number; readonly off: number; readonly day: number };
  /** Days of the period that were ended with a done `day` ritual, each once. */
  readonly daysClosed: number;
  /** Opened and made in the period, also where it was opened again later; open now, whenever they were opened. */
  readonly repairs: { readonly opened: number; readonly made: number; readonly open: number };
  /** Made and closed (done or let go) in the period; open now, whenever they were made. */
  readonly looseEnds: { readonly made: number; readonly closed: number; readonly open: number };
}

/**
 * private: for the one who wrote it. coarse: to be shared; no times of day, no refs, nothing that was written but what
 * was marked for it.
 */
export const DETAILS = ["private", "coarse"] as const;
export type Detail = (typeof DETAILS)[number];

export interface Report {
  readonly period: Period;
  readonly detail: Detail;
  readonly sections: readonly Section[];
  readonly totals: Totals;
}
