import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fakeVault } from "../support/fake-vault.ts";
import { ROOT, read } from "./documents.ts";
import { examplesWorld } from "./examples-world.ts";
import { codeSpans, section, tableRows } from "./markdown.ts";

/** Calls that together print every schema, in an order that works. */
const CALLS = [
  "scarf init",
  "scarf on nurse --skip",
  `scarf leave --file ${join(ROOT, "LICENSE")}`,
  "scarf leave list",
  "scarf show {held}",
  "scarf leave let-go {held}",
  "scarf search more",
  "scarf off",
  "scarf day",
  "scarf status",
  "scarf log",
  "scarf show {entry}",
  "scarf map",
  `scarf note --file ${join(ROOT, "LICENSE")}`,
  "scarf reflect what-so-what-now-what --answer happened=More --answer will_do=Ask",
  "scarf quote {entry} --prompt happened",
  "scarf quote",
  "scarf follow-ups",
  "scarf follow-ups skip {follow-up}",
  `scarf ends add --file ${join(ROOT, "LICENSE")}`,
  "scarf ends move {end} --where home",
  `scarf repairs new --file ${join(ROOT, "LICENSE")}`,
  "scarf repairs",
  "scarf report",
  "scarf evidence",
  "scarf evidence nmc",
  "scarf evidence add --answer learned=More",
  "scarf evidence list",
  "scarf concern-note edit --answer opening=Ask",
  "scarf config",
  "scarf config names",
  "scarf config hold",
  "scarf undo",
  "scarf undo --list",
  "scarf delete {end} --yes",
  "scarf forget --older-than 3y --dry-run",
  "scarf roles",
  "scarf roles add pilot --object hat",
  "scarf prompts",
  "scarf prompts show on",
  `scarf prompts check ${join(ROOT, "prompts/on.yaml")}`,
  "scarf prompts path",
  "scarf doctor",
  "scarf lock --passphrase-file pass.txt",
  "scarf passphrase --passphrase-file pass.txt --new-passphrase-file pass.txt",
  "scarf unlock --passphrase-file pass.txt",
];

describe("the JSON that the README tells of", () => {
  const documented = documentedShapes(read("README.md"));

  test("has the fields that are printed", async () => {
    const world = examplesWorld({ vault: fakeVault({ form: "none" }) });
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

/** `{entry}` stands for the id of the newest entry, `{follow-up}` and `{end}` for that of the first follow-up or loose end. */
async function withId(world: ReturnType<typeof examplesWorld>, call: string): Promise<string> {
  const json = async (args: string) =>
    JSON.parse((await world.call(`scarf ${args} --json`)).output);
  if (call.includes("{entry}"))
    return call.replace("{entry}", (await json("log -n 1")).entries[0].id);
  if (call.includes("{follow-up}"))
    return call.replace("{follow-up}", (await json("follow-ups")).follow_ups[0].id);
  if (call.includes("{held}"))
    return call.replace("{held}", (await json("leave list")).things[0].id);
  if (call.includes("{end}")) return call.replace("{end}", (await json("ends")).ends[0].id);
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
