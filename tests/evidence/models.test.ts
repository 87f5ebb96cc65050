import { describe, expect, test } from "vitest";
import { MODEL_FIELDS } from "../../src/domain/entry.ts";
import { MODELS, REFLECTIVE_MODELS } from "../../src/evidence/models.ts";
import { leftOut, missingIn, project } from "../../src/evidence/projection.ts";
import { account } from "../support/factories.ts";

/** Each field says its own name. */
const telling = account({
  fields: Object.fromEntries(MODEL_FIELDS.map((field) => [field, `about ${field}`])),
});

test.each([
  ["gibbs", ["changed"]],
  ["driscoll", []],
  ["era", []],
  ["kolb", []],
  ["atkins-murphy", ["will_do", "changed"]],
] as const)("%s leaves out of the seven fields only %j", (model, fields) => {
  expect(leftOut(REFLECTIVE_MODELS[model].sections)).toEqual(fields);
});

describe.each(MODELS)("%s", (model) => {
  const { sections, source } = REFLECTIVE_MODELS[model];

  test("says who it is by, and when", () => {
    expect(source).toMatch(/^[A-Z]\w+.*, (19|20)\d\d/);
  });

  test("has no field under two headings, and no heading twice", () => {
    const used = sections.flatMap(({ fields }) => fields);
    expect(new Set(used).size).toBe(used.length);
    expect(new Set(sections.map(({ heading }) => heading)).size).toBe(sections.length);
  });

  test("says all of an account, but for what it leaves out", () => {
    const said = project(telling, sections)
      .flatMap(({ text }) => text.split("\n"))
      .toSorted();
    const rest = leftOut(sections).map((field) => `about ${field}`);
    expect([...said, ...rest].toSorted()).toEqual(
      MODEL_FIELDS.map((field) => `about ${field}`).toSorted(),
    );
    expect(missingIn(telling, sections)).toEqual([]);
  });
});

test("the three questions of Driscoll hold everything", () => {
  expect(project(telling, REFLECTIVE_MODELS.driscoll.sections)).toEqual([
    { heading: "What?", text: "about happened\nabout felt" },
    { heading: "So what?", text: "about judged\nabout because\nabout learned" },
    { heading: "Now what?", text: "about will_do\nabout changed" },
  ]);
});

test("stages with nothing under them are left out, and named as missing", () => {
  const { sections } = REFLECTIVE_MODELS.kolb;
  const kept = account({ fields: { judged: " Too fast. ", learned: "" } });
  expect(project(kept, sections)).toEqual([
    { heading: "Reflective observation", text: "Too fast." },
  ]);
  expect(missingIn(kept, sections)).toEqual([
    "Concrete experience",
    "Abstract conceptualisation",
    "Active experimentation",
  ]);
});
