import { expect, test } from "vitest";
import { answer, entry, moment, repair } from "../../support/factories.ts";
import { blocksOf, periodRecord, sectionOf } from "../report-input.ts";

const ended = moment("2026-11-24 10:00");
const repairs = [
  repair({ opened: moment("2026-09-28 10:00"), state: "planned", happened: "I was short." }),
  repair({ state: "made", ended, happened: "I cut in." }),
  repair({ opened: moment("2026-10-02 10:00"), state: "declined", ended, happened: "I forgot." }),
  repair({ opened: moment("2026-12-01 10:00"), happened: "It was loud." }),
];
const asked = [true, false].map((value) =>
  entry({ answers: [answer({ prompt: "mended", kind: "confirm", value })] }),
);

test("counts what was opened and how it ended, and says since when one waits", () => {
  expect(blocksOf("repairs", { entries: asked, repairs })).toEqual([
    {
      kind: "table",
      columns: ["What", "How much"],
      rows: [
        ["Something in need of repair", { value: 1, unit: "answers", n: 2 }],
        ["Opened", { value: 1, unit: "repairs" }],
        ["Made", { value: 1, unit: "repairs" }],
        ["Declined by the other", { value: 1, unit: "repairs" }],
        ["Open now", { value: 2, unit: "repairs" }],
      ],
    },
    { kind: "text", text: "The oldest that is open is from Mon 28 September 2026." },
    {
      kind: "quotes",
      quotes: [
        { day: "2026-09-28", asked: "Planned", text: "I was short." },
        { day: "2026-11-23", asked: "Made", text: "I cut in." },
      ],
    },
  ]);
});

test("counts each state that was reached in the period, also where it was not the last", () => {
  const history = [
    { state: "seen", at: moment("2026-10-02 10:00") },
    { state: "planned", at: moment("2026-11-02 10:00") },
    { state: "offered", at: moment("2026-11-03 10:00") },
    { state: "offered", at: moment("2026-11-04 10:00") },
    { state: "made", at: moment("2026-11-05 10:00") },
    { state: "seen", at: moment("2026-12-01 10:00") },
  ] as const;
  const opened = moment("2026-10-02 10:00");
  const again = repair({ opened, state: "seen", ended: undefined, history });
  const [counts] = blocksOf("repairs", { entries: asked, repairs: [again] });
  expect(counts).toMatchObject({
    rows: [
      ["Something in need of repair", { value: 1 }],
      ["Planned", { value: 1 }],
      ["Offered", { value: 1 }],
      ["Made", { value: 1 }],
      ["Open now", { value: 1 }],
    ],
  });
});

test("counts kinds and what made it hard, and knows no barrier but those of the list", () => {
  const hard = [
    repair({ kind: "harm", barriers: ["fear", "time", "own words"], state: "formal" }),
    repair({ barriers: ["time"], state: "formal" }),
    repair({ kind: "safety", state: "formal" }),
    repair({ opened: moment("2026-10-02 10:00"), barriers: ["fear"], state: "formal" }),
  ];
  const [counts, bars] = blocksOf("repairs", { repairs: hard, detail: "coarse" });
  expect(counts).toMatchObject({
    rows: [
      ["Opened", { value: 3 }],
      ["Opened as harm", { value: 1 }],
      ["Opened as a matter of safety", { value: 1 }],
      ["Handed to a formal process", { value: 3 }],
    ],
  });
  expect(bars).toEqual({
    kind: "bars",
    caption: "What made it hard",
    bars: [
      { label: "Fear", quantity: { value: 1, unit: "repairs", n: 2 } },
      { label: "No time", quantity: { value: 2, unit: "repairs", n: 2 } },
    ],
  });
});

test("draws no answer that only moved a repair", () => {
  const moving = [
    answer({ prompt: "state", kind: "choice", value: "planned", labels: ["It is planned"] }),
    answer({ prompt: "barriers", kind: "choices", value: ["time"], labels: ["No time"] }),
    answer({ prompt: "follow_up", value: "friday" }),
  ];
  const about = repair({ opened: moment("2026-10-02 10:00"), state: "not-safe" });
  const entries = [entry({ ritual: "reflect", repair: about.id, answers: moving })];
  expect(sectionOf("repairs", { entries, repairs: [about] })).toBeUndefined();
});

test("names in a report to be shared the month and no words", () => {
  const [, text, ...rest] = blocksOf("repairs", { entries: asked, repairs, detail: "coarse" });
  expect(text).toEqual({
    kind: "text",
    text: "The oldest that is open is from September 2026.",
  });
  expect(rest).toEqual([]);
});

test("shows the next steps that were chosen, and not what happened as if it were one", () => {
  const answers = [
    answer({ prompt: "what_happened", value: "I cut in.", feeds: "repair" }),
    answer({
      prompt: "repair_step",
      kind: "choice",
      asked: "Next step?",
      value: "ask",
      labels: ["Ask how it was"],
    }),
  ];
  const entries = [entry({ ritual: "off", answers })];
  expect(blocksOf("repairs", { entries, detail: "coarse" })).toEqual([
    {
      kind: "bars",
      caption: "Repair step",
      bars: [{ label: "Ask how it was", quantity: { value: 1, unit: "answers", n: 1 } }],
    },
  ]);
});

test("sets the period before beside it, and what is open now apart", () => {
  const before = periodRecord({
    entries: asked,
    repairs: [repair({ opened: moment("2026-10-02 10:00") })],
  });
  const [counts, now] = blocksOf("repairs", { compare: true, entries: asked, repairs, before });
  expect(counts).toMatchObject({
    columns: ["What", "November 2026", "October 2026"],
    rows: [
      ["Something in need of repair", { value: 1, n: 2 }, { value: 1, n: 2 }],
      ["Opened", { value: 1 }, { value: 1 }],
      ["Made", { value: 1 }, { value: 0 }],
      ["Declined by the other", { value: 1 }, { value: 0 }],
    ],
  });
  expect(now).toMatchObject({ columns: ["What", "Now"], rows: [["Open now", { value: 2 }]] });
});

test("says that nothing needed repair as often as that was answered", () => {
  const no = entry({ answers: [answer({ prompt: "mended", kind: "confirm", value: false })] });
  expect(blocksOf("repairs", { entries: [no] })).toEqual([
    {
      kind: "table",
      columns: ["What", "How much"],
      rows: [["Something in need of repair", { value: 0, unit: "answers", n: 1 }]],
    },
  ]);
});

test("is left out where there is none", () => {
  expect(sectionOf("repairs", { entries: [entry()] })).toBeUndefined();
});
