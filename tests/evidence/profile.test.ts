import { describe, expect, test } from "vitest";
import { readProfile } from "../../src/evidence/profile.ts";
import { brokenRules, longestSentence } from "../words/tone.ts";
import { PROFILE_FILES, profileText, shippedProfile } from "./shipped-profiles.ts";

const ids = PROFILE_FILES.map((file) => file.replace(/\.yaml$/, ""));

test("there is a profile for each register that asks for reflection, and one for any other", () => {
  expect(ids).toEqual([
    "babcp",
    "bacp",
    "emcc",
    "generic",
    "gmc-rcgp",
    "hcpc",
    "ncps",
    "nmc",
    "social-work-england",
    "sra",
  ]);
});

test("the profiles name no rule but those that were looked up", () => {
  const rules = ids.map((id) => {
    const { months, least, leastWithPeer, form, limits, dates } = shippedProfile(id);
    const counts = { months, least, leastWithPeer, form, dates };
    const named = Object.entries({ ...counts, limits: limits.length === 0 ? undefined : limits });
    return [id, Object.fromEntries(named.filter(([, rule]) => rule !== undefined))];
  });
  expect(Object.fromEntries(rules)).toEqual({
    babcp: { months: 12, least: 5, dates: "month" },
    bacp: { form: "Word template", dates: "month" },
    emcc: { months: 12, least: 5, dates: "month" },
    generic: { dates: "month" },
    "gmc-rcgp": { months: 12, dates: "month" },
    hcpc: {
      limits: [
        { title: "Summary", words: 500, holds: "words of your own" },
        { title: "Statement", words: 1500, holds: "accounts" },
      ],
      dates: "day",
    },
    ncps: { dates: "month" },
    nmc: { months: 36, least: 5, form: "own form", dates: "month" },
    "social-work-england": { months: 12, least: 2, leastWithPeer: 1, dates: "month" },
    sra: { dates: "month" },
  });
});

describe.each(ids)("%s", (id) => {
  const profile = shippedProfile(id);

  test("goes by the name of its file", () => {
    expect(profile.id).toBe(id);
  });

  test("says when it was looked up, where to look again, and that it may be out of date", () => {
    expect(profile).toMatchObject({
      checked: "2026-11-24",
      link: expect.stringMatching(/^https:\/\/[\w.-]+\.\w+\//),
      caution: expect.stringMatching(/change every year.* out of date/),
    });
  });

  test("has each heading and each field once", () => {
    const headings = profile.sections.map(({ heading }) => heading);
    const fields = profile.sections.flatMap(({ fields }) => fields);
    expect([new Set(headings).size, new Set(fields).size]).toEqual([
      headings.length,
      fields.length,
    ]);
  });

  test("asks what was learned", () => {
    expect(profile.sections.flatMap(({ fields }) => fields)).toContain("learned");
  });

  test("speaks plainly", () => {
    const { whom, asks, caution, sections } = profile;
    const texts = [whom, asks, caution, ...sections.map(({ heading }) => heading)];
    expect(
      texts.filter((text) => brokenRules(text).length > 0 || longestSentence(text) > 20),
    ).toEqual([]);
  });
});

test("the generic profile has a heading for each field of the model", () => {
  expect(shippedProfile("generic").sections.map(({ fields }) => fields)).toEqual([
    ["happened"],
    ["felt"],
    ["judged"],
    ["because"],
    ["learned"],
    ["will_do"],
    ["changed"],
  ]);
});

const NMC = profileText("nmc.yaml");

test.each([
  ["that is empty", ""],
  ["that is no YAML", "a: [1"],
  ["with a rule that nobody knows", `${NMC}hours: 35\n`],
  ["without the day it was looked up", NMC.replace(/^checked:.*\n/m, "")],
  ["looked up on a day that does not exist", NMC.replace("2026-11-24", "2026-11-31")],
  ["without a link", NMC.replace(/^link:.*\n/m, "")],
  ["with a link that is no page", NMC.replace("https://", "javascript:")],
  ["without its caution", NMC.replace(/^caution:[\s\S]*/m, "")],
  [
    "without headings",
    NMC.replace(/^ {2}- \{ heading.*\n/gm, "").replace("sections:", "sections: []"),
  ],
  ["with a field that the model has not", NMC.replace("[happened]", "[happend]")],
  ["with a minimum of nothing", NMC.replace("least: 5", "least: 0")],
])("a profile %s is damaged", (_what, text) => {
  expect(text).not.toBe(NMC);
  expect(() => readProfile(text, "data/evidence/nmc.yaml")).toThrow(
    "data/evidence/nmc.yaml is damaged",
  );
});
