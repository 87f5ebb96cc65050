import { createHash } from "node:crypto";
import { asOption, readDataList } from "../../src/prompt-sets/data-list.ts";
import type { Issue } from "../../src/prompt-sets/issue.ts";
import { type Base, parsePromptSet } from "../../src/prompt-sets/parse-prompt-set.ts";
import type { DataList, Option, PromptSet } from "../../src/prompt-sets/prompt-set.ts";
import { readRoles } from "../../src/prompt-sets/role-list.ts";
import { shippedText, yamlFiles } from "./shipped.ts";

/** Ids of the shipped sets, in the order of their files. */
export const SHIPPED = yamlFiles("prompts").map((file) =>
  file.slice("prompts/".length, -".yaml".length),
);

/** Those for on, off and day: a minute and a long one each, and the minute with a fit check. */
export const RITUALS: readonly string[] = [
  "day-minute",
  "day",
  "off-minute-fit",
  "off-minute",
  "off",
  "on-minute",
  "on",
];

/** Those for one role in the seat with less role power, each instead of the minute that puts it on. */
export const SEAT_SETS: readonly string[] = ["down-patient", "down-student", "down-supervisee"];

/** Who has which power: of a session, or by itself. */
export const MAPS: readonly string[] = ["map"];

/** Those for a reflection, by whichever name. */
export const REFLECTIONS: readonly string[] = [
  "account",
  "down-power",
  "fit-check",
  "gibbs",
  "month",
  "rupture",
  "supervision",
  "what-so-what-now-what",
];

/** Those for the next step of a repair. */
export const REPAIRS: readonly string[] = ["repair-look-again", "repair-offer", "repair-plan"];

/** Those that a page for others is made of. */
export const PAGES: readonly string[] = ["concern-note"];

/** A shipped set, or every issue that its file has. */
export function parseShipped(file: string): {
  readonly set?: PromptSet | undefined;
  readonly issues: readonly Issue[];
} {
  const parsed = parsePromptSet(shippedText(file), file, {
    digest: (text) => createHash("sha256").update(text).digest("hex").slice(0, 12),
    base: shippedBase,
    list: shippedOptions,
  });
  return "set" in parsed ? { set: parsed.set, issues: [] } : parsed;
}

export function shippedSet(id: string): PromptSet {
  const { set } = parseShipped(`prompts/${id}.yaml`);
  if (set === undefined) throw new Error(`prompts/${id}.yaml has issues`);
  return set;
}

/** The options that a list in `data/` gives, in its order. */
export function shippedOptions(list: DataList): readonly Option[] {
  const file = `data/${list}.yaml`;
  const text = shippedText(file);
  return list === "roles"
    ? readRoles(text, file).map(({ id, title }) => ({ value: id, label: title }))
    : readDataList(text, file).map(asOption);
}

function shippedBase(id: string): Base {
  return SHIPPED.includes(id) ? { set: shippedSet(id) } : { problem: `There is no set ${id}.` };
}
