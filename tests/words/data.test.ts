import { describe, expect, test } from "vitest";
import { isSeat, isStrength } from "../../src/domain/role.ts";
import { DATA_LISTS, type DataList } from "../../src/prompt-sets/prompt-set.ts";
import { mapOf, mapsOf, yamlFiles, yamlValue } from "./shipped.ts";

function items(list: DataList): readonly Readonly<Record<string, unknown>>[] {
  const file = `data/${list}.yaml`;
  return mapsOf(mapOf(yamlValue(file), file)["items"], file);
}

const ids = (list: DataList) => items(list).map((item) => item["id"]);

test("every list that options can come from is there", () => {
  const files = yamlFiles("data");
  expect(DATA_LISTS.filter((list) => !files.includes(`data/${list}.yaml`))).toEqual([]);
});

describe.each(DATA_LISTS)("%s", (list) => {
  test("says its format and who it comes from", () => {
    expect(mapOf(yamlValue(`data/${list}.yaml`), list)).toMatchObject({
      scarf: 1,
      source: expect.stringMatching(/\w/),
    });
  });

  test("has ids of lower-case words, each once", () => {
    expect(ids(list).filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(String(id)))).toEqual([]);
    expect(new Set(ids(list)).size).toBe(ids(list).length);
  });

  test("has a label or a title for every item, each once", () => {
    const labels = items(list).map((item) => item["label"] ?? item["title"]);
    expect(labels.filter((label) => typeof label !== "string" || label === "")).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

/** Roles that the article names, each once. */
const HELPING = [
  "therapist",
  "counsellor",
  "coach",
  "supervisor",
  "clergy",
  "body-worker",
  "massage-therapist",
  "healer",
  "guide",
  "group-leader",
  "doctor",
  "nurse",
  "teacher",
  "social-worker",
  "lawyer",
  "mediator",
];
const OTHER_SEATS = ["supervisee", "patient", "student", "client", "employee"];

describe("the roles", () => {
  test("are those of the article, and the seats beside them", () => {
    const bySeat = Object.groupBy(items("roles"), ({ seat }) => String(seat));
    expect(
      Object.entries(bySeat).map(([seat, roles]) => [seat, roles?.map(({ id }) => id)]),
    ).toEqual([
      ["up", HELPING],
      ["down", OTHER_SEATS],
    ]);
  });

  test("have a seat, a strength of our own and an object", () => {
    const odd = items("roles").filter(
      ({ seat, strength, strength_src, object }) =>
        !isSeat(seat) ||
        !isStrength(strength) ||
        strength_src !== "ours" ||
        !/^[a-z]+$/.test(String(object)),
    );
    expect(odd).toEqual([]);
  });

  test("are spoken in the first person", () => {
    const spoken = items("roles").flatMap(({ id, words }) =>
      Object.values(mapOf(words, `words of ${String(id)}`)).map(String),
    );
    expect(spoken.length).toBe(2 * items("roles").length);
    expect(spoken.filter((words) => !/\b(I|me|my)\b/i.test(words))).toEqual([]);
    expect(new Set(spoken).size).toBe(spoken.length);
  });

  test("keep words that still fit when the object is changed", () => {
    const objects = new Set(items("roles").map(({ object }) => String(object)));
    const naming = items("roles").filter(({ words }) =>
      [...objects].some((object) => new RegExp(`\\b${object}\\b`, "i").test(JSON.stringify(words))),
    );
    expect(naming).toEqual([]);
  });
});

test("there are six values with eleven assurances under them, sorted by us", () => {
  const values = items("values");
  expect({
    values: values.length,
    assurances: values.flatMap((value) => mapsOf(value["assurances"], "assurances")).length,
    sorted: new Set(values.map((value) => value["mapping_src"])),
  }).toEqual({ values: 6, assurances: 11, sorted: new Set(["ours"]) });
});

test("the five misunderstandings lean to both sides, and each has signs to notice", () => {
  const lines = items("misunderstandings").map(({ id, leans, leans_src, signs }) => [
    id,
    leans,
    leans_src,
    mapsOf(signs, "signs").length >= 4,
  ]);
  expect(lines).toEqual([
    ["equality", "under", "ours", true],
    ["hurry", "under", "ours", true],
    ["fear", "under", "ours", true],
    ["inflation", "over", "ours", true],
    ["good-will", "either", "ours", true],
  ]);
});

test("circumstances raise and lower", () => {
  expect(new Set(items("circumstances").map(({ raises }) => raises))).toEqual(
    new Set([true, false]),
  );
});

test("lists about what one senses take none and cannot tell for an answer", () => {
  const inner = [
    "markers-up",
    "markers-down",
    "power-sources",
    "power-sources-finer",
    "handing-back",
    "half-yes",
  ] as const;
  expect(
    inner.filter((list) => !["none", "cannot-tell"].every((id) => ids(list).includes(id))),
  ).toEqual([]);
});

test("of several, none and cannot tell are chosen alone, and nothing else is", () => {
  const listed = DATA_LISTS.filter((list) => list !== "roles" && list !== "power-sides").flatMap(
    (list) => items(list).map(({ id, alone }) => ({ list, id: String(id), alone })),
  );
  const expected = listed.map(({ id }) =>
    ["none", "cannot-tell"].includes(id) ? true : undefined,
  );
  expect(listed.map(({ alone }) => alone)).toEqual(expected);
});
