import { describe, expect, test } from "vitest";
import { MODEL_FIELDS, type ModelField } from "../../src/domain/entry.ts";
import { type Model, REFLECTIVE_MODELS } from "../../src/evidence/models.ts";
import type { Prompt } from "../../src/prompt-sets/prompt-set.ts";
import { path } from "./paths.ts";
import { REFLECTIONS, shippedSet } from "./shipped-sets.ts";

/** The model fields that a set feeds, in its order. */
function fieldsOf(id: string): readonly ModelField[] {
  return shippedSet(id).prompts.flatMap((prompt) => fieldOf(prompt) ?? []);
}

function fieldOf(prompt: Prompt): ModelField | undefined {
  return "feeds" in prompt ? MODEL_FIELDS.find((field) => field === prompt.feeds) : undefined;
}

describe.each(REFLECTIONS)("the reflection %s", (id) => {
  const set = shippedSet(id);

  test("belongs to no session: it fills in nothing and asks every seat the same", () => {
    expect(set.prompts.filter(({ ask, help = "" }) => /[{}]/.test(ask + help))).toEqual([]);
    expect(path(set, "up", { fit_norm: "yes", closer: true })).toEqual(
      path(set, "down", { fit_norm: "yes", closer: true }),
    );
    expect(path(set, "up", { fit_norm: "yes", closer: true })).toEqual(set.prompts);
  });

  test("asks for each field of the model once at most, and for what it takes to learn", () => {
    const fields = fieldsOf(id);
    expect(fields).toEqual([...new Set(fields)]);
    expect(fields).toEqual(expect.arrayContaining(["happened", "will_do"]));
    expect(fields.some((field) => field === "learned" || field === "because")).toBe(true);
  });

  test("leaves room for what happened", () => {
    const happened = set.prompts.find((prompt) => fieldOf(prompt) === "happened");
    expect(happened?.kind).toBe("lines");
  });

  test("says where people are to be left out", () => {
    const helps = set.prompts.map(({ help = "" }) => help).join(" ");
    expect(helps).toMatch(/name one person|Name nobody|who it was/);
  });
});

test("all seven fields of the model are asked for", () => {
  const asked = new Set(REFLECTIONS.filter((id) => id !== "account").flatMap(fieldsOf));
  expect(MODEL_FIELDS.filter((field) => !asked.has(field))).toEqual([]);
});

test.each<{ id: string; model: Model }>([
  { id: "gibbs", model: "gibbs" },
  { id: "what-so-what-now-what", model: "driscoll" },
])("$id asks in the order of the stages that it is named after", ({ id, model }) => {
  const stages = REFLECTIVE_MODELS[model].sections.flatMap(({ fields }) => fields);
  const asked = fieldsOf(id);
  expect(asked).toEqual(stages.filter((field) => asked.includes(field)));
});
