import type { BaseIssue } from "valibot";
import { suggest } from "../lib/suggest.ts";
import type { IssueCode, Path, Wrong } from "./issue.ts";
import { ID, ID_WORDS } from "./kinds/fields.ts";
import { LANGUAGE } from "./set-fields.ts";

type SchemaIssue = BaseIssue<unknown>;

/**
 * What a schema found, in an author's words; `path` leads to what was checked. Unknown keys are left out:
 * `unknownFields` reports them all.
 */
export function wrongOf(issue: SchemaIssue, path: Path): readonly Wrong[] {
  if (issue.expected === "never") return [];
  const inner = issue.type === "union" ? innerIssues(issue) : [];
  if (inner.length > 0) return inner.flatMap((one) => wrongOf(one, [...path, ...keysOf(issue)]));
  const full = [...path, ...keysOf(issue)];
  const last = issue.path?.at(-1);
  if (last?.origin === "key" && issue.received === "undefined")
    return [
      {
        code: "missing-field",
        message: `The field ${String(last.key)} is missing.`,
        path: full.slice(0, -1),
      },
    ];
  return [{ path: full, ...sayIssue(issue, nameOf(full)) }];
}

/** Of the ways a value could be meant, the one that looks inside it. */
function innerIssues({ issues }: SchemaIssue): readonly SchemaIssue[] {
  return (issues ?? []).filter(({ path }) => path !== undefined);
}

function keysOf({ path }: SchemaIssue): Path {
  return (path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
}

function nameOf(path: Path): string {
  const last = path.at(-1);
  return typeof last === "string" ? last : "This item";
}

type Said = Pick<Wrong, "message" | "suggestion"> & { readonly code: IssueCode };

function sayIssue(issue: SchemaIssue, name: string): Said {
  if (issue.input === null) return { code: "wrong-value", message: `${name} is empty.` };
  if (issue.requirement === ID)
    return { code: "bad-id", message: `${name} has to be an id: ${ID_WORDS}.` };
  if (issue.type === "picklist") return sayWords(issue, name);
  const isBare = typeof issue.input === "number" || typeof issue.input === "boolean";
  const quotes = issue.type === "string" && isBare ? " Put it in quotes." : "";
  return { code: "wrong-value", message: `${name} has to be ${wanted(issue)}.${quotes}` };
}

function sayWords({ expected, input }: SchemaIssue, name: string): Said {
  const words = (expected ?? "").replace(/[()"]/g, "").split(" | ");
  return {
    code: "unknown-word",
    message: `${name} has to be one of: ${words.join(", ")}.`,
    suggestion: typeof input === "string" ? suggest(input, words) : undefined,
  };
}

const WANTED: Readonly<Partial<Record<string, string>>> = {
  string: "text",
  regex: "text that is not empty",
  number: "a number",
  finite: "a number",
  integer: "a whole number",
  safe_integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  min_length: "a list with something in it",
  strict_object: "a map of fields",
  union: "text, or a map with value and label",
};

function wanted({ type, requirement }: SchemaIssue): string {
  if (type === "min_value") return `at least ${String(requirement)}`;
  if (type === "max_value") return `at most ${String(requirement)}`;
  if (requirement === LANGUAGE) return "a language tag such as en or de-CH";
  return WANTED[type] ?? "something else";
}
