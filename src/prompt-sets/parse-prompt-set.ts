import * as v from "valibot";
import { type Issue, inOrder, type Wrong } from "./issue.ts";
import type { ListOptions } from "./kinds/fields.ts";
import { listPrompts } from "./list-prompts.ts";
import type { Prompt, PromptSet } from "./prompt-set.ts";
import { wrongOf } from "./schema-issues.ts";
import { extendingSetFields, FORMAT, setFields } from "./set-fields.ts";
import { isRecord, unknownFields } from "./unknown-fields.ts";
import { openYaml } from "./yaml-source.ts";

/** The set that `extend` names, or why it cannot be extended. */
export type Base =
  | { readonly set: PromptSet }
  | { readonly problem: string; readonly suggestion?: string | undefined };

/** What a set is read with. */
export interface SetSurroundings {
  /** First 12 hexadecimal digits of the SHA-256 of a text. */
  readonly digest: (text: string) => string;
  readonly base: (id: string) => Base;
  /** Options of `data/`, so that defaults and conditions can be checked. */
  readonly list: ListOptions;
}

export type ParsedSet = { readonly set: PromptSet } | { readonly issues: readonly Issue[] };

/**
 * Reads the YAML text of a prompt set. Gives the set, or every issue in the order of the file. Its version is the
 * digest of the text (with `\n` as line ends), for a set that extends another followed by that one's version.
 */
export function parsePromptSet(
  text: string,
  file: string,
  surroundings: SetSurroundings,
): ParsedSet {
  const source = openYaml(text, file);
  if ("issues" in source) return source;
  const read = isRecord(source.value)
    ? readSet(source.value, source.text, surroundings)
    : { wrong: [notASet(source.value)] };
  return "set" in read ? read : { issues: inOrder(read.wrong.map(source.issue)) };
}

function notASet(value: unknown): Wrong {
  const message =
    value === null || value === undefined
      ? "The file is empty. A prompt set begins with scarf: 1."
      : "A prompt set is a map of fields that begins with scarf: 1.";
  return { code: "wrong-value", message, path: [] };
}

type Fields = Readonly<Record<string, unknown>>;
type ReadSet = { readonly set: PromptSet } | { readonly wrong: readonly Wrong[] };

function readSet(fields: Fields, text: string, surroundings: SetSurroundings): ReadSet {
  const format = formatWrong(fields);
  if (format !== undefined) return { wrong: [format] };
  const base = baseOf(fields, surroundings);
  const head = readHead(fields, base.set);
  const listed = listPrompts(fields, { base: base.set, list: surroundings.list });
  const wrong = [...head.wrong, ...base.wrong, ...listed.wrong];
  if (head.make === undefined || wrong.length > 0) return { wrong };
  const whole = base.set === undefined ? text : `${text}\n${base.set.version}`;
  return { set: head.make(surroundings.digest(whole), listed.prompts) };
}

/** A set of another format cannot be judged by this one. */
function formatWrong({ scarf }: Fields): Wrong | undefined {
  if (scarf === FORMAT) return undefined;
  const code = "format-version";
  if (scarf === undefined)
    return { code, message: "The line scarf: 1 is missing. It names the format.", path: [] };
  const path = ["scarf"];
  return typeof scarf === "number" && scarf > FORMAT
    ? { code, message: "This set is written for a newer scarf. Update scarf.", path }
    : { code, message: "The format is called 1: write scarf: 1.", path };
}

interface FoundBase {
  readonly set?: PromptSet | undefined;
  readonly wrong: readonly Wrong[];
}

function baseOf({ extend }: Fields, { base }: SetSurroundings): FoundBase {
  if (typeof extend !== "string") return { wrong: [] };
  const found = base(extend);
  if ("set" in found) return { set: found.set, wrong: [] };
  const { problem: message, suggestion } = found;
  return { wrong: [{ code: "bad-extend", message, path: ["extend"], suggestion }] };
}

interface ReadHead {
  /** Makes the set; absent when its head is not whole. */
  readonly make?: ((version: string, prompts: readonly Prompt[]) => PromptSet) | undefined;
  readonly wrong: readonly Wrong[];
}

function readHead(fields: Fields, base: PromptSet | undefined): ReadHead {
  if (!Object.hasOwn(fields, "extend")) {
    const read = v.safeParse(ALONE, fields);
    const wrong = wrongIn(ALONE, fields, read.issues);
    if (!read.success) return { wrong };
    return { wrong, make: (version, prompts) => aloneSet(read.output, version, prompts) };
  }
  const read = v.safeParse(EXTENDING, fields);
  const wrong = [...wrongIn(EXTENDING, fields, read.issues), ...ritualWrong(fields, base)];
  if (!read.success || base === undefined) return { wrong };
  const start = extendedHead(read.output, base);
  return { wrong, make: (version, prompts) => ({ ...start, version, prompts }) };
}

const ALONE = setFields(v.unknown());
const EXTENDING = extendingSetFields(v.unknown());

function wrongIn(
  schema: typeof ALONE | typeof EXTENDING,
  fields: Fields,
  issues: readonly v.BaseIssue<unknown>[] | undefined,
): readonly Wrong[] {
  return [
    ...unknownFields(schema, fields, []),
    ...(issues ?? []).flatMap((issue) => wrongOf(issue, [])),
  ];
}

function ritualWrong({ ritual }: Fields, base: PromptSet | undefined): readonly Wrong[] {
  if (base === undefined || ritual === undefined || ritual === base.ritual) return [];
  const message = `The set that is extended is for ${base.ritual}. Leave ritual out.`;
  return [{ code: "bad-extend", message, path: ["ritual"] }];
}

const LANGUAGE_OF_SCARF = "en";

function aloneSet(
  { id, ritual, title, language = LANGUAGE_OF_SCARF, source }: v.InferOutput<typeof ALONE>,
  version: string,
  prompts: readonly Prompt[],
): PromptSet {
  const from = source === undefined ? {} : { source: source.trim() };
  return { id, ritual, title: title.trim(), language, ...from, version, prompts };
}

/** What a set does not say itself is as in the one it extends. */
function extendedHead(
  { id, title, language, source }: v.InferOutput<typeof EXTENDING>,
  base: PromptSet,
): Omit<PromptSet, "version" | "prompts"> {
  const from = source?.trim() ?? base.source;
  return {
    id,
    ritual: base.ritual,
    title: title?.trim() ?? base.title,
    language: language ?? base.language,
    ...(from === undefined ? {} : { source: from }),
  };
}
