import { expect, test } from "vitest";
import { day, entry, looseEnd, moment, repair, session } from "../../support/factories.ts";
import { blocksOf, periodRecord, sectionOf } from "../report-input.ts";

const off = moment("2026-11-23 14:55");

test("counts what happened, and how many sessions the time rests on", () => {
  const blocks = blocksOf("at-a-glance", {
    sessions: [session({ off, closed: "off" }), session({ off, closed: "left on" }), session()],
    entries: [entry(), entry({ ritual: "off" }), entry({ ritual: "day" })],
    repairs: [repair()],
    looseEnds: [looseEnd({ ended: { at: off, how: "done" } })],
  });
  expect(blocks).toEqual([
    {
      kind: "table",
      columns: ["What", "How much"],
      rows: [
        ["Sessions", { value: 3, unit: "sessions" }],
        ["Time in role", { value: 50, unit: "minutes", n: 1 }],
        ["Scarves left on", { value: 1, unit: "sessions", n: 3 }],
        ["Still on", { value: 1, unit: "sessions" }],
        ["Putting it on", { value: 1, unit: "entries" }],
        ["Taking it off", { value: 1, unit: "entries" }],
        ["Ending the day", { value: 1, unit: "entries" }],
        ["Days closed", { value: 1, unit: "days" }],
        ["Repairs opened", { value: 1, unit: "repairs" }],
        ["Repairs open now", { value: 1, unit: "repairs" }],
      ],
    },
  ]);
});

test("says that unfinished rituals are not counted", () => {
  const [, text] = blocksOf("at-a-glance", { entries: [entry({ state: "draft" })] });
  expect(text).toEqual({
    kind: "text",
    text: "1 ritual is unfinished. What is in it is not counted here.",
  });
});

test("is left out of a period in which nothing happened, whatever is open from before", () => {
  const opened = moment("2026-09-01 10:00");
  expect(sectionOf("at-a-glance", { repairs: [repair({ opened })] })).toBeUndefined();
});

test("sets the period before beside it, and what is open now apart", () => {
  const blocks = blocksOf("at-a-glance", {
    compare: true,
    sessions: [session({ off, closed: "off" })],
    repairs: [repair()],
    before: periodRecord({
      sessions: [
        session({
          on: moment("2026-10-05 10:00"),
          off: moment("2026-10-05 11:00"),
          closed: "left on",
        }),
      ],
      entries: [entry({ ritual: "day", at: moment("2026-10-05 18:00") })],
    }),
  });
  expect(blocks).toEqual([
    {
      kind: "table",
      columns: ["What", "November 2026", "October 2026"],
      rows: [
        ["Sessions", { value: 1, unit: "sessions" }, { value: 1, unit: "sessions" }],
        [
          "Scarves left on",
          { value: 0, unit: "sessions", n: 1 },
          { value: 1, unit: "sessions", n: 1 },
        ],
        ["Ending the day", { value: 0, unit: "entries" }, { value: 1, unit: "entries" }],
        ["Days closed", { value: 0, unit: "days" }, { value: 1, unit: "days" }],
        ["Repairs opened", { value: 1, unit: "repairs" }, { value: 0, unit: "repairs" }],
      ],
    },
    {
      kind: "table",
      columns: ["What", "Now"],
      rows: [["Repairs open now", { value: 1, unit: "repairs" }]],
    },
    {
      kind: "table",
      columns: ["What", "November 2026", "October 2026"],
      rows: [
        ["Time in role", { value: 50, unit: "minutes", n: 1 }, { value: 0, unit: "minutes", n: 0 }],
      ],
    },
  ]);
});

test.each([
  [{}, "There is no period before this one to compare with."],
  [{ before: periodRecord() }, "Your journal has nothing from October 2026 to compare with."],
  [
    { before: periodRecord({ entries: [entry()] }), today: day("2026-11-24") },
    "November 2026 is not over: 6 of its 30 days are still to come.",
  ],
])("says what stands in the way of comparing", (parts, text) => {
  const blocks = blocksOf("at-a-glance", { compare: true, sessions: [session()], ...parts });
  expect(blocks.at(-1)).toEqual({ kind: "text", text });
});
