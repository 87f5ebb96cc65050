import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { waysOut } from "../support/ways-out.ts";

const files = readdirSync("src", { encoding: "utf8", recursive: true }).filter((file) =>
  file.endsWith(".ts"),
);

test("no source of scarf's has a way to another machine", () => {
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    waysOut(readFileSync(join("src", file), "utf8")).map((way) => `${file}: ${way}`),
  );
  expect(found).toEqual([]);
});

test.each([
  'import { connect } from "node:net";',
  'const https = await import("https");',
  "const socket = require('node:dgram');",
  "await fetch(address);",
  "new WebSocket(address)",
])("one would be found: %s", (code) => {
  expect(waysOut(code)).toHaveLength(1);
});
