import { readdirSync, readFileSync } from "node:fs";
import { readYaml } from "../../src/prompt-sets/yaml-source.ts";

const ROOT = new URL("../../", import.meta.url);

/**
 * Who speaks, and so which rules hold. asked: questions, their answers and the lists behind them. told: help, messages
 * and documents. report: what a report says by itself. made up: what the practitioner of the demo is supposed to have written.
 */
export type Voice = "asked" | "told" | "report" | "made up";

/** A word or sentence that a person reads or hears. `key` is the field, the command or the place it stands in. */
export interface ShippedText {
  readonly file: string;
  readonly key: string;
  readonly voice: Voice;
  readonly text: string;
}

/** Fields whose words are read even when they are single ones. */
const WORDED = ["title", "ask", "help", "label", "gist", "object", "on", "off", "heading"];
/** Fields for scarf. All others are read when there is a blank in them. */
const UNWORDED = ["when", "link"];
/** Fields for whoever asks where the words come from. */
const OF_ORIGIN = ["source", "reference"];
const MADE_UP = "data/demo-year.yaml";

/** Files with words for people, below `prompts/` and `data/`. A new one is among them by itself. */
export const WORD_FILES = ["prompts", "data", "data/evidence"].flatMap(yamlFiles);

/** Everything in these files that a person reads or hears, in their order. */
export function shippedTexts(files: readonly string[] = WORD_FILES): readonly ShippedText[] {
  return files.flatMap((file) => [...textsIn(yamlValue(file), file, "")]);
}

// One in a list stands under the key of the list.
function* textsIn(value: unknown, file: string, key: string): Generator<ShippedText> {
  if (typeof value === "string" && isRead(key, value))
    yield { file, key, voice: voiceOf(file, key), text: value };
  if (typeof value !== "object" || value === null) return;
  for (const [inner, part] of Object.entries(value))
    yield* textsIn(part, file, Array.isArray(value) ? key : inner);
}

function isRead(key: string, text: string): boolean {
  if (UNWORDED.includes(key)) return false;
  return WORDED.includes(key) || text.includes(" ");
}

function voiceOf(file: string, key: string): Voice {
  if (OF_ORIGIN.includes(key)) return "told";
  return file === MADE_UP ? "made up" : "asked";
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
