import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./real-scarf.ts";

const DIST = join(ROOT, "dist");

/** What a built file loads of Node as soon as it is loaded itself. */
function loadedOfNode(file: string): readonly string[] {
  const text = readFileSync(join(DIST, file), "utf8");
  return [...text.matchAll(/require\("node:([a-z_/]+)"\)/g)].map(([, name = ""]) => name);
}

/** The built file that every call of scarf loads. */
function startFile(): string {
  const main = readFileSync(join(DIST, "main.cjs"), "utf8");
  return /require\("\.\/(start-[^"]+)"\)/.exec(main)?.[1] ?? "";
}

// Each costs every start; crypto alone some milliseconds.
test("a start loads no more of Node than it needs", () => {
  expect(loadedOfNode(startFile()).toSorted()).toEqual([
    "events",
    "fs",
    "os",
    "path",
    "process",
    "util",
  ]);
});
