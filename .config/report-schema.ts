import * as v from "valibot";
import { UNITS } from "../src/report/report.ts";

/** The shape of `scarf report --json`, written down once more and apart from what prints it: a test holds them together. */

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const day = v.pipe(v.string(), v.isoDate());

const quantity = v.pipe(
  v.object({
    value: v.number(),
    unit: v.pipe(
      v.picklist(UNITS),
      v.description(
        "What it counts. share: from 0 to 1. points: on the scale that was asked. change: in points, down when negative. number: what the user typed.",
      ),
    ),
    n: v.optional(
      v.pipe(
        count,
        v.description("How many answers it rests on, or how many things it is out of."),
      ),
    ),
  }),
  v.description("A number with its unit."),
);

const cell = v.pipe(
  v.union([v.string(), quantity]),
  v.description("Words, a day such as 2026-11-23, or a number with its unit."),
);

const caption = v.pipe(v.string(), v.description("What it shows."));
const labelled = v.object({ label: v.string(), quantity });

const text = v.object({ kind: v.literal("text"), text: v.string() });
const table = v.object({
  kind: v.literal("table"),
  columns: v.array(v.string()),
  rows: v.array(v.pipe(v.array(cell), v.description("As many cells as there are columns."))),
});
const bars = v.object({ kind: v.literal("bars"), caption, bars: v.array(labelled) });
const calendar = v.object({
  kind: v.literal("calendar"),
  caption,
  days: v.pipe(
    v.array(
      v.object({
        day,
        count: quantity,
        marked: v.pipe(v.boolean(), v.description("Whether the day was closed.")),
      }),
    ),
    v.description("Every day of the period in order."),
  ),
});
const quotes = v.pipe(
  v.object({
    kind: v.literal("quotes"),
    quotes: v.array(v.object({ day, asked: v.string(), text: v.string() })),
  }),
  v.description("Only with --detail private."),
);
const series = v.object({
  kind: v.literal("series"),
  caption,
  from: v.number(),
  to: v.number(),
  points: v.pipe(v.array(labelled), v.description("In the order of time.")),
});

const block = v.variant("kind", [text, table, bars, calendar, quotes, series]);

const section = v.object({
  id: v.pipe(v.string(), v.description("Stays the same; titles may be worded anew.")),
  title: v.string(),
  blocks: v.pipe(v.array(block), v.minLength(1)),
});

const totals = v.pipe(
  v.object({
    sessions: count,
    sessions_by_role: v.pipe(
      v.record(v.string(), count),
      v.description("By role id, most sessions first."),
    ),
    minutes_in_role: v.pipe(count, v.description("Of the sessions whose end is known.")),
    left_on: count,
    rituals: v.object({ on: count, off: count, day: count }),
    days_closed: count,
    repairs: v.object({ opened: count, made: count, open: count }),
    loose_ends: v.object({ made: count, closed: count, open: count }),
  }),
  v.description("Opened, made, noted and closed: in the period. Open: now, whenever it began."),
);

export const reportFields = v.object({
  schema: v.literal("scarf/report/1"),
  period: v.pipe(
    v.object({ from: day, to: day }),
    v.description("The first and the last day, both included."),
  ),
  sections: v.pipe(
    v.array(section),
    v.description("In the order of the report. Those with nothing to say are left out."),
  ),
  totals,
});

/** What JSON Schema names and points to instead of writing it out each time. */
export const reportDefinitions = { quantity, cell, block, section };
