import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Role, SEATS, STRENGTHS } from "../../src/domain/role.ts";
import { Failure } from "../../src/lib/failure.ts";
import { readOwnRoles, readRoles, writeRoles } from "../../src/prompt-sets/role-list.ts";
import { readYaml, writeYaml } from "../../src/prompt-sets/yaml-source.ts";

const parent: Role = {
  id: "parent",
  title: "Parent",
  seat: "up",
  strength: 5,
  object: "apron",
  words: { on: "I am here for you.", off: "The apron hangs." },
  origin: "own",
};

describe("shipped roles", () => {
  test("come in their order, without the fields that only authors read", () => {
    const text = writeYaml({
      scarf: 1,
      source: "ours",
      items: [{ ...parent, origin: undefined, src: "article", strength_src: "ours" }],
    });

    expect(readRoles(text, "roles.yaml")).toEqual([{ ...parent, origin: "shipped" }]);
  });

  test("say where they come from", () => {
    const text = writeYaml({ scarf: 1, items: [{ ...parent, src: "article" }] });

    expect(readRoles(text, "roles.yaml")).toHaveLength(1);
    expect(() => readRoles(text.replace("src: article", ""), "roles.yaml")).toThrow("damaged");
  });

  test("that are damaged are scarf's own fault", () => {
    expect(() => readRoles("scarf: 1\nitems: [{ id: a }]", "roles.yaml")).toThrow(
      "roles.yaml is damaged",
    );
  });
});

describe("own roles", () => {
  test.each([undefined, null, []])("are none for %j", (value) => {
    expect(readOwnRoles(value)).toEqual([]);
  });

  test("that are written read back the same", () => {
    const text = fc
      .string({ minLength: 1 })
      .map((raw) => raw.trim())
      .filter((raw) => raw !== "");
    const role = fc.record({
      id: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
      title: text,
      seat: fc.constantFrom(...SEATS),
      strength: fc.constantFrom(...STRENGTHS),
      object: text,
      words: fc.record({ on: text, off: text }),
      origin: fc.constant("own" as const),
    });
    fc.assert(
      fc.property(fc.uniqueArray(role, { selector: ({ id }) => id }), (roles) => {
        const read = readYaml(writeYaml({ roles: writeRoles(roles) }), "config.yaml");

        expect("value" in read && readOwnRoles(Object(read.value).roles)).toEqual(roles);
      }),
    );
  });

  test.each([
    ["no list", { parent }, "The roles in the settings are no list of roles."],
    [
      "a strength that is none",
      [{ ...parent, strength: 6 }],
      "Role 1 in the settings has no valid strength.",
    ],
    [
      "no words",
      [parent, { ...parent, id: "b", words: { on: "a" } }],
      "Role 2 in the settings has no valid words.off.",
    ],
    ["a role that is no map", ["parent"], "Role 1 in the settings has no valid fields."],
    ["one role twice", [parent, parent], 'The settings hold the role "parent" twice.'],
  ])("with %s are refused by name", (_, value, message) => {
    expect(() => readOwnRoles(value)).toThrow(
      expect.objectContaining({ code: "bad-file", message }),
    );
    expect(() => readOwnRoles(value)).toThrow(Failure);
  });
});
