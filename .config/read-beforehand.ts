import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "rolldown";
import { plainText, readYaml } from "../src/prompt-sets/yaml-source.ts";

/** What a ritual reads: the sets and the reference lists, but not what other commands alone need. */
const FOLDERS = ["prompts", "data"];
const LEFT_OUT = ["demo-year.yaml"];

/** Fills `src/prompt-sets/read-beforehand.ts` in. */
export function readBeforehand(): Plugin {
  return {
    name: "read-beforehand",
    load: (id) => {
      if (!id.endsWith("/src/prompt-sets/read-beforehand.ts")) return undefined;
      const pairs = JSON.stringify(FOLDERS.flatMap(valuesIn));
      return `export const READ_BEFOREHAND = new Map(JSON.parse(${JSON.stringify(pairs)}));`;
    },
  };
}

function valuesIn(folder: string): readonly (readonly [string, unknown])[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml") && !LEFT_OUT.includes(name))
    .map((name) => {
      const text = readFileSync(`${folder}/${name}`, "utf8");
      const read = readYaml(text, name);
      if ("issues" in read) throw new Error(`${folder}/${name} is no YAML`);
      return [plainText(text), read.value] as const;
    });
}
