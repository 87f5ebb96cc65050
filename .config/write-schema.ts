import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { promptKinds } from "../src/prompt-sets/kinds/index.ts";
import { extendingSetFields, setFields } from "../src/prompt-sets/set-fields.ts";
import { reportDefinitions, reportFields } from "./report-schema.ts";

/** The JSON Schema by which editors help to write prompt sets, made from what validates them. */
export function promptSetSchema(): string {
  const schema = toJsonSchema(v.union([setFields(promptKinds), extendingSetFields(promptKinds)]), {
    definitions: { prompt: promptKinds },
    // JSON has no number that is not finite.
    ignoreActions: ["finite"],
  });
  return asFile("A prompt set of scarf", schema);
}

/** The JSON Schema of `scarf report --json`, for the programs that read it. */
export function reportSchema(): string {
  const schema = toJsonSchema(reportFields, { definitions: reportDefinitions });
  return asFile("A report of scarf: scarf report --json", schema);
}

function asFile(title: string, schema: object): string {
  return `${JSON.stringify({ title, ...schema }, undefined, 2)}\n`;
}

if (import.meta.main) {
  const data = join(import.meta.dirname, "../data");
  writeFileSync(join(data, "prompt-set.schema.json"), promptSetSchema());
  writeFileSync(join(data, "report.schema.json"), reportSchema());
}
