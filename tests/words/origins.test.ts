import { describe, expect, test } from "vitest";
import { withoutOrigin } from "../../src/prompt-sets/origins.ts";
import type { DataList } from "../../src/prompt-sets/prompt-set.ts";
import { PUBLICATIONS } from "./publications.ts";
import { mapOf, mapsOf, shippedText, WORD_FILES, yamlFiles, yamlValue } from "./shipped.ts";

/** The demo's year is invented from beginning to end, and lists of names have no ideas in them: they say so once. */
const SAID_ONCE = [
  "data/demo-year.yaml",
  "data/given-names.yaml",
  "data/no-names.yaml",
  "data/towns.yaml",
];
const LISTS = yamlFiles("data").filter((file) => !SAID_ONCE.includes(file));

test.each(LISTS)("%s says of everything in it where it comes from", (file) => {
  expect(withoutOrigin(yamlValue(file))).toEqual([]);
  expect(mapsOf(mapOf(yamlValue(file), file)["items"], file).length).toBeGreaterThan(0);
});

test.each(yamlFiles("data/evidence"))("%s has the register's own page for a reference", (file) => {
  const { src, source, link, checked, caution } = mapOf(yamlValue(file), file);
  expect({ src, source, link, checked, caution }).toEqual({
    src: file.endsWith("/generic.yaml") ? "ours" : "field",
    source: expect.stringMatching(/^(Ours|Field)\b/),
    link: expect.stringMatching(/^https:/),
    checked: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
    caution: expect.stringMatching(/out of date/),
  });
});

/** Who each idea comes from. In the lists that are not here, ours is everything that is not said to be another's. */
const ORIGINS: Readonly<Partial<Record<DataList, Readonly<Record<string, readonly string[]>>>>> = {
  "power-sources": {
    article: ["personal", "role"],
    field: ["status", "collective", "systemic"],
    ours: ["none", "cannot-tell"],
  },
  "markers-up": {
    article: ["focused-on-them", "alert", "needs-behind", "kind", "caring", "spacious", "taller"],
    ours: ["like-the-other-seat", "none", "cannot-tell"],
  },
  "markers-down": {
    article: [
      "turned-inward",
      "needs-in-front",
      "cautious",
      "protective",
      "eager",
      "relieved",
      "smaller",
      "relaxed",
    ],
    ours: ["like-the-other-seat", "none", "cannot-tell"],
  },
  "half-yes": {
    field: ["tired", "unsure", "unwilling", "not-chosen", "afraid-to-harm", "wanting-to-be-liked"],
    ours: ["none", "afraid-to-be-hurt", "cannot-tell"],
  },
  "handing-back": {
    comment: ["difference"],
    ours: [
      "reasoning",
      "choice",
      "goal",
      "disagreement",
      "landed",
      "complaint",
      "none",
      "cannot-tell",
    ],
  },
  circumstances: {
    ours: [
      "mandated",
      "crisis",
      "dependent",
      "touch",
      "report",
      "no-other",
      "fellow",
      "can-leave",
      "can-complain",
      "higher-status",
    ],
  },
  "repair-steps": {
    field: ["acknowledge", "ask", "intent", "regret"],
    ours: ["change", "need", "look-again"],
  },
  values: {
    article: [
      "safety",
      "larger-frame",
      "expertise",
      "responsibilities",
      "accountability",
      "progress",
    ],
  },
  misunderstandings: { article: ["equality", "hurry", "fear", "inflation", "good-will"] },
};

describe("what is the article's, its readers', the field's and ours", () => {
  test.each(Object.entries(ORIGINS))("is told apart in %s", (list, origins) => {
    expect(idsBySource(itemsOf(list))).toEqual(origins);
  });

  test("is told apart in the roles: who is employed is not in the article", () => {
    expect(idsBySource(itemsOf("roles"))["ours"]).toEqual(["employee"]);
  });

  test("is told apart in what stands under a value", () => {
    const assurances = itemsOf("values").flatMap(({ assurances }) => mapsOf(assurances, "values"));
    expect(new Set(assurances.map(({ src }) => src))).toEqual(new Set(["article"]));
  });

  test("is told apart in the signs: a reader named one of them", () => {
    const signs = itemsOf("misunderstandings").flatMap(({ signs }) => mapsOf(signs, "signs"));
    const notOurs = signs.filter(({ src }) => src !== "ours");
    expect(notOurs).toEqual([{ label: "I took my own norm for neutral", src: "comment" }]);
  });
});

/** Where publications are named. */
const NAMING = [...WORD_FILES, "src/evidence/models.ts"];

describe("publications", () => {
  test.each(NAMING)("that %s names are known to exist", (file) => {
    expect(unknownYears(shippedText(file))).toEqual([]);
  });

  test("are each named somewhere", () => {
    const named = NAMING.map(shippedText).join("\n");
    expect(
      PUBLICATIONS.filter(({ by, year }) => !named.includes(by) || !named.includes(year)),
    ).toEqual([]);
  });

  test("that do not exist are found, also those of somebody who wrote in another year", () => {
    const invented =
      "After Nobody (1999), and after Smit and\n# others (2016). Not Smit (2017). On 2026-11-24.";
    expect(unknownYears(invented)).toEqual(["After Nobody (1999", "others (2016). Not Smit (2017"]);
  });
});

function itemsOf(list: string): readonly Readonly<Record<string, unknown>>[] {
  const file = `data/${list}.yaml`;
  return mapsOf(mapOf(yamlValue(file), file)["items"], file);
}

function idsBySource(
  items: readonly Readonly<Record<string, unknown>>[],
): Readonly<Record<string, readonly unknown[]>> {
  const grouped = Object.groupBy(items, ({ src }) => String(src));
  return Object.fromEntries(
    Object.entries(grouped).map(([src, found = []]) => [src, found.map(({ id }) => id)]),
  );
}

/** How far in front of a year its author stands at most, in characters. */
const REACH = 60;

/** Years of the last two hundred with the words before them, where none of the known publications is meant. */
function unknownYears(text: string): readonly string[] {
  const plain = text.replace(/\n#? */g, " ").replace(/\b\d{4}-\d\d-\d\d\b|https:\S+/g, "");
  return [...plain.matchAll(/\b(?:1[89]|20)\d\d\b/g)]
    .map(({ index, 0: year }) => ({ year, before: plain.slice(Math.max(0, index - REACH), index) }))
    .filter(
      ({ year, before }) =>
        !PUBLICATIONS.some((known) => known.year === year && before.includes(known.by)),
    )
    .map(({ year, before }) => `${before.slice(-25).trim()}${year}`);
}
