/** What the story adds up to. One scarf came off without its questions. */
export const TOTALS = {
  sessions: 11,
  sessions_by_role: { therapist: 8, supervisor: 2, supervisee: 1 },
  minutes_in_role: 610,
  left_on: 0,
  rituals: { on: 11, off: 10, day: 6 },
  days_closed: 6,
  repairs: { opened: 2, made: 1, open: 0 },
  loose_ends: { made: 2, closed: 2, open: 0 },
};

/** The sections that have something to say, in their order. */
export const SECTIONS = [
  "at-a-glance",
  "calendar",
  "roles-and-shifts",
  "balance",
  "both-seats",
  "map-of-power",
  "who-felt-more-powerful",
  "own-ratings",
  "does-it-help",
  "repairs",
  "loose-ends",
  "left-with-the-scarf",
  "learning",
  "answers",
];

const table = (columns: readonly string[], rows: readonly unknown[]) => ({
  kind: "table",
  columns,
  rows,
});
const text = (said: string) => ({ kind: "text", text: said });
const bars = (caption: string, drawn: readonly unknown[]) => ({
  kind: "bars",
  caption,
  bars: drawn,
});
const count = (value: number, unit: string, n?: number) =>
  n === undefined ? { value, unit } : { value, unit, n };
const once = (label: string, unit = "answers") => ({ label, quantity: count(1, unit, 1) });
/** How often a kind of power was with me, them, both, neither, unsure, and how often it was answered. */
const sides = (kind: string, ...counts: readonly number[]) => [
  kind,
  ...counts.map((value) => count(value, "number")),
];
const week = (label: string, value: number) => ({ label, quantity: count(value, "points") });
const stillMissing = (when: string) =>
  text(
    `${when}: 1 of the 61 pairs that it takes to see an effect of the size found in studies (d = 0.36). 60 more to come.`,
  );

/** Blocks of the sections that the story is about, whole. */
export const BLOCKS = {
  "roles-and-shifts": [
    table(
      ["Role", "Sessions", "Time in role"],
      [
        ["Therapist", count(8, "sessions", 11), count(430, "minutes", 8)],
        ["Supervisor", count(2, "sessions", 11), count(120, "minutes", 2)],
        ["Supervisee", count(1, "sessions", 11), count(60, "minutes", 1)],
      ],
    ),
    bars("Seats taken.", [
      { label: "Up: with more role power", quantity: count(10, "sessions", 11) },
      { label: "Down: with less role power", quantity: count(1, "sessions", 11) },
      { label: "Level: beside each other", quantity: count(0, "sessions", 11) },
    ]),
    text(
      "Within a day you went from one session to the next 2 times, 2 of them into another seat.",
    ),
    table(
      ["Shifts within a day", "How many"],
      [
        ["From up to down", count(1, "number")],
        ["From down to up", count(1, "number")],
        ["Days in both seats", count(1, "days", 9)],
      ],
    ),
  ],
  "both-seats": [
    bars("When you noticed the change of seat: seat up", [once("Later, looking back")]),
    bars("When did you notice the shifts between roles today?", [once("Later, looking back")]),
  ],
  "map-of-power": [
    table(
      ["Kind of power", "Me", "Them", "Both", "Neither", "Unsure", "Answers"],
      [
        sides("Personal", 0, 0, 1, 0, 0, 1),
        sides("Role", 1, 0, 0, 0, 0, 1),
        sides("Status", 0, 1, 0, 0, 0, 1),
      ],
    ),
    table(
      ["Strength of the difference", "How much"],
      [
        // Therapist 5, but 4 under the circumstances of one; the others 4.
        ["On average, 1 slight to 5 strong", count((7 * 5 + 4 * 4) / 11, "points")],
        ["With circumstances named", count(1, "sessions", 11)],
        ["Said by you", count(0, "sessions", 11)],
      ],
    ),
    {
      kind: "series",
      caption: "Strength of the difference. Average by week.",
      from: 1,
      to: 5,
      points: [
        week("Week of 2 Nov", 4.5),
        week("Week of 9 Nov", 5),
        week("Week of 16 Nov", 4),
        week("Week of 23 Nov", 5),
      ],
    },
    bars("What makes the power difference larger or smaller?", [
      once("The one who pays can leave"),
    ]),
  ],
  "does-it-help": [
    text(
      "How much of work is still with you, from 0 to 10: your own rating, not a validated instrument. One person, not controlled: such days differ in other things too.",
    ),
    table(
      ["Days with sessions", "Days", "At the end of the day", "Before the next one"],
      [
        // Evenings 5, 2, 3 and 1; mornings 4 and 2, each said of the last day with sessions.
        [
          "Every scarf came off with its ritual",
          count(8, "days"),
          count(11 / 4, "points", 4),
          count(3, "points", 2),
        ],
        ["Some did", count(1, "days"), count(7, "points", 1), count(3, "points", 1)],
      ],
    ),
    stillMissing("At the end of the day"),
    stillMissing("Before the next one"),
  ],
  repairs: [
    table(
      ["What", "How much"],
      [
        ["Something in need of repair", count(1, "answers", 1)],
        ["Opened", count(2, "repairs")],
        ["Opened as a matter of safety", count(1, "repairs")],
        ["Planned", count(1, "repairs")],
        ["Offered", count(1, "repairs")],
        ["Made", count(1, "repairs")],
        ["Handed to a formal process", count(1, "repairs")],
      ],
    ),
    bars("What made it hard", [once("No time or no place for it", "repairs")]),
  ],
  "loose-ends": [
    table(
      ["What", "How much"],
      [
        ["Noted", count(2, "loose ends")],
        ["Closed", count(2, "loose ends")],
      ],
    ),
  ],
  "left-with-the-scarf": [
    table(
      ["What", "How much"],
      [
        ["Left", count(2, "things")],
        ["Let go", count(1, "things")],
        ["Became a loose end", count(1, "things")],
      ],
    ),
  ],
};
