import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readBeforehand } from "../../.config/read-beforehand.ts";
import {
  openYaml,
  plainText,
  readYaml,
  type YamlSource,
} from "../../src/prompt-sets/yaml-source.ts";

// The tests are loaded as the build loads the program: what it fills in is there.
const roles = readFileSync("data/roles.yaml", "utf8");
const changed = `${roles}# A remark.\n`;

test("the build fills in the values of scarf's own files", async () => {
  const code = loadedBy(readBeforehand(), "/anywhere/src/prompt-sets/read-beforehand.ts");
  const { READ_BEFOREHAND } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const read = readYaml(changed, "roles.yaml");
  expect(READ_BEFOREHAND.get(plainText(roles))).toEqual("value" in read ? read.value : "unread");
  expect(READ_BEFOREHAND.size).toBeGreaterThan(10);
});

test("the build leaves every other module as it is", () => {
  expect(loadedBy(readBeforehand(), "/anywhere/src/prompt-sets/yaml-source.ts")).toBe("");
});

test("a text that was read beforehand is not read again, and its issues still have their places", () => {
  const [source, again] = [opened(roles.replaceAll("\n", "\r\n")), opened(roles)];
  expect(again.value).toBe(source.value);
  expect(placeOfSeat(source)).toEqual(placeOfSeat(opened(changed)));
});

test("a text that was changed is read anew", () => {
  expect(opened(changed).value).toEqual(opened(roles).value);
  expect(opened(changed).value).not.toBe(opened(changed).value);
});

function opened(text: string): YamlSource {
  const source = openYaml(text, "roles.yaml");
  if ("issues" in source) throw new Error("It was not read");
  return source;
}

function placeOfSeat({ issue }: YamlSource): unknown {
  return issue({ code: "unknown-kind", message: "Wrong.", path: ["items", 3, "seat"] }).at;
}

function loadedBy({ load }: ReturnType<typeof readBeforehand>, id: string): string {
  const loaded = typeof load === "function" ? Reflect.apply(load, undefined, [id]) : undefined;
  return typeof loaded === "string" ? loaded : "";
}
