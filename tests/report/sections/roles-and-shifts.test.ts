import { expect, test } from "vitest";
import type { Session } from "../../../src/domain/session.ts";
import { moment, period, session } from "../../support/factories.ts";
import { blocksOf, periodRecord, sectionOf } from "../report-input.ts";

function worn(on: string, off: string, parts: Partial<Session> = {}): Session {
  return session({
    on: moment(`2026-11-${on}`),
    off: moment(`2026-11-${off}`),
    closed: "off",
    ...parts,
  });
}

const down = { role: "supervisee", roleTitle: "Supervisee", seat: "down" } as const;

test("says roles, seats and the steps into another seat within a day", () => {
  const blocks = blocksOf("roles-and-shifts", {
    sessions: [
      worn("23 09:00", "23 09:50"),
      worn("23 10:00", "23 10:50", {}),
      worn("23 12:00", "23 13:00", down),
      worn("24 09:00", "24 09:50"),
    ],
  });
  expect(blocks).toEqual([
    {
      kind: "table",
      columns: ["Role", "Sessions", "Time in role"],
      rows: [
        ["Therapist", { value: 3, unit: "sessions", n: 4 }, { value: 150, unit: "minutes", n: 3 }],
        ["Supervisee", { value: 1, unit: "sessions", n: 4 }, { value: 60, unit: "minutes", n: 1 }],
      ],
    },
    {
      kind: "bars",
      caption: "Seats taken.",
      bars: [
        { label: "Up: with more role power", quantity: { value: 3, unit: "sessions", n: 4 } },
        { label: "Down: with less role power", quantity: { value: 1, unit: "sessions", n: 4 } },
        { label: "Level: beside each other", quantity: { value: 0, unit: "sessions", n: 4 } },
      ],
    },
    {
      kind: "text",
      text: "Within a day you went from one session to the next 2 times, 1 of them into another seat.",
    },
    {
      kind: "table",
      columns: ["Shifts within a day", "How many"],
      rows: [
        ["From up to down", { value: 1, unit: "number" }],
        ["Days in both seats", { value: 1, unit: "days", n: 2 }],
      ],
    },
  ]);
});

test("says of which scarves nobody knows the end", () => {
  const blocks = blocksOf("roles-and-shifts", {
    sessions: [worn("22 09:00", "22 20:00", { closed: "left on" }), session()],
  });
  expect(blocks.at(-1)).toEqual({
    kind: "text",
    text: "Left on, so that nobody knows when they came off: 1 scarf. Still on: 1 scarf. No minutes are counted for these.",
  });
  expect(blocks[0]).toMatchObject({ rows: [["Therapist", { value: 2 }, "not known"]] });
});

test("is left out without sessions", () => {
  expect(sectionOf("roles-and-shifts", {})).toBeUndefined();
});

function sessions(value: number, n: number) {
  return { value, unit: "sessions", n };
}

function minutes(value: number, n: number) {
  return { value, unit: "minutes", n };
}

test("sets the period before beside it, role by role and seat by seat", () => {
  const earlier = [
    session({
      on: moment("2026-10-05 10:00"),
      off: moment("2026-10-05 11:00"),
      closed: "off",
      ...down,
    }),
    session({ on: moment("2026-10-05 12:00"), off: moment("2026-10-06 12:00"), closed: "left on" }),
  ];
  const blocks = blocksOf("roles-and-shifts", {
    compare: true,
    sessions: [worn("23 09:00", "23 09:50")],
    before: periodRecord({ sessions: earlier }),
  });
  const columns = ["November 2026", "October 2026"];
  expect(blocks).toEqual([
    {
      kind: "table",
      columns: ["Sessions", ...columns],
      rows: [
        ["Therapist", sessions(1, 1), sessions(1, 2)],
        ["Supervisee", sessions(0, 1), sessions(1, 2)],
      ],
    },
    {
      kind: "table",
      columns: ["Time in role", ...columns],
      rows: [
        ["Therapist", minutes(50, 1), "not known"],
        ["Supervisee", "none", minutes(60, 1)],
      ],
    },
    {
      kind: "table",
      columns: ["Seats taken", ...columns],
      rows: [
        ["Up: with more role power", sessions(1, 1), sessions(1, 2)],
        ["Down: with less role power", sessions(0, 1), sessions(1, 2)],
        ["Level: beside each other", sessions(0, 1), sessions(0, 2)],
      ],
    },
    {
      kind: "text",
      text: "October 2026: within a day you went from one session to the next 1 time, 1 of them into another seat.",
    },
    {
      kind: "table",
      columns: ["Shifts, October 2026", "How many"],
      rows: [
        ["From down to up", { value: 1, unit: "number" }],
        ["Days in both seats", { value: 1, unit: "days", n: 1 }],
      ],
    },
  ]);
});

const week = {
  period: period("2026-11-23", "2026-11-29"),
  sessions: [
    worn("23 09:00", "23 09:50"),
    worn("23 10:00", "23 10:50"),
    worn("23 12:00", "23 13:00", down),
    worn("24 09:00", "24 09:50"),
  ],
};

test("shows a week as its days, each as a line of shifts", () => {
  expect(blocksOf("roles-and-shifts", week).at(-1)).toEqual({
    kind: "table",
    columns: ["Day", "Line of shifts"],
    ours: ["Day", "Line of shifts"],
    rows: [
      [
        "2026-11-23",
        "09:00 Therapist (up) 50m · off 10m · 10:00 Therapist (up) 50m · off 1h 10m · 12:00 Supervisee (down) 1h · off",
      ],
      ["2026-11-24", "09:00 Therapist (up) 50m · off"],
    ],
  });
});

test("shows a week to be shared without times and roles: the seats in order", () => {
  expect(blocksOf("roles-and-shifts", { ...week, detail: "coarse" }).at(-1)).toEqual({
    kind: "table",
    columns: ["Day", "Seats in order"],
    ours: ["Day", "Seats in order"],
    rows: [
      ["2026-11-23", "up 2, down 1"],
      ["2026-11-24", "up 1"],
    ],
  });
});

test("counts no shifts where every session was in one seat", () => {
  const blocks = blocksOf("roles-and-shifts", {
    sessions: [worn("23 09:00", "23 09:50"), worn("23 10:00", "23 10:50")],
  });
  expect(blocks.filter(({ kind }) => kind === "table")).toHaveLength(1);
});
