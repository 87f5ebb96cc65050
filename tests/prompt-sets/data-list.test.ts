import { expect, test } from "vitest";
import { readDataList } from "../../src/prompt-sets/data-list.ts";

test("a list has its items in order, without the fields that only reports read", () => {
  const text = `scarf: 1
source: ours
items:
  - { id: safety, label: Safety, help: Protected., src: article, assurances: [] }
  - { id: frame, label: A larger frame, src: article }
`;
  expect(readDataList(text, "values.yaml")).toEqual([
    { id: "safety", label: "Safety", help: "Protected." },
    { id: "frame", label: "A larger frame" },
  ]);
});

test.each([
  ["is empty", ""],
  ["is no YAML", "["],
  ["has an item without a label", "scarf: 1\nitems: [{ id: a, src: ours }]"],
  ["has an item that comes from nowhere", "scarf: 1\nitems: [{ id: a, label: A }]"],
  ["names no reference", "scarf: 1\nitems: [{ id: a, label: A, src: field }]"],
])("a list that %s is damaged", (_, text) => {
  expect(() => readDataList(text, "values.yaml")).toThrow("values.yaml is damaged");
});
