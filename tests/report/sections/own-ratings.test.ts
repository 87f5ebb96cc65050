import { expect, test } from "vitest";
import type { Entry } from "../../../src/domain/entry.ts";
import type { Session } from "../../../src/domain/session.ts";
import { answer, entry, entrySession, moment, period, session } from "../../support/factories.ts";
import { blocksOf, periodRecord, sectionOf } from "../report-input.ts";

const ENDS = { from: { value: 0, label: "away" }, to: { value: 10, label: "here" } };

function rated(value: number, parts: Partial<Entry> = {}): Entry {
  const present = answer({
    prompt: "present",
    kind: "scale",
    asked: "How present?",
    value,
    ...ENDS,
  });
  return entry({ answers: [present], ...parts });
}

function inSession(worn: Session, on: number, off: number): readonly Entry[] {
  const session = entrySession(worn);
  return [rated(on, { session }), rated(off, { session, ritual: "off" })];
}

test("averages each rating by ritual and says on how many answers it rests", () => {
  const [caution, averages] = blocksOf("own-ratings", {
    entries: [rated(4), rated(7), rated(9, { ritual: "day" })],
  });
  expect(caution).toEqual({
    kind: "text",
    text: "From 0 to 10. Your own rating, not a validated instrument; one person, not controlled.",
  });
  expect(averages).toEqual({
    kind: "table",
    columns: ["Question", "When", "Average"],
    rows: [
      ["How present?", "putting it on", { value: 5.5, unit: "points", n: 2 }],
      ["How present?", "ending the day", { value: 9, unit: "points", n: 1 }],
    ],
  });
});

test("shows the change within the sessions that have both ratings", () => {
  const entries = [
    ...inSession(session(), 4, 7),
    ...inSession(session(), 6, 5),
    rated(10, { ritual: "off" }),
    rated(0, { session: entrySession(session()) }),
  ];
  const [, , changes] = blocksOf("own-ratings", { entries });
  expect(changes).toEqual({
    kind: "table",
    columns: ["Within a session", "Change on average"],
    rows: [["How present?", { value: 1, unit: "change", n: 2 }]],
  });
});

test("draws the course by days in a week, by weeks in a month and by months in a year", () => {
  const entries = [
    rated(2, { at: moment("2026-11-16 10:00") }),
    rated(4, { at: moment("2026-11-17 10:00") }),
    rated(6, { at: moment("2026-11-22 23:59") }),
    rated(8, { at: moment("2026-11-23 00:00") }),
  ];
  const course = (from: string, to: string) =>
    blocksOf("own-ratings", { entries, period: period(from, to) }).at(-1);
  expect(course("2026-11-16", "2026-11-23")).toMatchObject({
    points: [
      { label: "Mon 16 Nov" },
      { label: "Tue 17 Nov" },
      { label: "Sun 22 Nov" },
      { label: "Mon 23 Nov" },
    ],
  });
  expect(course("2026-11-01", "2026-11-30")).toEqual({
    kind: "series",
    caption: "How present? (putting it on). Average by week.",
    from: 0,
    to: 10,
    points: [
      { label: "Week of 16 Nov", quantity: { value: 4, unit: "points", n: 3 } },
      { label: "Week of 23 Nov", quantity: { value: 8, unit: "points", n: 1 } },
    ],
  });
  expect(course("2026-01-01", "2026-12-31")?.kind).toBe("table");
});

test("is left out where nothing was rated from 0 to 10", () => {
  const entries = [entry({ answers: [answer({ prompt: "who_powerful", kind: "scale" })] })];
  expect(sectionOf("own-ratings", { entries })).toBeUndefined();
});

function points(value: number, n = 1) {
  return { value, unit: "points", n };
}

test("sets the period before beside it, with the answers that it rests on", () => {
  const before = periodRecord({ entries: inSession(session(), 2, 3) });
  const [, averages, changes] = blocksOf("own-ratings", {
    compare: true,
    entries: [...inSession(session(), 4, 7), rated(9, { ritual: "day" })],
    before,
  });
  expect(averages).toEqual({
    kind: "table",
    columns: ["Question", "When", "November 2026", "October 2026"],
    rows: [
      ["How present?", "putting it on", points(4), points(2)],
      ["How present?", "taking it off", points(7), points(3)],
      ["How present?", "ending the day", points(9), "no answers"],
    ],
  });
  expect(changes).toEqual({
    kind: "table",
    columns: ["Within a session", "November 2026", "October 2026"],
    rows: [
      ["How present?", { value: 3, unit: "change", n: 1 }, { value: 1, unit: "change", n: 1 }],
    ],
  });
});
