import * as fc from "fast-check";
import { addDays } from "../../../src/domain/day.ts";
import {
  type Block,
  type Quantity,
  type Report,
  type Section,
  UNITS,
} from "../../../src/report/report.ts";
import { day, period } from "../../support/factories.ts";

/** Text that tries to break out of every format. */
const NASTY = [
  "| a | b |",
  "`code` *bold* _it_ [link](http://x) ![i](y)",
  "<script>alert(1)</script>&amp;<!--",
  "# heading\n- list\n> quote\n1. one\n---",
  "\u001b[31mred\u001b[0m\u001b]8;;http://x\u0007link",
  "\u009b2J\u0007\u0000\r",
  "\u202eright to left\u2066",
  "a\r\nb\nc\u2028d",
  "日本語の長い文章です。",
  "👩‍👩‍👧 family 🇩🇪",
  "\\| \\",
  "~~~\n```",
  "2026-11-23",
  "",
  " ",
  "a-very-long-word-without-any-place-to-break-it-".repeat(4),
  "__proto__",
] as const;

export const nastyText = fc.oneof(
  fc.constantFrom(...NASTY),
  fc
    .tuple(fc.constantFrom(...NASTY), fc.string({ unit: "grapheme" }))
    .map((parts) => parts.join(" ")),
);

const quantity: fc.Arbitrary<Quantity> = fc.record({
  value: fc.oneof(
    fc.integer({ min: -5, max: 100_000 }),
    fc.integer({ min: 0, max: 99 }).map((n) => n / 8),
  ),
  unit: fc.constantFrom(...UNITS),
  n: fc.option(fc.integer({ min: 1, max: 5_000 }), { nil: undefined }),
});
const positive = quantity.map((one) => ({ ...one, value: Math.floor(Math.abs(one.value)) }));
const anyDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays(day("2025-06-01"), days));

const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    kind: fc.constant("table" as const),
    columns: fc.array(nastyText, { minLength: width, maxLength: width }),
    rows: fc.array(
      fc.array(fc.oneof(nastyText, positive, anyDay), { minLength: width, maxLength: width }),
      { maxLength: 4 },
    ),
  }),
);
const labelled = fc.record({ label: nastyText, quantity: positive });
const calendarDays = fc
  .tuple(
    anyDay,
    fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.boolean()), {
      minLength: 1,
      maxLength: 92,
    }),
  )
  .map(([from, counts]) =>
    counts.map(([value, marked], index) => ({
      day: addDays(from, index),
      count: { value, unit: "sessions" as const },
      marked,
    })),
  );

/** One of every kind, so that no kind is ever left out. */
const everyBlock: fc.Arbitrary<readonly Block[]> = fc.tuple(
  fc.record({ kind: fc.constant("text" as const), text: nastyText }),
  table,
  fc.record({
    kind: fc.constant("bars" as const),
    caption: nastyText,
    bars: fc.array(labelled, { maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant("calendar" as const), caption: nastyText, days: calendarDays }),
  fc.record({
    kind: fc.constant("quotes" as const),
    quotes: fc.array(fc.record({ day: anyDay, asked: nastyText, text: nastyText }), {
      maxLength: 4,
    }),
  }),
  fc.record({
    kind: fc.constant("series" as const),
    caption: nastyText,
    from: fc.constant(0),
    to: fc.constantFrom(0, 10),
    points: fc.array(labelled, { maxLength: 12 }),
  }),
);

const section: fc.Arbitrary<Section> = fc.record({
  id: fc.constant("a"),
  title: nastyText,
  blocks: everyBlock,
});

export const anyReport: fc.Arbitrary<Report> = fc.record({
  period: fc.constant(period("2026-11-01", "2026-11-30")),
  detail: fc.constantFrom("private", "coarse"),
  sections: fc.array(section, { minLength: 1, maxLength: 2 }),
  totals: fc.constant({
    sessions: 3,
    sessionsByRole: { therapist: 2, supervisee: 1 },
    minutesInRole: 150,
    leftOn: 0,
    rituals: { on: 3, off: 2, day: 1 },
    daysClosed: 1,
    repairs: { opened: 1, made: 0, open: 2 },
    looseEnds: { made: 3, closed: 2, open: 1 },
  }),
});
