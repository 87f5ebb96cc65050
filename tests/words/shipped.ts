import { readdirSync, readFileSync } from "node:fs";
import { DATA_LISTS } from "../../src/prompt-sets/prompt-set.ts";
import { readYaml } from "../../src/prompt-sets/yaml-source.ts";

const ROOT = new URL("../../", import.meta.url);

/** A word or sentence that a person reads or hears. `key` is the field it stands in. */
export interface ShippedText {
  readonly file: string;
  readonly key: string;
  readonly text: string;
}

/** The fields that hold words for people. The rest of a file is for scarf and for authors. */
const WORDED = ["title", "ask", "help", "label", "gist", "object", "on", "off"];

/** Everything in `prompts/` and in the lists of `data/` that a person reads or hears, in the order of the files. */
export function shippedTexts(): readonly ShippedText[] {
  const files = [...yamlFiles("prompts"), ...DATA_LISTS.map((list) => `data/${list}.yaml`)];
  return files.flatMap((file) => [...textsIn(yamlValue(file), file)]);
}

function* textsIn(value: unknown, file: string): Generator<ShippedText> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === "string" && WORDED.includes(key)) yield { file, key, text: inner };
    yield* textsIn(inner, file);
  }
}

/** Names such as `prompts/on.yaml`, in order. */
export function yamlFiles(folder: string): readonly string[] {
  return readdirSync(new URL(folder, ROOT))
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .map((name) => `${folder}/${name}`);
}

export function shippedText(file: string): string {
  return readFileSync(new URL(file, ROOT), "utf8");
}

export function yamlValue(file: string): unknown {
  const read = readYaml(shippedText(file), file);
  if ("issues" in read) throw new Error(`${file} cannot be read`);
  return read.value;
}

/** A map, or a test that fails saying where there is none. */
export function mapOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(`${where} is no map`);
  return Object.fromEntries(Object.entries(value));
}

/** The maps of a list, or a test that fails saying where there is none. */
export function mapsOf(
  value: unknown,
  where: string,
): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(value)) throw new Error(`${where} is no list`);
  return value.map((item: unknown, index) => mapOf(item, `${where}[${index}]`));
}
