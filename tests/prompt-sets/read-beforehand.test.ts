import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { readBeforehand } from "../../.config/read-beforehand.ts";
import { openYaml, plainText, readYaml } from "../../src/prompt-sets/yaml-source.ts";

const roles = readFileSync("data/roles.yaml", "utf8");

vi.mock("../../src/prompt-sets/read-beforehand.ts", () => ({
  READ_BEFOREHAND: new Map<string, unknown>([["kind: scala\n", { kind: "known" }]]),
}));

test("the build fills in the values of scarf's own files", async () => {
  const code = loadedBy(readBeforehand(), "/anywhere/src/prompt-sets/read-beforehand.ts");
  const { READ_BEFOREHAND } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const read = readYaml(roles, "roles.yaml");
  expect(READ_BEFOREHAND.get(plainText(roles))).toEqual("value" in read ? read.value : "unread");
  expect(READ_BEFOREHAND.size).toBeGreaterThan(10);
});

test("the build leaves every other module as it is", () => {
  expect(loadedBy(readBeforehand(), "/anywhere/src/prompt-sets/yaml-source.ts")).toBe("");
});

test("a text that was read beforehand is not read again, and its issues still have their places", () => {
  const source = openYaml("kind: scala\r\n", "own.yaml");
  if ("issues" in source) throw new Error("It was not read");
  expect(source.value).toEqual({ kind: "known" });
  const issue = source.issue({ code: "unknown-kind", message: "Unknown kind.", path: ["kind"] });
  expect(issue.at).toEqual({ file: "own.yaml", line: 1, column: 7 });
});

test("a text that was changed is read anew", () => {
  expect(readYaml("kind: scale\n", "own.yaml")).toEqual({ value: { kind: "scale" } });
});

function loadedBy({ load }: ReturnType<typeof readBeforehand>, id: string): string {
  const loaded = typeof load === "function" ? Reflect.apply(load, undefined, [id]) : undefined;
  return typeof loaded === "string" ? loaded : "";
}
