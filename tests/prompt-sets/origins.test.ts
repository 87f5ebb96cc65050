import { expect, test } from "vitest";
import { withoutOrigin } from "../../src/prompt-sets/origins.ts";

test("an item that says where it comes from is in order, also in a list inside of another", () => {
  const file = {
    scarf: 1,
    items: [
      { id: "a", src: "article", signs: [{ label: "One", src: "ours" }], words: { on: "I am" } },
      { id: "b", src: "field", reference: "Smit (2016)", leans: "over", leans_src: "ours" },
    ],
  };
  expect(withoutOrigin(file)).toEqual([]);
});

test("one reference can stand for a whole file", () => {
  expect(withoutOrigin({ reference: "Smit (2016)", items: [{ src: "field" }] })).toEqual([]);
});

test.each([
  ["no origin", { items: [{ id: "a", src: "ours" }, { id: "b" }] }, ["items.1"]],
  [
    "no origin inside",
    { items: [{ src: "ours", signs: [{ label: "One" }] }] },
    ["items.0.signs.0"],
  ],
  ["an unknown origin", { items: [{ src: "doctrine" }] }, ["items.0"]],
  ["an unknown origin of one field", { items: [{ src: "ours", leans_src: "" }] }, ["items.0"]],
  ["no reference for the field", { items: [{ src: "field" }] }, ["items.0"]],
  ["an empty reference", { reference: " ", items: [{ src: "field" }] }, ["items.0"]],
  [
    "a reference that is not its own",
    { items: [{ src: "field" }, { src: "ours", reference: "x" }] },
    ["items.0"],
  ],
])("%s is found", (_what, file, places) => {
  expect(withoutOrigin(file)).toEqual(places);
});

test.each([undefined, "", [], {}])("there is nothing to say of %j", (file) => {
  expect(withoutOrigin(file)).toEqual([]);
});
