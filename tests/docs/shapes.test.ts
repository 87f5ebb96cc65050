import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT, read } from "./documents.ts";
import { examplesWorld } from "./examples-world.ts";
import { codeSpans, section, tableRows } from "./markdown.ts";

/** Calls that together print every schema, in an order that works. */
const CALLS = [
  "scarf on nurse --skip",
  "scarf off",
  "scarf day",
  "scarf status",
  "scarf log",
  "scarf show 0",
  "scarf report",
  "scarf roles",
  "scarf roles add pilot --object hat",
  "scarf prompts",
  "scarf prompts show on",
  `scarf prompts check ${join(ROOT, "prompts/on.yaml")}`,
  "scarf prompts path",
];

describe("the JSON that the README tells of", () => {
  const documented = documentedShapes(read("README.md"));

  test("has the fields that are printed", async () => {
    const world = examplesWorld();
    const printed: Record<string, readonly string[]> = {};
    for (const call of CALLS) {
      // The newest entry alone has an id that begins with all of its digits.
      const { output } = await world.call(`${await withId(world, call)} --json`);
      const { schema, ...fields } = JSON.parse(output);
      printed[schema] = Object.keys(fields);
    }
    expect(documented).toEqual(printed);
  });

  test("is all that there is in the sources", () => {
    expect(Object.keys(documented).toSorted()).toEqual(schemasInSources());
  });

  test("would be missed", () => {
    const without = read("README.md").replace("`entries`", "`pages`");
    expect(documentedShapes(without)).toMatchObject({ "scarf/log/1": ["pages"] });
  });
});

/** `scarf show 0` means the newest entry. */
async function withId(world: ReturnType<typeof examplesWorld>, call: string): Promise<string> {
  if (call !== "scarf show 0") return call;
  const { output } = await world.call("scarf log -n 1 --json");
  return call.replace("0", JSON.parse(output).entries[0].id);
}

/** The fields beside `schema`, by schema. */
function documentedShapes(readme: string): Readonly<Record<string, readonly string[]>> {
  const rows = tableRows(section(readme, "For programs") ?? "");
  return Object.fromEntries(
    rows.flatMap(([schemas = "", , fields = ""]) =>
      codeSpans(schemas)
        .filter((schema) => schema.startsWith("scarf/"))
        .map((schema) => [schema, codeSpans(fields)]),
    ),
  );
}

function schemasInSources(): readonly string[] {
  const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" });
  const schemas = files
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [
      ...readFileSync(join(ROOT, "src", file), "utf8").matchAll(/schema: "(scarf\/.+?)"/g),
    ]);
  return [...new Set(schemas.map(([, schema = ""]) => schema))].toSorted();
}
