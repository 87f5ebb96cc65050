import { describe, expect, test } from "vitest";
import { RITUALS } from "../../../src/domain/entry.ts";
import { readDemoMaterial } from "../../../src/prompt-sets/demo-material.ts";
import { shippedText } from "../../words/shipped.ts";
import { SHIPPED, shippedSet } from "../../words/shipped-sets.ts";
import { brokenRules } from "../../words/tone.ts";
import { demoOptions, material } from "./plans.ts";

const prompts = SHIPPED.flatMap((id) => shippedSet(id).prompts);
const { answered, scales, agreed, leanings, texts, marked, follow_ups } = material;
const written = [...Object.values(texts).flat(), ...follow_ups.answers];

describe("the material of the demo", () => {
  test("speaks of questions that are asked, as they are asked", () => {
    const kinds = [
      { names: Object.keys(scales), kinds: ["scale"] },
      { names: Object.keys(agreed), kinds: ["confirm"] },
      { names: Object.keys(leanings), kinds: ["choice", "choices"] },
      { names: Object.keys(texts), kinds: ["text", "lines"] },
      { names: Object.keys(marked), kinds: ["text", "lines"] },
      { names: Object.keys(answered), kinds: undefined },
    ];
    const unknown = kinds.flatMap(({ names, kinds }) =>
      names
        .filter((name) => name !== "usual")
        .filter(
          (name) =>
            !prompts.some(({ id, kind }) => isOf(name, id) && (kinds?.includes(kind) ?? true)),
        ),
    );
    expect(unknown).toEqual([]);
  });

  test("speaks of roles and rituals that there are", () => {
    const known = [...demoOptions("roles").map(({ value }) => value), ...RITUALS];
    const named = [scales, agreed, leanings, texts, answered]
      .flatMap((table) => Object.keys(table))
      .flatMap((name) => name.split("/")[1] ?? []);
    const worn = [...material.week, ...material.nights].map(({ role }) => role);
    expect([...named, ...worn].filter((name) => !known.includes(name))).toEqual([]);
    expect(worn.filter((role) => material.minutes[role] === undefined)).toEqual([]);
  });

  test("leans to options that there are", () => {
    const unknown = Object.entries(leanings).flatMap(([name, weights]) => {
      const values = prompts.flatMap((prompt) => (isOf(name, prompt.id) ? valuesOf(prompt) : []));
      return Object.keys(weights).filter((value) => !values.includes(value));
    });
    expect(unknown).toEqual([]);
  });

  test("has a text for every question that asks for one", () => {
    const asked = prompts.filter(({ kind }) => kind === "text" || kind === "lines");
    const inRituals = new Set(
      ["on", "off", "day"].flatMap((id) => shippedSet(id).prompts.map((prompt) => prompt.id)),
    );
    const without = asked.filter(
      ({ id }) => inRituals.has(id) && !Object.keys(texts).some((name) => isOf(name, id)),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test("names nobody and no place: capitals begin a sentence or are an I", () => {
    expect(written.length).toBeGreaterThan(250);
    expect(written.filter(hasName)).toEqual([]);
  });

  test("would be caught with a name", () => {
    expect(
      ["I called Robin back.", "Lunch in Vienna.", "call Kim; friday"].filter(hasName),
    ).toHaveLength(3);
    expect(["I wait. It came, and I'd not asked.", "Soup."].filter(hasName)).toEqual([]);
  });

  test("is not about anybody's gender, is no diagnosis, and is not loud", () => {
    const kept = ["someone's gender", "diagnosis", "loud", "spelling", "the pilot's line", "score"];
    const broken = written.filter((text) => brokenRules(text).some((rule) => kept.includes(rule)));
    expect(broken).toEqual([]);
  });

  test("has no text twice", () => {
    expect(new Set(written).size).toBe(written.length);
  });

  test("is refused when it is damaged", () => {
    const text = shippedText("data/demo-year.yaml");
    const damaged = [
      text.replace("scarf: 1", "scarf: 2"),
      text.replace("chance: 0.3", "chance: 3"),
      "{",
    ];
    for (const one of damaged)
      expect(() => readDemoMaterial(one, "demo.yaml")).toThrow("demo.yaml is damaged");
  });
});

/** Whether a name of the material, with or without a role or ritual, is of a question. */
function isOf(name: string, id: string): boolean {
  return name.split("/")[0] === id;
}

function valuesOf(prompt: (typeof prompts)[number]): readonly string[] {
  if (prompt.kind !== "choice" && prompt.kind !== "choices") return [];
  const { options } = prompt;
  return (options.from === "set" ? options.list : demoOptions(options.list)).map(
    ({ value }) => value,
  );
}

/** A capital that stands neither at the start nor after the end of a sentence; an I, also with an apostrophe, is none. */
function hasName(text: string): boolean {
  return /(?<![.?!] |^)(?<!\p{L})(?!I\b)\p{Lu}/u.test(text);
}
