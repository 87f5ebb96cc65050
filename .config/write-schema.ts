import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { promptKinds } from "../src/prompt-sets/kinds/index.ts";
import { extendingSetFields, setFields } from "../src/prompt-sets/set-fields.ts";

const FILE = join(import.meta.dirname, "../data/prompt-set.schema.json");

/** The JSON Schema by which editors help to write prompt sets, made from what validates them. */
export function promptSetSchema(): string {
  const schema = toJsonSchema(v.union([setFields(promptKinds), extendingSetFields(promptKinds)]), {
    definitions: { prompt: promptKinds },
    // JSON has no number that is not finite.
    ignoreActions: ["finite"],
  });
  const named = { title: "A prompt set of scarf", ...schema };
  return `${JSON.stringify(named, undefined, 2)}\n`;
}

if (import.meta.main) writeFileSync(FILE, promptSetSchema());
