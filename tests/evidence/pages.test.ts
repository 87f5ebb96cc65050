import { expect, test } from "vitest";
import { layBeside } from "../../src/evidence/evidence.ts";
import { pagesOf } from "../../src/evidence/pages.ts";
import { account, day, newId, period } from "../support/factories.ts";
import { shippedProfile } from "./shipped-profiles.ts";

const november = period("2026-11-01", "2026-11-30");
const kept = account({
  entry: newId(),
  day: day("2026-11-23"),
  title: "The letter",
  fields: { happened: "A letter came.", learned: "To ask first.", changed: "I ask." },
  peer: true,
});

test("an account is handed in without its ids, under the register's headings, dated by the month", () => {
  expect(pagesOf(layBeside(shippedProfile("ncps"), [kept], november), undefined)).toEqual({
    title: "National Counselling and Psychotherapy Society (NCPS)",
    period: "November 2026",
    model: undefined,
    pages: [
      {
        title: "The letter",
        when: "November 2026",
        peer: true,
        words: 8,
        sections: [
          { heading: "What it was", text: "A letter came." },
          { heading: "What I learned", text: "To ask first." },
          { heading: "What it does for my work", text: "I ask." },
        ],
        leftOut: [],
      },
    ],
  });
});

test("a dated list says the day", () => {
  const { pages } = pagesOf(layBeside(shippedProfile("hcpc"), [kept], undefined), undefined);
  expect(pages.map(({ when }) => when)).toEqual(["Mon 23 November 2026"]);
});

test("under a model's headings an account says what has no stage there", () => {
  const evidence = layBeside(shippedProfile("ncps"), [kept], undefined);
  expect(pagesOf(evidence, "gibbs")).toMatchObject({
    model: "Gibbs, 1988",
    pages: [{ words: 6, leftOut: ["what has changed since"] }],
  });
});

test("an account that says nothing there has no page", () => {
  const felt = account({ fields: { felt: "Tired." } });
  const evidence = layBeside(shippedProfile("ncps"), [felt], undefined);
  expect(pagesOf(evidence, undefined).pages).toEqual([]);
  expect(pagesOf(evidence, "era").pages).toHaveLength(1);
});
