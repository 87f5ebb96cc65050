import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monthsUpTo } from "../../src/domain/period.ts";
import { layBeside } from "../../src/evidence/evidence.ts";
import { account, day, period } from "../support/factories.ts";
import { shippedProfile } from "./shipped-profiles.ts";

const nmc = shippedProfile("nmc");
const socialWork = shippedProfile("social-work-england");
const year = period("2025-11-25", "2026-11-24");

const whole = {
  happened: "A letter came.",
  learned: "To ask first.",
  will_do: "Ask.",
  judged: "Too fast.",
};

test("without accounts the whole minimum is missing", () => {
  expect(layBeside(nmc, [], year)).toEqual({
    profile: nmc,
    period: year,
    accounts: [],
    outside: 0,
    gap: { accounts: { there: 0, least: 5 }, withPeer: { there: 0 }, unfinished: 0 },
    limits: [],
  });
});

test("an account says its words and the headings with nothing under them", () => {
  const kept = account({ fields: { learned: "To ask first.", felt: "Tired." } });
  expect(layBeside(nmc, [kept], year).accounts).toEqual([
    {
      account: kept,
      counts: true,
      words: 3,
      missing: ["What it was about", "What I changed or will change", "How it bears on the Code"],
    },
  ]);
});

test("a heading is filled by any of its fields", () => {
  const kept = [account({ fields: whole }), account({ fields: { ...whole, will_do: " " } })];
  expect(layBeside(nmc, kept, year).accounts.map(({ missing }) => missing)).toEqual([
    [],
    ["What I changed or will change"],
  ]);
});

test("accounts count from the first day of the period to the last", () => {
  const days = ["2025-11-24", "2025-11-25", "2026-11-24", "2026-11-25"];
  const accounts = days.map((text) => account({ day: day(text), fields: whole }));
  const { accounts: counted, outside, gap } = layBeside(nmc, accounts, year);
  expect({ days: counted.map(({ account }) => account.day), outside, gap }).toEqual({
    days: ["2025-11-25", "2026-11-24"],
    outside: 2,
    gap: { accounts: { there: 2, least: 5 }, withPeer: { there: 0 }, unfinished: 0 },
  });
});

test("without a period everything counts", () => {
  const accounts = [account({ day: day("1999-01-01") }), account()];
  expect(layBeside(shippedProfile("generic"), accounts, undefined)).toMatchObject({
    outside: 0,
    gap: { accounts: { there: 2 }, unfinished: 2 },
  });
});

test("an account that says nothing of what is asked does not count, nor does its peer", () => {
  const other = account({ fields: { felt: "Tired." }, peer: true });
  const kept = account({ fields: { learned: "To ask first.", changed: "I ask." } });
  const { gap, accounts } = layBeside(socialWork, [other, kept], year);
  expect({ gap, counts: accounts.map(({ counts }) => counts) }).toEqual({
    gap: {
      accounts: { there: 1, least: 2 },
      withPeer: { there: 0, least: 1 },
      unfinished: 0,
    },
    counts: [false, true],
  });
});

test("a text with a limit is as long as its accounts together; what scarf does not hold has no length", () => {
  const accounts = [
    account({ fields: { happened: "one two" } }),
    account({ fields: { learned: "three" } }),
  ];
  expect(layBeside(shippedProfile("hcpc"), accounts, undefined).limits).toEqual([
    { title: "Summary", words: 500, holds: "words of your own" },
    { title: "Statement", words: 1500, holds: "accounts", there: 3 },
  ]);
});

describe("the months up to a day", () => {
  test.each([
    ["2026-11-24", 12, "2025-11-25"],
    ["2026-11-24", 36, "2023-11-25"],
    ["2024-02-29", 12, "2023-03-01"],
    ["2026-12-31", 12, "2026-01-01"],
    ["2026-05-31", 3, "2026-03-01"],
  ])("up to %s, %i of them, begin on %s", (last, months, from) => {
    expect(monthsUpTo(day(last), months)).toEqual(period(from, last));
  });
});

test("every account lies inside or outside, whatever the days", () => {
  const days = fc
    .date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
    .map((date) => day(date.toISOString().slice(0, 10)));
  fc.assert(
    fc.property(fc.array(days), fc.tuple(days, days), (all, [a, b]) => {
      const [from = a, to = b] = [a, b].toSorted();
      const accounts = all.map((day) => account({ day }));
      const { accounts: inside, outside, gap } = layBeside(nmc, accounts, { from, to });
      expect(inside.length + outside).toBe(all.length);
      expect(gap.accounts.there).toBe(inside.length);
    }),
  );
});
