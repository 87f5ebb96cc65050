import { expect, test } from "vitest";
import { entry, looseEnd, moment, repair, session } from "../../support/factories.ts";
import { blocksOf, sectionOf } from "../report-input.ts";

const off = moment("2026-11-23 14:55");

test("counts what happened, and how many sessions the time rests on", () => {
  const blocks = blocksOf("at-a-glance", {
    sessions: [session({ off, closed: "off" }), session({ off, closed: "left on" }), session()],
    entries: [entry(), entry({ ritual: "off" }), entry({ ritual: "day" })],
    repairs: [repair()],
    looseEnds: [looseEnd({ closed: off })],
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
        ["Loose ends noted", { value: 1, unit: "loose ends" }],
        ["Loose ends closed", { value: 1, unit: "loose ends" }],
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
