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
  "scarf show {entry}",
  `scarf note --file ${join(ROOT, "LICENSE")}`,
  "scarf reflect what-so-what-now-what --answer happened=More --answer will_do=Ask",
  "scarf quote {entry} --prompt happened",
  "scarf quote",
  "scarf follow-ups",
  "scarf follow-ups skip {follow-up}",
  "scarf report",
  "scarf evidence",
  "scarf evidence nmc",
  "scarf evidence add --answer learned=More",
  "scarf evidence list",
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

/** `{entry}` stands for the id of the newest entry, `{follow-up}` for that of the first follow-up. */
async function withId(world: ReturnType<typeof examplesWorld>, call: string): Promise<string> {
  const json = async (args: string) =>
    JSON.parse((await world.call(`scarf ${args} --json`)).output);
  if (call.includes("{entry}"))
    return call.replace("{entry}", (await json("log -n 1")).entries[0].id);
  if (call.includes("{follow-up}"))
    return call.replace("{follow-up}", (await json("follow-ups")).follow_ups[0].id);
  return call;
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
